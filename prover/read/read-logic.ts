/** Keywords that combine schemas of the same value. */
import { isList } from '../../json/index.ts'
import type { JsonObject } from '../../json/index.ts'
import type { Node } from '../node.ts'
import type { SchemaLocation } from './locations.ts'
import type { Reading } from './reading.ts'

/** The nodes of these keywords, for those that stand in the schema. */
export function readLogic(place: SchemaLocation, schema: JsonObject, reading: Reading): readonly Node[] {
  const { forge, locations, inPlace } = reading
  const parts = (keyword: string): readonly Node[] | undefined => {
    const list = schema[keyword]
    return isList(list) ? list.map((_, index) => inPlace(locations.below(place, keyword, index))) : undefined
  }
  const one = (keyword: string): Node | undefined =>
    schema[keyword] === undefined ? undefined : inPlace(locations.below(place, keyword))
  const [allOf, anyOf, oneOf] = [parts('allOf'), parts('anyOf'), parts('oneOf')]
  const [not, condition] = [one('not'), one('if')]
  return [
    ...(allOf ?? []),
    ...(anyOf === undefined ? [] : [forge.or(anyOf)]),
    ...(oneOf === undefined ? [] : [forge.one(oneOf)]),
    ...(not === undefined ? [] : [forge.not(not)]),
    ...(condition === undefined
      ? []
      : [forge.or([forge.not(condition), one('then') ?? forge.all]), forge.or([condition, one('else') ?? forge.all])]),
  ]
}
