/** Two engines that know nothing of our algebra, or of each other, judge a message before anyone sees it. */
import { isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { askAjv } from './ajv.ts'
import type { Accepts, EngineRequest } from './engine.ts'
import { withoutDialect } from '../read/dialect.ts'

/** What asks the engines whether a value is accepted by A and refused by B. */
export type Confirm = {
  /** One engine's opinion: A accepts it and B refuses it. */
  readonly likely: (value: Json) => boolean
  /** Both engines say so. */
  readonly sure: (value: Json) => boolean
  /** An engine broke down on a value: it will do so again. */
  readonly broken: () => boolean
}

/** Compiled schemas, for as long as the schema lives. */
const compiled = new WeakMap<object, Map<string, Promise<Engines>>>()
type Engines = { readonly ajv: Accepts; readonly hyperjump: Accepts }

/**
 * Both engines on both schemas. An engine that fails on a value (its stack, a format it does not know) confirms nothing.
 * @throws whatever an engine throws that cannot work with one of the schemas.
 */
export async function createConfirm(a: EngineRequest, b: EngineRequest): Promise<Confirm> {
  const [inA, inB] = [await enginesFor(a), await enginesFor(b)]
  let failures = 0
  const shows = (engine: 'ajv' | 'hyperjump', value: Json): boolean => {
    try {
      return inA[engine](value) && !inB[engine](value)
    } catch {
      failures++
      return false
    }
  }
  return {
    broken: () => failures > 0,
    likely: (value) => shows('ajv', value),
    sure: (value) => shows('ajv', value) && shows('hyperjump', value),
  }
}

async function enginesFor(asked: EngineRequest): Promise<Engines> {
  const { schema, dialect, formats } = asked
  if (!isObject(schema)) return await compile(asked)
  const perSetting = compiled.get(schema) ?? new Map<string, Promise<Engines>>()
  compiled.set(schema, perSetting)
  const known = perSetting.get(`${dialect} ${formats}`) ?? compile(asked)
  perSetting.set(`${dialect} ${formats}`, known)
  return await known
}

async function compile(asked: EngineRequest): Promise<Engines> {
  const bare = { ...asked, schema: withReachableDefinitions(withoutDialect(asked.schema), asked) }
  const { askHyperjump } = await import('./hyperjump.ts')
  return { ajv: askAjv(bare), hyperjump: await askHyperjump(bare) }
}

/**
 * Before 2019 nothing beside a `$ref` counts, and to one engine that includes the definitions the reference leads to. At
 * the root they are so common that we say the same in words both engines read alike.
 */
function withReachableDefinitions(schema: Json, { dialect }: EngineRequest): Json {
  if (dialect !== 'draft-07' || !isObject(schema) || typeof schema['$ref'] !== 'string') return schema
  const { definitions = {}, $defs = {}, $ref } = schema
  return { definitions, $defs, allOf: [{ $ref }] }
}
