/** `$ref`, `$dynamicRef` and `$recursiveRef`: the node they stand for. */
import { isObject } from '../../json/index.ts'
import type { JsonObject } from '../../json/index.ts'
import type { Node } from '../node.ts'
import type { ReasonCode } from '../reason.ts'
import type { SchemaLocation } from './locations.ts'
import type { Reading } from './reading.ts'
import { SchemaFault } from './schema-fault.ts'

/** What the references of this schema ask, together; undefined when it has none. */
export function referenceTarget(place: SchemaLocation, reading: Reading): Node | undefined {
  const { schema } = place
  if (!isObject(schema)) return undefined
  const targets = referencedPlaces(schema, place, reading).map((target) =>
    'opaque' in target ? target.opaque : reading.inPlace(target.place),
  )
  return targets.length === 0 ? undefined : reading.forge.and(targets)
}

/** Where a reference leads, or a node that stands for a target we cannot see. */
export type Referenced = { readonly place: SchemaLocation } | { readonly opaque: Node }

/** The places that the references of this schema lead to, or a node for what lies out of sight. */
export function referencedPlaces(schema: JsonObject, place: SchemaLocation, reading: Reading): readonly Referenced[] {
  const found: Referenced[] = []
  const { $ref: plain, $dynamicRef: dynamic, $recursiveRef: recursive } = schema
  if (typeof plain === 'string') found.push(plainTarget(plain, place, reading))
  if (reading.dialect === '2020-12' && typeof dynamic === 'string') found.push(dynamicTarget(dynamic, place, reading))
  if (reading.dialect === '2019-09' && typeof recursive === 'string')
    found.push(recursiveTarget(recursive, place, reading))
  return found
}

function plainTarget(reference: string, place: SchemaLocation, reading: Reading): Referenced {
  const target = reading.locations.follow(reference, place)
  if (target !== undefined) return { place: target }
  if (reference.startsWith('#'))
    throw new SchemaFault(reading.side, place.pointer, `let $ref lead to a schema: ${reference} leads nowhere`)
  return unseen('remote-reference', reference, { place, reading })
}

/** With one home for the anchor the path taken makes no difference. */
function dynamicTarget(reference: string, place: SchemaLocation, reading: Reading): Referenced {
  const { locations } = reading
  const target = locations.follow(reference, place)
  const anchor = reference.replace(/^[^#]*#/, '')
  if (target === undefined || !locations.isDynamic(target, anchor)) return plainTarget(reference, place, reading)
  if (locations.dynamicHomes(anchor) === 1) return { place: target }
  return unseen('dynamic-reference', reference, { place, reading })
}

function recursiveTarget(reference: string, place: SchemaLocation, reading: Reading): Referenced {
  const target = reading.locations.follow(reference, place)
  const moves = target !== undefined && isObject(target.schema) && target.schema['$recursiveAnchor'] === true
  if (!moves || reading.locations.resources === 1) return plainTarget(reference, place, reading)
  return unseen('dynamic-reference', reference, { place, reading })
}

/** Out of sight, and not to be taken for the same thing on the other side: two files may bear one name. */
function unseen(
  code: ReasonCode,
  reference: string,
  { place, reading }: { readonly place: SchemaLocation; readonly reading: Reading },
): Referenced {
  const name = `${code} ${reading.side} ${place.base} ${reference}`
  return { opaque: reading.forge.opaque(name, { code, params: { reference } }) }
}
