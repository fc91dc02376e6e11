/** Ajv as a witness: one instance per schema, so that schemas of the same name never meet. Loaded when first asked. */
import { isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import type { Accepts, Asked } from './engine.ts'
import type { Dialect } from '../read/dialect.ts'
import { SchemaFault } from '../read/schema-fault.ts'

async function ajvFor(dialect: Dialect) {
  if (dialect === '2020-12') return (await import('ajv/dist/2020.js')).Ajv2020
  if (dialect === '2019-09') return (await import('ajv/dist/2019.js')).Ajv2019
  return (await import('ajv')).Ajv
}

const options = { strict: false, logger: false, validateSchema: false, ownProperties: true } as const

/** Ajv's verdict on values. */
export async function askAjv({ schema, dialect, formats }: Asked): Promise<Accepts> {
  const Ajv = await ajvFor(dialect)
  const ajv = new Ajv({ ...options, validateFormats: formats === 'assert' })
  const { default: addFormats } = await import('ajv-formats')
  addFormats.default(ajv, { mode: 'full' })
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null)) throw new TypeError('no schema')
  const check = ajv.compile(schema)
  return (value) => check(value) === true
}

type MetaCheck = (schema: Json, side: 'a' | 'b') => void
/** Schemas that were found to be schemas, for as long as they live. */
const sound = new WeakSet<object>()
const metaChecks = new Map<Dialect, Promise<MetaCheck>>()

/**
 * Checks a schema against the meta-schema of its dialect.
 * @throws SchemaFault with the place and what should stand there.
 */
export async function checkSchema(schema: Json, dialect: Dialect, side: 'a' | 'b'): Promise<void> {
  if (isObject(schema) && sound.has(schema)) return
  const check = metaChecks.get(dialect) ?? metaCheck(dialect)
  metaChecks.set(dialect, check)
  ;(await check)(schema, side)
  if (isObject(schema)) sound.add(schema)
}

async function metaCheck(dialect: Dialect): Promise<MetaCheck> {
  const Ajv = await ajvFor(dialect)
  const ajv = new Ajv({ ...options, validateFormats: false })
  return (schema, side) => {
    if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null))
      throw new SchemaFault(side, '', 'a schema is an object, true or false')
    const bare = typeof schema === 'boolean' ? schema : withoutDialect(schema)
    if (ajv.validateSchema(bare) === true) return
    const [error] = ajv.errors ?? []
    throw new SchemaFault(side, error?.instancePath ?? '', `this ${error?.message ?? 'is not allowed here'}`)
  }
}

/** The dialect has been read already, and may have been left to us. */
function withoutDialect(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== '$schema'))
}
