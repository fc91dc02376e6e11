/** KitLaw: the one version that a kit is about, read once: its schemas, rules, samplers and examples. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { samplerFor } from '../../samples/index.ts'
import type { JsonObject, Sampler } from '../../samples/index.ts'
import { printVersionId, ToolkitFailure } from '../../schemas/index.ts'
import type { MessageModel, Rule, VersionId } from '../../schemas/index.ts'
import {
  catalogModule,
  catalogVersion,
  lawFolder,
  projectRoot,
  readCatalog,
  readJson,
  readLaw,
  readModels,
  readRules,
  schemaSetDigest,
} from '../../schemas/read.ts'
import type { CatalogModule, SchemaObject } from '../../schemas/read.ts'
import { selfContained } from './self-contained.ts'

/** A good example, by the name of its file. */
export type KitExample = { readonly file: string; readonly type: string; readonly message: JsonObject }

/** One message type of the version: how it is drawn, and its schema that needs no other. */
export type KitMessage = { readonly type: string; readonly sampler: Sampler; readonly schema: SchemaObject }

/** What a kit is made from. */
export type KitLaw = VersionId & {
  /** The folder of the law. */
  readonly folder: string
  readonly catalog: CatalogModule
  readonly status: string
  /** What the names of schema places start with, such as `SR-2.0`. */
  readonly code: string
  readonly schemaset: string
  readonly rules: readonly Rule[]
  readonly models: readonly MessageModel[]
  readonly messages: readonly KitMessage[]
  readonly examples: readonly KitExample[]
  /** The folder in which `spec/` and what else comes along with the law stands. */
  readonly beside: string
}

/**
 * The version, read from the folder of its law.
 * @throws ToolkitFailure `unknown-message` when the law has no such version.
 */
export function readKitLaw({ module, version }: VersionId, folder: string): KitLaw {
  const whole = readCatalog(folder)
  const catalog = catalogModule(whole, module)
  const entry = catalogVersion(whole, { module, version })
  if (catalog === undefined || entry === undefined)
    throw new ToolkitFailure('unknown-message', `the law has no ${printVersionId({ module, version })}`)
  const law = readLaw(module, version, folder)
  const rules = readRules(module, version, folder)
  const models = readModels(law)
  return {
    ...{ module, version, folder, catalog, rules, models, status: entry.status },
    code: `${catalog.code}-${version}`,
    schemaset: schemaSetDigest([{ law, rules }]),
    messages: models.map((model) => ({
      type: model.type,
      sampler: samplerFor(model, rules),
      schema: selfContained(law, model.type),
    })),
    examples: readExamples(join(dirname(folder), 'examples/goed', `${module}-${version}`)),
    // Once published, the law and the words stand in different packages.
    beside: folder === lawFolder() ? projectRoot(import.meta.url) : dirname(folder),
  }
}

function readExamples(folder: string): readonly KitExample[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const type = /^\d+-(.+)\.json$/.exec(file)?.[1]
      return type === undefined ? [] : [{ file, type, message: readJson(join(folder, file)) as JsonObject }]
    })
}
