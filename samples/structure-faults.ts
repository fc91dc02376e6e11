/** Every mistake in shape that one change makes in a valid message. */
import { isList, isObject } from '../json/index.ts'
import type { Json, JsonObject } from '../json/index.ts'
import type { Node, ObjectNode, UnionNode } from '../schemas/index.ts'
import type { Drawing } from './draw-text.ts'
import { draw } from './draw.ts'
import { findingAt } from './fault.ts'
import type { PossibleFaults } from './fault.ts'
import { groupFaults } from './group-faults.ts'
import { replaced } from './spot.ts'
import type { Spot } from './spot.ts'
import { valueFaults } from './value-faults.ts'

/** Lists that may be longer are not made too long: the message would be large, and teach nothing more. */
const mostItems = 1000

/** The possible mistakes of shape, from the message down. Stuurgegevens keep telling which message it is. */
export function structureFaults(root: ObjectNode, message: JsonObject, drawing: Drawing): readonly PossibleFaults[] {
  return faultsAt(root, message, { message, path: [], name: '', drawing })
}

function faultsAt(node: Node, value: Json, spot: Spot): readonly PossibleFaults[] {
  switch (node.kind) {
    case 'object':
      return isObject(value) ? [...typeFaults(node, spot), ...objectFaults(node, value, spot)] : []
    case 'choice':
      return isObject(value) ? [...typeFaults(node, spot), ...choiceFaults(node, value, spot)] : []
    case 'union':
      return isObject(value) ? [...typeFaults(node, spot), ...unionFaults(node, value, spot)] : []
    case 'list':
      return isList(value) ? [...typeFaults(node, spot), ...listFaults(node, value, spot)] : []
    default:
      return [...typeFaults(node, spot), ...valueFaults(node, value, spot)]
  }
}

/** Values of another type than each kind asks; an enumeration or constant names its values instead. */
const otherTypes: Partial<Record<Node['kind'], { readonly expected: string; readonly values: readonly Json[] }>> = {
  object: { expected: 'object', values: ['tekst', 7, [], null, true] },
  choice: { expected: 'object', values: ['tekst', 7, [], null, true] },
  union: { expected: 'object', values: ['tekst', 7, [], null, true] },
  list: { expected: 'list', values: ['tekst', 7, {}, null, true] },
  text: { expected: 'text', values: [7, true, null, [], {}] },
  integer: { expected: 'integer', values: ['7', 1.5, null, true, []] },
  boolean: { expected: 'boolean', values: ['true', 1, null, []] },
}

function typeFaults({ kind }: Node, spot: Spot): readonly PossibleFaults[] {
  const other = otherTypes[kind]
  // The whole message and its Stuurgegevens say which message it is: without them nothing can be judged.
  const identifies = spot.path.length === 0 || (spot.path.length === 1 && spot.name === 'Stuurgegevens')
  if (other === undefined || identifies) return []
  const { expected, values } = other
  const way = (value: Json) => () => ({
    message: replaced(spot, value),
    finding: findingAt('type-wrong', spot.path, { expected }),
  })
  return [{ code: 'type-wrong', ways: () => values.map(way) }]
}

function objectFaults(node: ObjectNode, value: JsonObject, spot: Spot): readonly PossibleFaults[] {
  return [
    ...groupFaults({ node, names: node.properties.map(({ name }) => name) }, value, spot),
    ...insideFaults(node.properties, value, spot),
  ]
}

function insideFaults(properties: ObjectNode['properties'], value: JsonObject, spot: Spot): readonly PossibleFaults[] {
  return properties.flatMap(({ name, node }) => {
    const inner = value[name]
    return inner === undefined ? [] : faultsAt(node, inner, { ...spot, path: [...spot.path, name], name })
  })
}

function choiceFaults(
  node: Node & { readonly kind: 'choice' },
  value: JsonObject,
  spot: Spot,
): readonly PossibleFaults[] {
  const options = node.properties.map(({ name }) => name)
  const others = node.properties.filter(({ name }) => !(name in value))
  return [
    {
      code: 'choice-none',
      ways: () => [() => ({ message: replaced(spot, {}), finding: findingAt('choice-none', spot.path, { options }) })],
    },
    {
      code: 'choice-multiple',
      ways: () =>
        others.map((other) => () => ({
          message: replaced(spot, { ...value, [other.name]: draw(other.node, other.name, spot.drawing) }),
          finding: findingAt('choice-multiple', spot.path, { options }),
        })),
    },
    ...groupFaults({ node, names: options }, value, spot),
    ...insideFaults(node.properties, value, spot),
  ]
}

function unionFaults({ tag, branches }: UnionNode, value: JsonObject, spot: Spot): readonly PossibleFaults[] {
  const allowed = branches.map((branch) => branch.value)
  const { [tag]: told, ...untagged } = value
  const branch = branches.find((candidate) => candidate.value === told)
  if (branch === undefined) return []
  const names = [...new Set(branches.flatMap(({ node }) => node.properties.map(({ name }) => name)))]
  const unknown = [untagged, { ...value, [tag]: 'onbekende-soort' }]
  return [
    {
      code: 'tag-unknown',
      ways: () =>
        unknown.map((wrong) => () => ({
          message: replaced(spot, wrong),
          finding: findingAt('tag-unknown', spot.path, { allowed }),
        })),
    },
    ...groupFaults({ node: branch.node, names, tag }, value, spot),
    ...insideFaults(
      branch.node.properties.filter(({ name }) => name !== tag),
      value,
      spot,
    ),
  ]
}

function listFaults(
  { items, minItems, maxItems }: Node & { readonly kind: 'list' },
  value: readonly Json[],
  spot: Spot,
): readonly PossibleFaults[] {
  const last = value.at(-1)
  const inside = value.flatMap((item, index) => faultsAt(items, item, { ...spot, path: [...spot.path, index] }))
  const lengths: PossibleFaults[] = []
  if (minItems > 0)
    lengths.push({
      code: 'list-too-short',
      ways: () => [
        () => ({
          message: replaced(spot, value.slice(0, minItems - 1)),
          finding: findingAt('list-too-short', spot.path, { limit: minItems }),
        }),
      ],
    })
  if (last !== undefined && maxItems <= mostItems)
    lengths.push({
      code: 'list-too-long',
      ways: () => [
        () => ({
          message: replaced(
            spot,
            Array.from({ length: maxItems + 1 }, (_, index) => value[index] ?? last),
          ),
          finding: findingAt('list-too-long', spot.path, { limit: maxItems }),
        }),
      ],
    })
  return [...lengths, ...inside]
}
