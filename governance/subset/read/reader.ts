/** Reads a schema into nodes: references followed, annotations left out, each keyword by its own reader. */
import { isObject } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Node, NodeOf } from '../node.ts'
import type { Forge } from '../forge.ts'
import type { Budget } from '../budget.ts'
import type { Dialect } from './dialect.ts'
import { readArrayKeywords } from './read-arrays.ts'
import { readLogic } from './read-logic.ts'
import type { Locations, Place } from './locations.ts'
import { readObjectKeywords } from './read-objects.ts'
import { readScalarKeywords } from './read-scalars.ts'
import { referenceTarget } from './references.ts'
import { SchemaFault } from './schema-fault.ts'
import { withUnevaluated } from './unevaluated.ts'

export type FormatMode = 'assert' | 'annotate'

/** What the readers of keywords work with. */
export type Reading = {
  readonly forge: Forge
  readonly budget: Budget
  readonly dialect: Dialect
  readonly formats: FormatMode
  readonly locations: Locations
  readonly side: 'a' | 'b'
  /** The node of a schema that speaks about a part of the value. */
  readonly inside: (place: Place) => Node
  /** The node of a schema that speaks about the value itself. */
  readonly inPlace: (place: Place) => Node
  /** The same schema without what it says of what is left unevaluated. */
  readonly local: (place: Place) => Node
}

export type Fault = (place: Place, remedy: string) => SchemaFault

/** A reader of whole documents; `read` gives the node of the top. */
export function createReader(setting: Omit<Reading, 'inside' | 'inPlace' | 'local'>): { readonly read: () => Node } {
  const { forge, budget, locations, side } = setting
  const done = new Map<Json, Node>()
  /** Schemas being read, from the outside in; `undefined` marks a step into the value. */
  const open: (Json | undefined)[] = []
  const pending = new Map<Json, NodeOf<'ref'>>()
  const refs: NodeOf<'ref'>[] = []

  const inPlace = (place: Place): Node => {
    const { schema } = place
    if (schema === true) return forge.all
    if (schema === false) return forge.none
    if (!isObject(schema)) throw new SchemaFault(side, place.pointer, 'write an object, true or false here')
    const known = done.get(schema)
    if (known !== undefined) return known
    return open.includes(schema) ? again(schema, place) : fresh(schema, place)
  }
  const again = (schema: JsonObject, place: Place): NodeOf<'ref'> => {
    const ref = pending.get(schema) ?? forge.ref(`${side} ${place.base} ${place.pointer}`)
    if (!pending.has(schema)) refs.push(ref)
    pending.set(schema, ref)
    return ref
  }
  const fresh = (schema: JsonObject, place: Place): Node => {
    budget.spend(1 + Object.keys(schema).length)
    open.push(schema)
    const node = withUnevaluated(place, reading)
    open.pop()
    done.set(schema, node)
    const ref = pending.get(schema)
    if (ref !== undefined) ref.target = node
    return node
  }
  const inside = (place: Place): Node => {
    open.push(undefined)
    const node = inPlace(place)
    open.pop()
    return node
  }
  const reading: Reading = { ...setting, inside, inPlace, local: (place) => readLocal(place, reading) }
  return {
    read: () => {
      const node = inPlace(locations.top)
      for (const ref of refs) if (leadsBack(ref)) ref.circular = true
      return node
    },
  }
}

/** Everything a schema says but what is left unevaluated. */
function readLocal(place: Place, reading: Reading): Node {
  const { schema } = place
  if (!isObject(schema)) return reading.inPlace(place)
  const target = referenceTarget(place, reading)
  if (target !== undefined && reading.dialect === 'draft-07') return target
  return reading.forge.and([
    ...(target === undefined ? [] : [target]),
    ...readScalarKeywords(place, schema, reading),
    ...readArrayKeywords(place, schema, reading),
    ...readObjectKeywords(place, schema, reading),
    ...readLogic(place, schema, reading),
  ])
}

/** Whether a definition asks for itself without stepping into the value: then it says nothing that can be known. */
function leadsBack(ref: NodeOf<'ref'>): boolean {
  const seen = new Set<Node>()
  const open: (Node | undefined)[] = [ref.target]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === ref) return true
    if (seen.has(node)) continue
    seen.add(node)
    if (node.kind === 'and' || node.kind === 'or' || node.kind === 'one') open.push(...node.nodes)
    else if (node.kind === 'not') open.push(node.node)
    else if (node.kind === 'ref') open.push(node.target)
  }
  return false
}
