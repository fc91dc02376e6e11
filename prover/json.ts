/** JSON values as the chamber sees them: their types, a text that is equal for equal values, and a guarded way in. */
import { Unsettled } from './reason.ts'

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [name: string]: Json }
export type Scalar = null | boolean | number | string

/** The disjoint types that every JSON value falls into; an integer is a number. */
export const jsonTypes = ['null', 'boolean', 'number', 'string', 'array', 'object'] as const
export type JsonType = (typeof jsonTypes)[number]

/** Deeper than this, a schema is not read: answering takes stack in proportion to depth. */
const deepest = 250

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

export function isScalar(value: Json): value is Scalar {
  return value === null || typeof value !== 'object'
}

/** Text that two values share exactly when JSON Schema calls them equal: members sorted, -0 as 0. */
export function canonicalText(value: Json): string {
  if (isScalar(value)) return JSON.stringify(value === 0 ? 0 : value)
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`
  const members = Object.keys(value).sort()
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalText(value[name] ?? null)}`).join(',')}}`
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
