/** Reads a law folder as a side: one version, one message of it, or all of it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { nameHint, printMessageId, printVersionId, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import {
  catalogMessages,
  catalogModule,
  lawVersions,
  readCatalog,
  readConversions,
  readLaw,
  readModel,
  readRules,
} from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import { schemaFileOf } from './read-text.ts'
import { schemaFiles } from './schema-files.ts'
import type { SchemaFile } from './schema-files.ts'
import type { Document, PlacedRule, Side } from './side.ts'

/**
 * Where a law stands, and how its files are shown: `schemas`, or `main:schemas`.
 *
 * @since 0.1.0
 * @beta
 */
export type LawSource = { readonly folder: string; readonly shown: string }

/** Which part of it is asked for. */
export type LawPick = { readonly module?: string; readonly version?: string; readonly type?: string }

/**
 * The messages of this part of the law, in the order of the catalogue.
 * @throws ToolkitFailure `unknown-message` with the nearest name or the names that there are, or `law-broken`.
 */
export function readLawSide(label: string, source: LawSource, pick: LawPick): Side {
  const catalog = readCatalog(source.folder)
  const catalogFile = readSchemaFile(source, 'catalog.json')
  const picked = lawVersions(source.folder).filter(
    ({ module, version }) =>
      (pick.module === undefined || module === pick.module) && (pick.version === undefined || version === pick.version),
  )
  const whole = pick.version === undefined
  const documents = picked.flatMap((each) => documentsOf(source, catalog, { ...each, whole }))
  const wanted = documents.filter(({ law }) => pick.type === undefined || law?.type === pick.type)
  if (wanted.length === 0 && (pick.module !== undefined || documents.length > 0)) throw unknown(label, source, catalog)
  const version =
    pick.module === undefined || pick.version === undefined
      ? {}
      : { version: { module: pick.module, version: pick.version } }
  return {
    label,
    documents: wanted,
    law: { catalog, catalogFile, conversions: readConversions(source.folder), ...version },
  }
}

/** One file of the law. */
export function readSchemaFile({ folder, shown }: LawSource, name: string): SchemaFile {
  return schemaFileOf(`${shown}/${name}`, readFileSync(join(folder, name), 'utf8'))
}

type Version = { readonly module: string; readonly version: string; readonly whole: boolean }

function documentsOf(source: LawSource, catalog: Catalog, { module, version, whole }: Version): readonly Document[] {
  const inside = `${module}/${version}`
  const names = readdirSync(join(source.folder, inside)).filter((name) => name.endsWith('.schema.json'))
  const files = schemaFiles(names.sort().map((name) => readSchemaFile(source, `${inside}/${name}`)))
  const law = readLaw(module, version, source.folder)
  const rules = placedRules(source, { module, version })
  const entries = catalogModule(catalog, module)?.berichten ?? []
  return entries.flatMap((entry): readonly Document[] => {
    const cell = entry.versies[version]
    const file = files.files.find(({ path }) => path.endsWith(`/${cell?.type ?? ''}.schema.json`))
    if (cell === undefined || file === undefined) return []
    const own = rules.filter(({ rule }) => rule.berichten.includes(cell.type))
    const model = readModel(law, cell.type)
    return [
      {
        key: whole ? printMessageId({ module, version, type: entry.bericht }) : entry.bericht,
        name: whole ? printMessageId({ module, version, type: cell.type }) : cell.type,
        place: { file, pointer: '' },
        files,
        law: { module, version, type: cell.type, naam: cell.naam, model, rules: own, entry },
      },
    ]
  })
}

function placedRules(source: LawSource, { module, version }: Omit<Version, 'whole'>): readonly PlacedRule[] {
  const name = `${module}/${version}/regels.json`
  if (!existsSync(join(source.folder, name))) return []
  const file = readSchemaFile(source, name)
  return readRules(module, version, source.folder).map((rule, index) => ({
    rule,
    place: { file, pointer: `/regels/${index}` },
  }))
}

function unknown(label: string, { folder }: LawSource, catalog: Catalog): ToolkitFailure {
  const versions = lawVersions(folder).map(printVersionId)
  const messages = catalogMessages(catalog).map(printMessageId)
  const hint = nameHint(label, label.includes('/') ? messages : versions)
  return new ToolkitFailure('unknown-message', `the law has no version or message ${quotedName(label)}; ${hint}`)
}
