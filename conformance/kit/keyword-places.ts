/** Keyword places: every place of a schema where something is asked of a message, and those that one message is asked about. */
import { isList, isObject, printPointer } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { branchOf, keywordsOf, nodeBelow, onceFor, referred } from './schema-node.ts'
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

/** What a place asks of any value, and where it leads. */
type Place = {
  readonly keywords: JsonObject
  /** Each keyword that judges by itself, with the values that it says something of. */
  readonly judged: readonly { readonly place: string; readonly says: (value: Json) => boolean }[]
  /** Each element that must be there; for another, with the name of that one. */
  readonly needed: readonly { readonly place: string; readonly by?: string }[]
  readonly members: readonly { readonly name: string; readonly place: string }[]
}

const knownPlaces = new WeakMap<SchemaObject, Map<string, Place>>()

function placeOf(node: SchemaNode): Place {
  return onceFor(knownPlaces, node, () => {
    const keywords = keywordsOf(node)
    const at = (...steps: readonly (string | number)[]): string => `${node.place}${printPointer(steps)}`
    const required = isList(keywords['required']) ? keywords['required'] : []
    const dependent = (keywords['dependentRequired'] ?? {}) as Readonly<Record<string, readonly Json[]>>
    return {
      keywords,
      judged: Object.entries(judging)
        .filter(([keyword]) => keywords[keyword] !== undefined)
        .map(([keyword, says]) => ({ place: at(keyword), says })),
      needed: [
        ...required.map((_, index) => ({ place: at('required', index) })),
        ...Object.entries(dependent).flatMap(([by, needs]) =>
          needs.map((_, index) => ({ place: at('dependentRequired', by, index), by })),
        ),
      ],
      members: Object.keys((keywords['properties'] ?? {}) as JsonObject).map((name) => ({
        name,
        place: at('properties', name),
      })),
    }
  })
}

function gather(node: SchemaNode, found: Set<string>): void {
  const { value } = node
  const asked = placeOf(node)
  for (const { place, says } of asked.judged) if (value === undefined || says(value)) found.add(place)
  if (value === undefined || isObject(value))
    for (const { place, by } of asked.needed)
      if (value === undefined || by === undefined || Object.hasOwn(value, by)) found.add(place)
  for (const { ways, next } of below(node, asked)) {
    const known = ways.every((way) => found.has(way))
    for (const way of ways) found.add(way)
    // Without a value a definition is walked once; with one, each value is.
    if (!known || value !== undefined || ways.length === 0) gather(next, found)
  }
}

/** A node below, and the places that lead there. */
type Below = { readonly ways: readonly string[]; readonly next: SchemaNode }

function below(node: SchemaNode, { keywords, members }: Place): readonly Below[] {
  const { root, value } = node
  const reference = keywords['$ref']
  const referring = reference === undefined ? [] : [{ ways: [`${node.place}/$ref`], next: referred(node, reference) }]
  const inside = members.flatMap(({ name, place }): readonly Below[] => {
    if (value === undefined) return [{ ways: [], next: { root, place } }]
    const inner = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
    return inner === undefined ? [] : [{ ways: [], next: { root, place, value: inner } }]
  })
  const items = keywords['items'] === undefined ? [] : isList(value) ? value : value === undefined ? [undefined] : []
  const way = `${node.place}/items`
  return [
    ...referring,
    ...inside,
    ...items.map((item) => ({ ways: [way], next: { root, place: way, value: item } })),
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
