/** Which files a law has, and by which meta-schema each is judged: the one list of it. */
import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ToolkitFailure } from './failure.ts'
import { lawFolder } from './law.ts'
import { nameForms } from './names.ts'

/** What a file of the law is judged by: a meta-schema in the folder of this package, or JSON Schema itself. */
export type MetaSchema =
  | 'aansluiting.schema.json'
  | 'catalog.schema.json'
  | 'functies.schema.json'
  | 'kern.schema.json'
  | 'grondslagen.schema.json'
  | 'profiel.schema.json'
  | 'regels.schema.json'
  | 'csv.schema.json'
  | 'conversies.schema.json'
  | 'JSON Schema 2020-12'

/** One JSON file in the folder of a law, by its path there with forward slashes; without `meta` it is no file of a law. */
export type LawFile = { readonly path: string; readonly meta?: MetaSchema }

const [module, version, type] = [nameForms.module, nameForms.version, nameForms.type].map(({ pattern }) => pattern)

const metaSchemas: readonly (readonly [RegExp, MetaSchema])[] = [
  [/^aansluiting\.json$/, 'aansluiting.schema.json'],
  [/^catalog\.json$/, 'catalog.schema.json'],
  [/^functies\.json$/, 'functies.schema.json'],
  [/^kern\.json$/, 'kern.schema.json'],
  [/^grondslagen\.json$/, 'grondslagen.schema.json'],
  [/^[a-z]+\.schema\.json$/, 'JSON Schema 2020-12'],
  [new RegExp(`^${module}/csv\\.json$`), 'csv.schema.json'],
  [new RegExp(`^${module}/conversies/${version}-${version}\\.json$`), 'conversies.schema.json'],
  [new RegExp(`^${module}/${version}/regels\\.json$`), 'regels.schema.json'],
  [new RegExp(`^${module}/${version}/(?:gedeeld|${type})\\.schema\\.json$`), 'profiel.schema.json'],
]

/**
 * Every JSON file in the folder, sorted by path.
 * @throws ToolkitFailure `file-not-found` when the folder holds no catalogue, and so no law.
 */
export function lawFiles(folder: string = lawFolder()): readonly LawFile[] {
  if (!existsSync(join(folder, 'catalog.json')))
    throw new ToolkitFailure('file-not-found', `${folder} holds no catalog.json, so it is no law`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((path) => {
      const meta = metaSchemas.find(([form]) => form.test(path))?.[1]
      return { path, ...(meta === undefined ? {} : { meta }) }
    })
}
