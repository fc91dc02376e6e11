/** Plain schemas: only keywords of JSON Schema that ask something or tell a reader, for engines that refuse what they do not know. */
import type { SchemaObject } from '../../schemas/read.ts'

/** The schema without annotations of our own, and without keywords that ask nothing by the specification: patterns say what `format` says. */
export function plainSchema(schema: SchemaObject): SchemaObject {
  return plain(schema, false) as SchemaObject
}

/** Keywords that some engines take for a question, and some refuse. */
const asksNothing: ReadonlySet<string> = new Set(['format', 'contentEncoding', 'contentMediaType'])

/** Under `properties` and the like names stand, which may be called anything. */
const holdsNames: ReadonlySet<string> = new Set(['properties', '$defs', 'dependentRequired'])

function plain(value: unknown, areNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, false))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => areNames || !(key.startsWith('x-') || asksNothing.has(key)))
      .map(([key, inner]) => [key, plain(inner, !areNames && holdsNames.has(key))]),
  )
}
