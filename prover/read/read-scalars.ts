/** Keywords about any value, numbers and texts. */
import { isList } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import { isScalar, jsonTypes } from '../json.ts'
import type { JsonType, Scalar } from '../json.ts'
import type { Node } from '../node.ts'
import { exactly } from '../rational.ts'
import { doubtfulPatterns, formatLengths, formatPatterns, openFormats } from './formats.ts'
import type { SchemaLocation } from './locations.ts'
import type { Reading } from './reading.ts'
import { SchemaFault } from './schema-fault.ts'

type Reader = (value: Json, reading: Reading, place: SchemaLocation) => Node | undefined

const number =
  (make: (value: number, reading: Reading) => Node): Reader =>
  (value, reading) =>
    typeof value === 'number' ? make(value, reading) : undefined

const readers: Readonly<Record<string, Reader>> = {
  type: (value, { forge }) => readType(isList(value) ? value : [value], forge),
  enum: (value, { forge, budget }) => {
    if (!isList(value)) return undefined
    budget.spend(value.length)
    const scalars: Scalar[] = value.filter(isScalar)
    return forge.or([forge.scalars(scalars), ...value.filter((one) => !isScalar(one)).map(forge.constant)])
  },
  const: (value, { forge }) => forge.constant(value),
  minimum: number((value, { forge }) => forge.atLeast(exactly(value), false)),
  maximum: number((value, { forge }) => forge.atMost(exactly(value), false)),
  exclusiveMinimum: number((value, { forge }) => forge.atLeast(exactly(value), true)),
  exclusiveMaximum: number((value, { forge }) => forge.atMost(exactly(value), true)),
  multipleOf: number((value, { forge }) => forge.multiple(exactly(value))),
  minLength: number((value, { forge }) => forge.minLength(value)),
  maxLength: number((value, { forge }) => forge.maxLength(value)),
  pattern: (value, reading, place) => (typeof value === 'string' ? readPattern(value, reading, place) : undefined),
  format: (value, reading) => (typeof value === 'string' ? readFormat(value, reading) : undefined),
}

/** The nodes of these keywords, for those that stand in the schema. */
export function readScalarKeywords(place: SchemaLocation, schema: JsonObject, reading: Reading): readonly Node[] {
  return Object.entries(readers).flatMap(([keyword, reader]) => {
    const value = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined
    if (value === undefined) return []
    const node = reader(value, reading, place)
    if (node === undefined)
      throw new SchemaFault(reading.side, `${place.pointer}/${keyword}`, `give ${keyword} a value of the right type`)
    return [node]
  })
}

function readType(names: readonly Json[], forge: Reading['forge']): Node | undefined {
  const types = jsonTypes.filter((type) => names.includes(type) || (type === 'number' && names.includes('integer')))
  if (names.some((name) => name !== 'integer' && !jsonTypes.includes(name as JsonType))) return undefined
  const whole = names.includes('integer') && !names.includes('number')
  return forge.and([forge.type(types), ...(whole ? [forge.integer] : [])])
}

/** A pattern, checked to be one: with the u flag, as JSON Schema asks. */
export function readPattern(source: string, { forge, side }: Reading, place: SchemaLocation): Node {
  if (isPattern(source, 'u')) return forge.pattern(source)
  if (!isPattern(source, ''))
    throw new SchemaFault(side, place.pointer, 'write a regular expression of ECMA-262 as pattern')
  // It only reads without the u flag: engines differ on what to do with that.
  const opaque = forge.opaque(`pattern ${source}`, { code: 'pattern', params: { pattern: source } })
  return forge.or([forge.type(jsonTypes.filter((type) => type !== 'string')), opaque])
}

function isPattern(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags) instanceof RegExp
  } catch {
    return false
  }
}

function readFormat(name: string, { forge, formats }: Reading): Node {
  if (formats === 'annotate' || openFormats.has(name)) return forge.all
  const opaque = forge.opaque(`format ${name}`, { code: 'format', params: { format: name } })
  const known = Object.hasOwn(formatPatterns, name) ? formatPatterns[name] : undefined
  if (known === undefined)
    return forge.or([forge.type(jsonTypes.filter((type) => type !== 'string' && type !== 'number')), opaque])
  const doubtful = doubtfulPatterns[name]
  const sure = forge.and([forge.pattern(known), lengthOf(name, forge)])
  return doubtful === undefined ? sure : forge.or([sure, forge.and([forge.pattern(doubtful), opaque])])
}

function lengthOf(format: string, forge: Reading['forge']): Node {
  const most = formatLengths[format]
  if (most === undefined) return forge.all
  return forge.or([forge.maxLength(most), forge.and([forge.maxLength(most + 1), forge.pattern('\\.$')])])
}
