/** JSON as schemas and messages are made of, and the places in it. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [name: string]: Json }

/** Names and list indices from a value down to one inside it. */
export type Path = readonly (string | number)[]

/** Whether a value is an object with named members. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** The path as a JSON Pointer (RFC 6901). */
export function printPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The steps of a JSON Pointer (RFC 6901), indices as texts. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What stands at a JSON Pointer; nothing when there is no such place. */
export function valueAt(value: Json, pointer: string): Json | undefined {
  let found: Json | undefined = value
  for (const step of splitPointer(pointer)) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as JsonObject)[step]
  }
  return found
}

/** Text that two values share exactly when they are equal: members sorted. */
export function canonicalText(value: Json | undefined): string {
  if (value === undefined) return ''
  return JSON.stringify(value, (_, inner: unknown) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

/** Whether two values are equal as JSON. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  return one === other || canonicalText(one) === canonicalText(other)
}
