/** Keyword places: every place of a schema where something is asked of a message, and those that one message is asked about. */
import { isList, isObject, printPointer } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { branchOf, keywordsOf, nodeBelow, referred } from './schema-node.ts'
import type { SchemaNode } from './schema-node.ts'

/** Keywords that judge by themselves, with the values that they say something of. */
const judging: Readonly<Record<string, (value: Json) => boolean>> = {
  type: () => true,
  const: () => true,
  enum: () => true,
  pattern: isText,
  minLength: isText,
  maxLength: isText,
  minimum: isNumber,
  maximum: isNumber,
  minItems: isList,
  maxItems: isList,
  minProperties: isObject,
  maxProperties: isObject,
  additionalProperties: isObject,
}

/** Every place of the schema that asks something, as pointers. `format` says what the patterns say already, and asks nothing. */
export function allPlaces(root: SchemaObject): ReadonlySet<string> {
  const found = new Set<string>()
  gather({ root, place: '' }, found)
  return found
}

/** The places that this message is asked about. */
export function placesAsked(root: SchemaObject, message: Json): ReadonlySet<string> {
  const found = new Set<string>()
  gather({ root, place: '', value: message }, found)
  return found
}

function gather(node: SchemaNode, found: Set<string>): void {
  const { place, value } = node
  const keywords = keywordsOf(node)
  for (const [keyword, says] of Object.entries(judging))
    if (keywords[keyword] !== undefined && (value === undefined || says(value))) found.add(`${place}/${keyword}`)
  for (const steps of requirements(keywords, value)) found.add(`${place}${printPointer(steps)}`)
  for (const { ways, next } of below(node, keywords)) {
    const known = ways.every((way) => found.has(way))
    for (const way of ways) found.add(way)
    // Without a value a definition is walked once; with one, each value is.
    if (!known || value !== undefined || ways.length === 0) gather(next, found)
  }
}

/** Each element that must be there, of itself or for another. */
function requirements(keywords: JsonObject, value: Json | undefined): readonly (readonly (string | number)[])[] {
  if (value !== undefined && !isObject(value)) return []
  const required = isList(keywords['required']) ? keywords['required'].map((_, index) => ['required', index]) : []
  const dependent = Object.entries((keywords['dependentRequired'] ?? {}) as Readonly<Record<string, readonly Json[]>>)
    .filter(([name]) => value === undefined || Object.hasOwn(value, name))
    .flatMap(([name, needs]) => needs.map((_, index) => ['dependentRequired', name, index]))
  return [...required, ...dependent]
}

/** A node below, and the places that lead there. */
type Below = { readonly ways: readonly string[]; readonly next: SchemaNode }

function below(node: SchemaNode, keywords: JsonObject): readonly Below[] {
  const { value } = node
  const step = (steps: readonly (string | number)[], inner?: Json): SchemaNode => nodeBelow(node, steps, inner)
  const reference = keywords['$ref']
  const referring = reference === undefined ? [] : [{ ways: [`${node.place}/$ref`], next: referred(node, reference) }]
  const members = Object.keys((keywords['properties'] ?? {}) as JsonObject).flatMap((name): readonly Below[] => {
    if (value === undefined) return [{ ways: [], next: step(['properties', name]) }]
    const inner = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
    return inner === undefined ? [] : [{ ways: [], next: step(['properties', name], inner) }]
  })
  const items = keywords['items'] === undefined ? [] : isList(value) ? value : value === undefined ? [undefined] : []
  const ways = [`${node.place}/items`]
  return [
    ...referring,
    ...members,
    ...items.map((item) => ({ ways, next: step(['items'], item) })),
    ...branches(node, keywords),
  ]
}

function branches(node: SchemaNode, keywords: JsonObject): readonly Below[] {
  const { oneOf } = keywords
  if (!isList(oneOf)) return []
  const own = branchOf(node, oneOf)
  const indices = node.value === undefined ? oneOf.map((_, index) => index) : own === -1 ? [] : [own]
  return indices.map((index) => ({
    ways: [`${node.place}/oneOf`, `${node.place}/oneOf/${index}`],
    next: nodeBelow(node, ['oneOf', index], node.value),
  }))
}

function isText(value: Json): boolean {
  return typeof value === 'string'
}

function isNumber(value: Json): boolean {
  return typeof value === 'number'
}
