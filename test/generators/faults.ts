/**
 * Faults in the shape of a message that every generated product must notice, made from the model.
 *
 * Inside: draws the second option of a choice by itself, so that nothing is wrong but that there are two.
 */
import { draw } from '../../samples/draw.ts'
import { seededChoices } from '../../samples/index.ts'
import type { Node, ObjectNode, UnionNode } from '../../schemas/index.ts'

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** A message with one fault; `place` is the pointer with `*` for list items. */
export type Faulty = { readonly kind: string; readonly place: string; readonly message: Json }

type Spot = { readonly place: string; readonly put: (value: Json) => Json }
type Group = { [name: string]: Json }

/** Every fault of shape at every place where this message has an element. */
export function faultsIn(root: ObjectNode, message: Json): Faulty[] {
  return faultsAt(root, message, { place: '', put: (value) => value })
}

function faultsAt(node: Node, value: Json, spot: Spot): Faulty[] {
  const fault = (kind: string, wrong: Json): Faulty => ({ kind, place: spot.place, message: spot.put(wrong) })
  const wrongType = fault('wrong type', node.kind === 'text' || node.kind === 'enum' ? 7 : 'zeven')
  switch (node.kind) {
    case 'object':
      return [wrongType, ...groupFaults(node, value as Group, spot)]
    case 'choice': {
      const group = value as Group
      const [name = ''] = Object.keys(group)
      const others = node.properties.filter((property) => property.name !== name)
      return [
        wrongType,
        fault('no option', {}),
        ...others.map((other) =>
          fault(`two options, ${name} with ${other.name}`, { ...group, [other.name]: sound(other) }),
        ),
        fault('unknown element', { Onbekend: 'x' }),
        ...insideFaults(node.properties, group, spot),
      ]
    }
    case 'union':
      return [wrongType, ...unionFaults(node, value as Group, spot)]
    case 'list': {
      const items = value as Json[]
      const below = { place: `${spot.place}/*`, put: (item: Json) => spot.put([item, ...items.slice(1)]) }
      return [wrongType, ...items.slice(0, 1).flatMap((item) => faultsAt(node.items, item, below))]
    }
    case 'enum':
      return [wrongType, fault('code out of the list', 'geen-code')]
    case 'const':
      return [fault('other constant', 'geen-constante')]
    default:
      return [wrongType]
  }
}

/** A value that nothing is wrong with. */
function sound({ node, name }: ObjectNode['properties'][number]): Json {
  return draw(node, name, { choices: seededChoices(1, 0), wild: false }) as Json
}

function unionFaults({ tag, branches }: UnionNode, group: Group, spot: Spot): Faulty[] {
  const { [tag]: _, ...untagged } = group
  const branch = branches.find(({ value }) => value === group[tag])
  return [
    { kind: 'no tag', place: spot.place, message: spot.put(untagged) },
    { kind: 'unknown tag', place: spot.place, message: spot.put({ ...group, [tag]: 'geen-variant' }) },
    ...(branch === undefined ? [] : groupFaults(withoutTag(branch.node, tag), group, spot)),
  ]
}

/** A wrong tag is a fault of the union, not of the variant. */
function withoutTag(node: ObjectNode, tag: string): ObjectNode {
  return { ...node, properties: node.properties.filter(({ name }) => name !== tag) }
}

function groupFaults({ properties }: ObjectNode, group: Group, spot: Spot): Faulty[] {
  const missing = properties
    .filter(({ name, required }) => required && name in group)
    .map(({ name }) => {
      const { [name]: _, ...rest } = group
      return { kind: 'missing element', place: `${spot.place}/${name}`, message: spot.put(rest) }
    })
  const unknown = { kind: 'unknown element', place: spot.place, message: spot.put({ ...group, Onbekend: 'x' }) }
  return [...missing, unknown, ...insideFaults(properties, group, spot)]
}

function insideFaults(properties: ObjectNode['properties'], group: Group, spot: Spot): Faulty[] {
  return properties.flatMap(({ name, node }) => {
    const value = group[name]
    const below = { place: `${spot.place}/${name}`, put: (inner: Json) => spot.put({ ...group, [name]: inner }) }
    return value === undefined ? [] : faultsAt(node, value, below)
  })
}
