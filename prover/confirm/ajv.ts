/** Ajv as one of the two engines that judge a value: one instance per schema, so that schemas of the same name never meet. */
import { Ajv } from 'ajv'
import type { Options } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Accepts, EngineRequest } from './engine.ts'
import { isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { withoutDialect } from '../read/dialect.ts'
import type { Dialect } from '../read/dialect.ts'
import { SchemaFault } from '../read/schema-fault.ts'

export type { Ajv, ErrorObject as AjvError } from 'ajv'

const engines = { 'draft-07': Ajv, '2019-09': Ajv2019, '2020-12': Ajv2020 } as const

/**
 * An Ajv for this dialect that takes any schema, with the full formats: the quick ones accept dates that do not exist. It
 * does not polish its code: what is asked a few times only waits for that.
 */
export function createAjv(dialect: Dialect, options: Options): Ajv {
  const plain = { strict: false, logger: false, ownProperties: true, code: { optimize: false } } as const
  const ajv = new engines[dialect]({ ...plain, ...options })
  addFormats.default(ajv, { mode: 'full' })
  return ajv
}

/** Ajv's verdict on values. */
export function askAjv({ schema, dialect, formats }: EngineRequest): Accepts {
  const ajv = createAjv(dialect, { validateSchema: false, validateFormats: formats === 'assert' })
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null)) throw new TypeError('no schema')
  const check = ajv.compile(schema)
  return (value) => check(value) === true
}

type MetaCheck = (schema: Json, side: 'a' | 'b') => void
/** Schemas that were found to be schemas, for as long as they live. */
const sound = new WeakSet<object>()
const metaChecks = new Map<Dialect, MetaCheck>()

/**
 * Checks a schema against the meta-schema of its dialect.
 * @throws SchemaFault with the place and what should stand there.
 */
export function checkSchema(schema: Json, dialect: Dialect, side: 'a' | 'b'): void {
  if (isObject(schema) && sound.has(schema)) return
  const check = metaChecks.get(dialect) ?? metaCheck(dialect)
  metaChecks.set(dialect, check)
  check(schema, side)
  if (isObject(schema)) sound.add(schema)
}

function metaCheck(dialect: Dialect): MetaCheck {
  const ajv = createAjv(dialect, { validateSchema: false, validateFormats: false })
  return (schema, side) => {
    const bare = withoutDialect(schema)
    if (typeof bare !== 'boolean' && !isObject(bare))
      throw new SchemaFault(side, '', 'a schema is an object, true or false')
    if (ajv.validateSchema(bare) === true) return
    const [error] = ajv.errors ?? []
    throw new SchemaFault(side, error?.instancePath ?? '', `this ${error?.message ?? 'is not allowed here'}`)
  }
}
