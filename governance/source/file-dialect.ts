/** The dialect of JSON Schema that a file is written in, and failures that name a place in a file. */
import { knownDialect } from '../../prover/index.ts'
import type { Dialect } from '../../prover/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { positionsOf } from '../../validator/index.ts'
import { pathOf } from './pointer-path.ts'
import type { SchemaFile } from './schema-files.ts'

/**
 * The dialect of a file.
 * @throws ToolkitFailure `file-unreadable` when the file names one that is not known.
 */
export function dialectOfFile(file: SchemaFile): Dialect {
  const dialect = knownDialect(file.schema)
  if (dialect === undefined)
    throw unreadableAt(file, '/$schema', 'names a dialect other than draft-07, 2019-09 and 2020-12')
  return dialect
}

/** A `file-unreadable` failure at the line and column of a place in a file. */
export function unreadableAt(file: SchemaFile, pointer: string, claim: string): ToolkitFailure {
  const [at] = positionsOf(file.text, [pathOf(file, pointer)])
  return new ToolkitFailure('file-unreadable', `${file.path}:${at?.line ?? 1}:${at?.column ?? 1} ${claim}`)
}
