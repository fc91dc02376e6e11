/** Reads a schema file, or a folder of them, that need have nothing to do with our standard. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { isObject } from '../../json/index.ts'
import { quotedName, ToolkitFailure, visibleText } from '../../schemas/index.ts'
import { schemaFileOf } from './read-text.ts'
import { schemaFiles } from './schema-files.ts'
import type { SchemaFile, SchemaFiles } from './schema-files.ts'
import type { Document, Side } from './side.ts'

const mostFiles = 5000
const mostBytes = 8 * 1024 * 1024
const mostReferredFiles = 500

/**
 * The side behind a path; `shown` is how the path is called in what we print.
 * @throws ToolkitFailure `file-not-found` or `file-unreadable`.
 */
export function readFolderSide(path: string, shown: string): Side {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined)
    throw new ToolkitFailure(
      'file-not-found',
      `no file, folder or module@version ${quotedName(shown)}; skp catalog list shows every module@version`,
    )
  if (!stat.isDirectory()) return fileSide(path, shown)
  const files = schemaFiles(readAll(path, shown))
  const documents = files.files.filter(isDocument).map((file) => documentOf(file, files, file.path.slice(shown.length)))
  if (documents.length === 0)
    throw new ToolkitFailure('file-not-found', `no .json file with a schema in folder ${JSON.stringify(shown)}`)
  return { label: shown, documents }
}

/** One file is one message, whatever its name; the files that it refers to come along. */
function fileSide(path: string, shown: string): Side {
  const folder = dirname(path)
  const prefix = shown.slice(0, shown.length - visibleText(basename(path)).length)
  const found = new Map<string, SchemaFile>()
  const waiting = [path]
  for (let next = waiting.shift(); next !== undefined && found.size < mostReferredFiles; next = waiting.shift()) {
    if (found.has(next) || statSync(next, { throwIfNoEntry: false })?.isFile() !== true) continue
    const file = schemaFileOf(`${prefix}${slashed(relative(folder, next))}`, read(next, shown))
    found.set(next, file)
    for (const reference of file.text.matchAll(/"\$ref"\s*:\s*"([^"#:]+)/g))
      waiting.push(join(dirname(next), reference[1] ?? ''))
  }
  const root = found.get(path)
  if (root === undefined) throw new ToolkitFailure('file-unreadable', `${shown} is no file`)
  return { label: shown, documents: [{ ...documentOf(root, schemaFiles([...found.values()]), ''), key: '' }] }
}

function documentOf(file: SchemaFile, files: SchemaFiles, inside: string): Document {
  const name = inside === '' ? basename(file.path) : inside.replace(/^\//, '')
  return { key: name, name, place: { file, pointer: '' }, files }
}

function readAll(path: string, shown: string): readonly SchemaFile[] {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && !name.split(sep).includes('node_modules'))
    .sort()
  if (names.length > mostFiles)
    throw new ToolkitFailure(
      'file-unreadable',
      `${shown} holds more than ${mostFiles} .json files; give a smaller folder`,
    )
  return names
    .map((name) => schemaFileOf(`${shown}/${slashed(name)}`, read(join(path, name), shown)))
    .filter(({ schema }) => isObject(schema) || typeof schema === 'boolean')
}

function read(path: string, shown: string): string {
  try {
    if (statSync(path).size <= mostBytes) return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ToolkitFailure('file-unreadable', `${shown} cannot be read`, { cause })
  }
  throw new ToolkitFailure('file-unreadable', `${path} is larger than 8 MiB; give only the schemas you mean`)
}

/** A file that only holds definitions for others says of no message whether it is valid. */
function isDocument({ schema }: SchemaFile): boolean {
  if (!isObject(schema)) return true
  const about = new Set(['$schema', '$id', 'id', '$comment', 'title', 'description', '$defs', 'definitions', '$anchor'])
  return Object.keys(schema).some((name) => !about.has(name)) || Object.keys(schema).length === 0
}

function slashed(path: string): string {
  return visibleText(path.split(sep).join('/'))
}
