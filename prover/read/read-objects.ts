/** Keywords about the members of an object. */
import { isList, isObject } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { Node } from '../node.ts'
import type { SchemaLocation } from './locations.ts'
import { readPattern } from './read-scalars.ts'
import type { Reading } from './reading.ts'
import { SchemaFault } from './schema-fault.ts'

/** The nodes of these keywords, for those that stand in the schema. */
export function readObjectKeywords(place: SchemaLocation, schema: JsonObject, reading: Reading): readonly Node[] {
  const { forge, locations, inside } = reading
  const { propertyNames, minProperties, maxProperties, required, additionalProperties } = schema
  const nodes = named(schema, 'properties').map(([name]) =>
    forge.every(forge.scalars([name]), inside(locations.below(place, 'properties', name))),
  )
  for (const [pattern] of named(schema, 'patternProperties'))
    nodes.push(
      forge.every(readPattern(pattern, reading, place), inside(locations.below(place, 'patternProperties', pattern))),
    )
  if (additionalProperties !== undefined)
    nodes.push(forge.every(otherNames(schema, reading, place), inside(locations.below(place, 'additionalProperties'))))
  if (propertyNames !== undefined)
    nodes.push(forge.every(forge.not(inside(locations.below(place, 'propertyNames'))), forge.none))
  if (required !== undefined) nodes.push(...requiring(required, place, reading))
  if (typeof minProperties === 'number') nodes.push(forge.minProperties(minProperties))
  if (typeof maxProperties === 'number') nodes.push(forge.maxProperties(maxProperties))
  return [...nodes, ...readDependencies(place, schema, reading)]
}

/** Names that neither `properties` nor `patternProperties` speaks of. */
function otherNames(schema: JsonObject, reading: Reading, place: SchemaLocation): Node {
  const { forge } = reading
  return forge.and([
    forge.not(forge.scalars(named(schema, 'properties').map(([name]) => name))),
    ...named(schema, 'patternProperties').map(([pattern]) => forge.not(readPattern(pattern, reading, place))),
  ])
}

function requiring(names: Json, place: SchemaLocation, { forge, side }: Reading): readonly Node[] {
  if (!isList(names)) throw new SchemaFault(side, `${place.pointer}/required`, 'give required a list of names')
  return names.map((name) => forge.some(forge.scalars([String(name)]), forge.all))
}

function readDependencies(place: SchemaLocation, schema: JsonObject, reading: Reading): readonly Node[] {
  const { forge, dialect } = reading
  if (dialect !== 'draft-07')
    return [
      ...named(schema, 'dependentRequired').map(([name, names]) =>
        dependent(name, forge.and(requiring(names, place, reading)), reading),
      ),
      ...named(schema, 'dependentSchemas').map(([name]) => dependentSchema(place, ['dependentSchemas', name], reading)),
      // Later dialects dropped the keyword and some engines keep it.
      ...(schema['dependencies'] === undefined ? [] : [disputed('dependencies', place, reading)]),
    ]
  return named(schema, 'dependencies').map(([name, value]) =>
    isList(value)
      ? dependent(name, forge.and(requiring(value, place, reading)), reading)
      : dependentSchema(place, ['dependencies', name], reading),
  )
}

function dependentSchema(place: SchemaLocation, [keyword, name]: readonly [string, string], reading: Reading): Node {
  return dependent(name, reading.inPlace(reading.locations.below(place, keyword, name)), reading)
}

/** Any value but an object with this member, or what the member brings along. */
function dependent(name: string, then: Node, { forge }: Reading): Node {
  return forge.or([forge.not(hasMember(name, forge)), then])
}

/** Objects with a member of this name. */
export function hasMember(name: string, forge: Reading['forge']): Node {
  return forge.and([forge.type(['object']), forge.some(forge.scalars([name]), forge.all)])
}

function disputed(keyword: string, { pointer }: SchemaLocation, { forge, side }: Reading): Node {
  return forge.opaque(`${keyword} ${side} ${pointer}`, { code: 'keyword', params: { keyword } })
}

/** The entries of a keyword that holds things by name. */
export function named(schema: JsonObject, keyword: string): readonly (readonly [string, Json])[] {
  const value = schema[keyword]
  return isObject(value) ? Object.entries(value) : []
}
