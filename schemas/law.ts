/** Reads the law from disk: the only code that knows how the schema folders are laid out. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ToolkitFailure } from './failure.ts'
import { printVersionId } from './message-id.ts'
import type { VersionId } from './message-id.ts'
import { compareVersions, isName } from './names.ts'

export type SchemaObject = { readonly [keyword: string]: unknown }

/** One module version as it stands on disk. */
export type LawVersion = VersionId & {
  /** The shared definitions of this version, by name. */
  readonly definitions: Readonly<Record<string, SchemaObject>>
  /** The message schemas, by message type. */
  readonly messages: Readonly<Record<string, SchemaObject>>
}

/**
 * The folder with the package.json above a module (its `import.meta.url`): from the sources and from `dist` alike. Once
 * published, rooms stand in different packages; each finds by this what came along with it.
 */
export function projectRoot(module: string): string {
  let folder = dirname(fileURLToPath(module))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) throw new ToolkitFailure('law-broken', 'No package.json above this module')
    folder = above
  }
  return folder
}

/** The folder of the law, in the package that holds this module. */
export function lawFolder(): string {
  return join(projectRoot(import.meta.url), 'schemas')
}

/** Every module version that has a folder, sorted by module and version. */
export function lawVersions(folder: string = lawFolder()): readonly VersionId[] {
  return directories(folder).flatMap((module) =>
    directories(join(folder, module))
      .filter((version) => isName('version', version))
      .toSorted(compareVersions)
      .map((version) => ({ module, version })),
  )
}

/**
 * The schemas of one module version.
 * @throws ToolkitFailure `law-broken` when a file is not JSON or the folder is missing.
 */
export function readLaw(module: string, version: string, folder: string = lawFolder()): LawVersion {
  const place = join(folder, module, version)
  if (!existsSync(place))
    throw new ToolkitFailure('law-broken', `No schemas for ${printVersionId({ module, version })}`)
  const files = readdirSync(place)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
  const shared = files.includes('gedeeld.schema.json') ? readJson(join(place, 'gedeeld.schema.json')) : {}
  const messages = Object.fromEntries(
    files
      .filter((name) => name !== 'gedeeld.schema.json')
      .map((name) => [name.replace('.schema.json', ''), readJson(join(place, name))]),
  )
  return { module, version, definitions: (shared['$defs'] ?? {}) as LawVersion['definitions'], messages }
}

export function readJson(file: string): SchemaObject {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SchemaObject
  } catch (cause) {
    throw new ToolkitFailure('law-broken', `${file} cannot be read as JSON`, { cause })
  }
}

function directories(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
