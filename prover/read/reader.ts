/** Reads a schema into nodes: references followed, annotations left out, each keyword by its own reader. */
import { isObject } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { Node, NodeOf } from '../node.ts'
import type { SchemaLocation } from './locations.ts'
import { readArrayKeywords } from './read-arrays.ts'
import { readLogic } from './read-logic.ts'
import { readObjectKeywords } from './read-objects.ts'
import { readScalarKeywords } from './read-scalars.ts'
import type { Reading, ReadSetting } from './reading.ts'
import { referenceTarget } from './references.ts'
import { SchemaFault } from './schema-fault.ts'
import { withUnevaluated } from './unevaluated.ts'

/**
 * The node of a whole document.
 * @throws SchemaFault where it is no schema; Unsettled where it cannot be read within the budget.
 */
export function readDocument(setting: ReadSetting): Node {
  const reader = new Reader(setting)
  const node = reader.inPlace(setting.locations.top)
  reader.markCircles()
  return node
}

class Reader {
  readonly #setting: ReadSetting
  readonly #reading: Reading
  readonly #done = new Map<Json, Node>()
  /** Schemas being read, from the outside in. */
  readonly #open = new Set<Json>()
  readonly #pending = new Map<Json, NodeOf<'ref'>>()

  constructor(setting: ReadSetting) {
    this.#setting = setting
    const read = (place: SchemaLocation): Node => this.inPlace(place)
    this.#reading = { ...setting, inside: read, inPlace: read, local: (place) => readLocal(place, this.#reading) }
  }

  inPlace(place: SchemaLocation): Node {
    const { schema } = place
    const { forge, side } = this.#setting
    if (schema === true) return forge.all
    if (schema === false) return forge.none
    if (!isObject(schema)) throw new SchemaFault(side, place.pointer, 'write an object, true or false here')
    const known = this.#done.get(schema)
    if (known !== undefined) return known
    return this.#open.has(schema) ? this.#again(schema, place) : this.#fresh(schema, place)
  }

  #again(schema: JsonObject, place: SchemaLocation): NodeOf<'ref'> {
    const { forge, side } = this.#setting
    const ref = this.#pending.get(schema) ?? forge.ref(`${side} ${place.base} ${place.pointer}`)
    this.#pending.set(schema, ref)
    return ref
  }

  #fresh(schema: JsonObject, place: SchemaLocation): Node {
    this.#setting.budget.spend(1 + Object.keys(schema).length)
    this.#open.add(schema)
    const node = withUnevaluated(place, this.#reading)
    this.#open.delete(schema)
    this.#done.set(schema, node)
    const ref = this.#pending.get(schema)
    if (ref !== undefined) ref.target = node
    return node
  }

  /** A definition that asks for itself without stepping into the value says nothing that can be known. */
  markCircles(): void {
    for (const ref of this.#pending.values()) if (leadsBack(ref)) ref.circular = true
  }
}

/** Everything a schema says but what is left unevaluated. */
function readLocal(place: SchemaLocation, reading: Reading): Node {
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
