/** Puts a fact of people into a message: a name, date, address or number as it occurs, where the message has one. */
import { isList, isObject } from '../../../json/index.ts'
import type { Json, JsonObject, Path } from '../../../json/index.ts'
import type { Choices, PersonFact } from '../../../samples/index.ts'

/** The message with the fact at one of the places where it has an element of that name; nothing when it has none. */
export function withFact(
  message: JsonObject,
  { element, value }: PersonFact,
  choices: Choices,
): JsonObject | undefined {
  const places = placesOf(message, element, [])
  const place = places.length === 0 ? undefined : places[choices.int(places.length - 1)]
  return place === undefined ? undefined : (replaced(message, place, value as Json | undefined) as JsonObject)
}

function placesOf(value: Json, name: string, path: Path): readonly Path[] {
  if (isList(value)) return value.flatMap((item, index) => placesOf(item, name, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name ? [[...path, key]] : []),
    ...placesOf(inner, name, [...path, key]),
  ])
}

/** Another value at this place; without one the element goes. */
function replaced(value: Json, [step, ...rest]: Path, put: Json | undefined): Json {
  if (isList(value)) return value.map((item, index) => (index === step ? replaced(item, rest, put) : item))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      if (name !== step) return [[name, inner]]
      if (rest.length > 0) return [[name, replaced(inner, rest, put)]]
      return put === undefined ? [] : [[name, put]]
    }),
  )
}
