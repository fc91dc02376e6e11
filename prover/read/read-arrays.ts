/** Keywords about the items of an array. */
import { isList } from '../../json/index.ts'
import type { JsonObject } from '../../json/index.ts'
import type { Node } from '../node.ts'
import type { SchemaLocation } from './locations.ts'
import type { Reading } from './reading.ts'

/** The nodes of these keywords, for those that stand in the schema. */
export function readArrayKeywords(place: SchemaLocation, schema: JsonObject, reading: Reading): readonly Node[] {
  const { forge, locations, inside } = reading
  const { minItems, maxItems, uniqueItems } = schema
  const { keyword, count, rest } = itemKeywords(schema, reading)
  const nodes = Array.from({ length: count }, (_, index) =>
    forge.at(index, inside(locations.below(place, keyword, index))),
  )
  if (rest !== undefined) nodes.push(forge.rest(count, inside(locations.below(place, rest))))
  if (typeof minItems === 'number') nodes.push(forge.minItems(minItems))
  if (typeof maxItems === 'number') nodes.push(forge.maxItems(maxItems))
  if (uniqueItems === true) nodes.push(forge.unique)
  if (schema['contains'] !== undefined) nodes.push(readContains(place, schema, reading))
  return nodes
}

/** Which keywords hold the schemas of items in this schema. */
export type ItemKeywords = {
  /** The keyword that holds the schemas of the first items. */
  readonly keyword: 'prefixItems' | 'items'
  readonly count: number
  /** The keyword that holds the schema of the rest, when there is one. */
  readonly rest: 'items' | 'additionalItems' | undefined
}

/** Where the dialect keeps the schemas of first and further items. */
export function itemKeywords(schema: JsonObject, { dialect }: Pick<Reading, 'dialect'>): ItemKeywords {
  const { items, prefixItems, additionalItems } = schema
  if (dialect === '2020-12')
    return {
      keyword: 'prefixItems',
      count: isList(prefixItems) ? prefixItems.length : 0,
      rest: items === undefined ? undefined : 'items',
    }
  if (!isList(items)) return { keyword: 'items', count: 0, rest: items === undefined ? undefined : 'items' }
  return { keyword: 'items', count: items.length, rest: additionalItems === undefined ? undefined : 'additionalItems' }
}

function readContains(place: SchemaLocation, schema: JsonObject, { forge, locations, inside, dialect }: Reading): Node {
  const node = inside(locations.below(place, 'contains'))
  const { minContains, maxContains } = dialect === 'draft-07' ? {} : schema
  return forge.count(node, {
    from: 0,
    least: typeof minContains === 'number' ? minContains : 1,
    most: typeof maxContains === 'number' ? maxContains : Number.POSITIVE_INFINITY,
  })
}
