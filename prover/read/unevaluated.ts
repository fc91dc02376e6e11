/**
 * `unevaluatedProperties` and `unevaluatedItems`: rewritten into plain conditions, one for each way in which the schemas
 * beside them can hold together. Each way says exactly which schemas hold and which do not, so the ways exclude each other.
 */
import { isList, isObject } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { Node } from '../node.ts'
import { Unsettled } from '../reason.ts'
import type { SchemaLocation } from './locations.ts'
import { itemKeywords } from './read-arrays.ts'
import { hasMember, named } from './read-objects.ts'
import { readPattern } from './read-scalars.ts'
import type { Reading } from './reading.ts'
import { referencedPlaces } from './references.ts'

/** More ways are not written out. */
const mostWays = 512

/** One way to hold: what is then true, and what has been evaluated. */
type Way = {
  readonly node: Node
  /** Names that were evaluated. */
  readonly names: Node
  /** Items before this index were evaluated. */
  readonly items: number
  /** Items of these kinds were evaluated, wherever they stand. */
  readonly kinds: readonly Node[]
}

/** The schema as a node, with what it says of the unevaluated written out. */
export function withUnevaluated(place: SchemaLocation, reading: Reading): Node {
  const { schema } = place
  const { forge, locations, inside } = reading
  const local = reading.local(place)
  if (!isObject(schema) || reading.dialect === 'draft-07') return local
  const { unevaluatedProperties, unevaluatedItems } = schema
  if (unevaluatedProperties === undefined && unevaluatedItems === undefined) return local
  const rules = (way: Way): readonly Node[] => [
    ...(unevaluatedProperties === undefined
      ? []
      : [forge.every(forge.not(way.names), inside(locations.below(place, 'unevaluatedProperties')))]),
    ...(unevaluatedItems === undefined || way.items === Infinity
      ? []
      : [forge.rest(way.items, forge.or([...way.kinds, inside(locations.below(place, 'unevaluatedItems'))]))]),
  ]
  const ways = waysOf(place, { reading, depth: 0, whole: false })
  return forge.and([local, ...ways.map((way) => forge.or([forge.not(way.node), forge.and(rules(way))]))])
}

type Walk = { readonly reading: Reading; readonly depth: number; readonly whole: boolean }

/** The ways in which this schema can hold; `whole` counts its own unevaluated keywords too. */
function waysOf(place: SchemaLocation, walk: Walk): readonly Way[] {
  const { reading, depth } = walk
  const { forge } = reading
  const { schema } = place
  if (depth > 40) throw new Unsettled({ code: 'circular-reference', params: {} })
  if (!isObject(schema)) return [{ node: schema === false ? forge.none : forge.all, ...nothing(forge) }]
  let ways: readonly Way[] = [ownWay(place, schema, walk)]
  for (const more of partsOf(place, schema, { ...walk, depth: depth + 1, whole: true })) {
    ways = ways
      .flatMap((way) => more.map((other) => together(way, other, forge)))
      .filter(({ node }) => node !== forge.none)
    reading.budget.spend(ways.length)
    if (ways.length > mostWays) throw new Unsettled({ code: 'too-large', params: { limit: mostWays } })
  }
  return ways
}

const nothing = (forge: Reading['forge']): Omit<Way, 'node'> => ({ names: forge.none, items: 0, kinds: [] })

function together(a: Way, b: Way, forge: Reading['forge']): Way {
  return {
    node: forge.and([a.node, b.node]),
    names: forge.or([a.names, b.names]),
    items: Math.max(a.items, b.items),
    kinds: [...a.kinds, ...b.kinds],
  }
}

/** What the keywords of this schema itself evaluate. */
function ownWay(place: SchemaLocation, schema: JsonObject, { reading, whole }: Walk): Way {
  const { forge, inside, locations, dialect } = reading
  const { count, rest } = itemKeywords(schema, reading)
  const allNames =
    schema['additionalProperties'] !== undefined || (whole && schema['unevaluatedProperties'] !== undefined)
  const allItems = rest !== undefined || (whole && schema['unevaluatedItems'] !== undefined)
  const counted = dialect === '2020-12' && schema['contains'] !== undefined
  return {
    node: forge.all,
    names: allNames
      ? forge.all
      : forge.or([
          forge.scalars(named(schema, 'properties').map(([name]) => name)),
          ...named(schema, 'patternProperties').map(([pattern]) => readPattern(pattern, reading, place)),
        ]),
    items: allItems ? Number.POSITIVE_INFINITY : count,
    kinds: counted ? [inside(locations.below(place, 'contains'))] : [],
  }
}

/** Each schema beside, with the ways in which it can hold or fail. */
function partsOf(place: SchemaLocation, schema: JsonObject, walk: Walk): readonly (readonly Way[])[] {
  const { reading } = walk
  const { locations } = reading
  const parts: (readonly Way[])[] = []
  for (const target of referencedPlaces(schema, place, reading)) {
    if ('opaque' in target) throw new Unsettled({ code: 'remote-reference', params: {} })
    parts.push(waysOf(target.place, walk))
  }
  const list = (keyword: string): readonly SchemaLocation[] => {
    const held: Json | undefined = schema[keyword]
    return isList(held) ? held.map((_, index) => locations.below(place, keyword, index)) : []
  }
  parts.push(...list('allOf').map((one) => waysOf(one, walk)))
  // Whether enough of them hold is what the keyword itself says; here each may hold or not.
  parts.push(...[...list('anyOf'), ...list('oneOf')].map((one) => heldOrNot(one, walk)))
  for (const [name] of named(schema, 'dependentSchemas')) parts.push(dependentWays(place, name, walk))
  if (schema['if'] !== undefined) parts.push(conditionalWays(place, schema, walk))
  return parts
}

function heldOrNot(place: SchemaLocation, walk: Walk): readonly Way[] {
  const { forge, inPlace } = walk.reading
  const node = inPlace(place)
  const failed: Way = { node: forge.not(node), ...nothing(forge) }
  return [...waysOf(place, walk).map((way) => ({ ...way, node: forge.and([node, way.node]) })), failed]
}

function dependentWays(place: SchemaLocation, name: string, walk: Walk): readonly Way[] {
  const { forge, locations } = walk.reading
  const present = hasMember(name, forge)
  const held = waysOf(locations.below(place, 'dependentSchemas', name), walk)
  return [
    ...held.map((way) => ({ ...way, node: forge.and([present, way.node]) })),
    { node: forge.not(present), ...nothing(forge) },
  ]
}

function conditionalWays(place: SchemaLocation, schema: JsonObject, walk: Walk): readonly Way[] {
  const { forge, locations, inPlace } = walk.reading
  const condition = locations.below(place, 'if')
  const node = inPlace(condition)
  const branch = (keyword: 'then' | 'else'): readonly Way[] =>
    schema[keyword] === undefined
      ? [{ node: forge.all, ...nothing(forge) }]
      : waysOf(locations.below(place, keyword), walk)
  const met = waysOf(condition, walk).flatMap((way) => branch('then').map((then) => together(way, then, forge)))
  return [
    ...met.map((way) => ({ ...way, node: forge.and([node, way.node]) })),
    ...branch('else').map((way) => ({ ...way, node: forge.and([forge.not(node), way.node]) })),
  ]
}
