/** Reads the text of a schema file: bounded in depth, with the place when it is no JSON. */
import type { Json } from '../../json/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { SchemaFile } from './schema-files.ts'

/** Deeper than this, and following it takes more stack than a machine promises. */
const mostLevels = 150

/**
 * The file behind this text.
 * @throws ToolkitFailure `file-unreadable`, with line and column where the text is no JSON.
 */
export function schemaFileOf(path: string, text: string): SchemaFile {
  const schema = parse(path, text)
  const levels = levelsOf(schema)
  if (levels > mostLevels)
    throw new ToolkitFailure('file-unreadable', `${path} nests deeper than ${mostLevels} levels; flatten it with $ref`)
  return { path, text, schema }
}

function parse(path: string, text: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json
  } catch (cause) {
    const at = cause instanceof Error ? /position (\d+)/.exec(cause.message)?.[1] : undefined
    const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n')
    const place = `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
    throw new ToolkitFailure('file-unreadable', `${place} is no JSON from here on; repair the file first`, { cause })
  }
}

/** Level by level, without recursion. */
function levelsOf(value: Json): number {
  let level: readonly Json[] = [value]
  let count = 0
  while (level.length > 0 && count <= mostLevels) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? (Object.values(each) as Json[]) : []))
    count += 1
  }
  return count
}
