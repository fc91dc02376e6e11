/**
 * @hyperjump/json-schema as the other engine that judges a value. It keeps schemas in a register of the process and has one switch for formats, so
 * schemas come in under a name of our own, one at a time, and leave again when compiled. Load it when it is first asked: it takes time.
 */
import '@hyperjump/json-schema/formats'
import type { Accepts, EngineRequest } from './engine.ts'
import { dialects } from '../read/dialect.ts'
import type { Dialect } from '../read/dialect.ts'

async function hyperjumpFor(dialect: Dialect) {
  if (dialect === '2020-12') return await import('@hyperjump/json-schema/draft-2020-12')
  if (dialect === '2019-09') return await import('@hyperjump/json-schema/draft-2019-09')
  return await import('@hyperjump/json-schema/draft-07')
}

let turn: Promise<unknown> = Promise.resolve()
let count = 0

/** The engine's verdict on values. */
export async function askHyperjump(asked: EngineRequest): Promise<Accepts> {
  const mine = turn.then(() => compile(asked))
  turn = mine.catch(() => undefined)
  return mine
}

async function compile({ schema, dialect, formats }: EngineRequest): Promise<Accepts> {
  const engine = await hyperjumpFor(dialect)
  const uri = `https://subset.invalid/${++count}`
  const assert = formats === 'assert'
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null)) throw new TypeError('no schema')
  engine.registerSchema(schema as Parameters<typeof engine.registerSchema>[0], uri, dialects[dialect].id)
  try {
    const check = await engine.validate(uri)
    return (value) => {
      engine.setShouldValidateFormat(assert)
      return check(value as Parameters<typeof check>[0]).valid
    }
  } finally {
    engine.unregisterSchema(uri)
  }
}
