/** JSON values and the places in them; nothing here changes a value, everything makes a new one. */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export type JsonObject = { readonly [name: string]: Json }

/** Names and list indices from the message down to one element. */
export type Path = readonly (string | number)[]

/** Whether a value is a JSON object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a JSON list; `Array.isArray` does not narrow a read-only list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** What stands at a place; nothing when there is no such place. */
export function valueAt(value: Json, path: Path): Json | undefined {
  let found: Json | undefined = value
  for (const step of path) {
    if (isObject(found) && typeof step === 'string' && Object.hasOwn(found, step)) found = found[step]
    else if (isList(found) && typeof step === 'number') found = found[step]
    else return undefined
  }
  return found
}

/** The value with another value at this place; a new element comes last. */
export function withValue(value: Json, path: Path, put: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return put
  if (isList(value)) return value.map((item, index) => (index === step ? withValue(item, rest, put) : item))
  if (!isObject(value)) return value
  return { ...value, [step]: withValue(value[step] ?? null, rest, put) }
}

/** The place as a JSON Pointer (RFC 6901). */
export function printPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
