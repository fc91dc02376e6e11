/** JSON values as the prover sees them: their disjoint types, how large they are, and a guarded way in. */
import type { Json } from '../json/index.ts'
import { Unsettled } from './reason.ts'

/** A value without parts. */
export type Scalar = null | boolean | number | string

/** The disjoint types that every JSON value falls into; an integer is a number. */
export const jsonTypes = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const
/** The name of a type of JSON values. */
export type JsonType = (typeof jsonTypes)[number]

/** Deeper than this, a schema is not read: answering takes stack in proportion to depth. */
const deepest = 250

/** Whether a value has no parts. */
export function isScalar(value: Json): value is Scalar {
  return value === null || typeof value !== 'object'
}

/**
 * The value as JSON, walked without recursion.
 * @throws Unsettled `too-deep`; TypeError when something is no JSON (a function, undefined, NaN).
 */
export function asJson(value: unknown): Json {
  const open: (readonly [unknown, number])[] = [[value, 0]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [inner, depth] = next
    if (depth > deepest) throw new Unsettled({ code: 'too-deep', params: { limit: deepest } })
    if (typeof inner === 'object' && inner !== null)
      for (const child of Object.values(inner)) open.push([child, depth + 1])
    else if (!isJsonScalar(inner)) throw new TypeError('not a JSON value')
  }
  return value as Json
}

function isJsonScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

/** The number of values in a value, itself among them. */
export function sizeOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((size, inner) => size + sizeOf(inner), 1)
}
