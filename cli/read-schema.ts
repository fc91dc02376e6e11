/** Reads a JSON Schema from a file, together with the schemas beside it that it refers to. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { bundle } from '../governance/index.ts'
import { parseVersionId, quotedName, ToolkitFailure } from '../schemas/index.ts'

/** Files without a name of their own are called after their place in the folder. */
const folderUri = 'https://folder.invalid/'

/**
 * The schema in this file. Where it refers to other files, those in the same folder are brought in; nothing is fetched.
 * @throws ToolkitFailure when the file cannot be read, or is no JSON.
 */
export function readSchema(name: string, folder: string): unknown {
  const file = resolve(folder, name)
  const text = readText(file, name)
  const schema = named(parse(text, name), basename(file))
  return /"\$ref"\s*:\s*"[^#]/.test(text) ? bundle(schema, neighbours(file)) : schema
}

function readText(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new ToolkitFailure(
      missing ? 'file-not-found' : 'file-unreadable',
      missing ? `no file ${quotedName(name)}; ${hint(name)}` : `${name} cannot be read as a file`,
    )
  }
}

/** A version is not a schema: it has many. */
function hint(name: string): string {
  return parseVersionId(name) === undefined
    ? 'a message of the standard is named as module@version/Bericht, and skp catalog list shows all'
    : `name a message of it as ${name}/Bericht (skp catalog list ${name} shows them), or compare versions with skp diff`
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What the parser says repeats the text.
    throw new ToolkitFailure('file-unreadable', `${name} is not JSON`)
  }
}

function named(schema: unknown, file: string): unknown {
  const isNameless = typeof schema === 'object' && schema !== null && !Array.isArray(schema) && !('$id' in schema)
  return isNameless ? { ...schema, $id: new URL(encodeURIComponent(file), folderUri).href } : schema
}

function neighbours(file: string): readonly unknown[] {
  const folder = dirname(file)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== basename(file))
    .flatMap((name) => {
      try {
        return [named(JSON.parse(readFileSync(resolve(folder, name), 'utf8')), name)]
      } catch {
        // Not every file beside a schema is one; what is missed shows as a reference to elsewhere.
        return []
      }
    })
}
