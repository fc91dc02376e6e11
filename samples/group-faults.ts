/** Mistakes in which elements a group has: one missing, unknown, misspelled, or without the one it depends on. */
import type { Json, JsonObject } from '../json/index.ts'
import { nearestName } from '../schemas/index.ts'
import type { ChoiceNode, ObjectNode } from '../schemas/index.ts'
import { between, pick } from './choices.ts'
import { findingAt } from './fault.ts'
import type { Make, PossibleFaults } from './fault.ts'
import { replaced } from './spot.ts'
import type { Spot } from './spot.ts'

/** A group of elements: the node that a value has, and all names that are known there (of every variant). */
type Group = { readonly node: ObjectNode | ChoiceNode; readonly names: readonly string[]; readonly tag?: string }

/** Elements without which nobody can tell which message it is. */
const identity = ['Stuurgegevens', 'Module', 'Versie', 'Berichttype']
const strangers = ['Onbekend', 'Opmerkingenveld', 'InternKenmerk', 'Behandelaar', 'Xyz']

/** The possible mistakes in this group itself, not in what stands below it. */
export function groupFaults(group: Group, value: JsonObject, spot: Spot): readonly PossibleFaults[] {
  const touchable = () => Object.keys(value).filter((name) => name !== group.tag && !identifies(name, spot))
  return [
    { code: 'element-missing', ways: () => missingFaults(group, { value, touchable: touchable() }, spot) },
    { code: 'element-unknown', ways: () => strangerFaults(group, value, spot) },
    {
      code: 'element-unknown',
      ways: () => touchable().map((name) => () => misspelled({ name, names: group.names }, value, spot)),
    },
    { code: 'element-needs-other', ways: () => dependentFaults(group, value, spot) },
  ]
}

function identifies(name: string, { path }: Spot): boolean {
  return identity.includes(name) && path.length < 2 && (path.length === 0 || path[0] === 'Stuurgegevens')
}

type Touched = { readonly value: JsonObject; readonly touchable: readonly string[] }

function missingFaults({ node }: Group, { value, touchable }: Touched, spot: Spot): readonly Make[] {
  if (node.kind === 'choice') return []
  return node.properties
    .filter(({ name, required }) => required && touchable.includes(name) && needers(node, value, name).length === 0)
    .map(({ name }) => () => ({
      message: replaced(spot, without(value, name)),
      finding: findingAt('element-missing', [...spot.path, name]),
    }))
}

/** An element that is like no known one that is absent, so that nothing is suggested. */
function strangerFaults({ names }: Group, value: JsonObject, spot: Spot): readonly Make[] {
  const absent = names.filter((name) => !(name in value))
  return strangers
    .filter((name) => !names.includes(name) && nearestName(name, absent) === undefined)
    .map((name) => () => {
      const entries = Object.entries(value)
      const at = entries.length - between(spot.drawing.choices, 0, entries.length)
      const message = replaced(spot, Object.fromEntries(entries.toSpliced(at, 0, [name, 'iets'])))
      return { message, finding: findingAt('element-unknown', spot.path, { member: at + 1 }) }
    })
}

/** A slip of the pen in a known name: the finding suggests the name that was meant, and nothing is missing. */
function misspelled({ name, names }: { name: string; names: readonly string[] }, value: JsonObject, spot: Spot) {
  const wrong = pick(spot.drawing.choices, slips(name))
  const absent = names.filter((each) => each === name || !(each in value))
  if (names.includes(wrong) || wrong in value || nearestName(wrong, absent) !== name) return undefined
  const entries = Object.entries(value).map(([each, inner]): [string, Json] => [each === name ? wrong : each, inner])
  const member = entries.findIndex(([each]) => each === wrong) + 1
  return {
    message: replaced(spot, Object.fromEntries(entries)),
    finding: findingAt('element-unknown', spot.path, { member, suggestion: name }),
  }
}

function slips(name: string): readonly string[] {
  const middle = Math.floor(name.length / 2)
  return [
    name.slice(0, -1),
    `${name}${name.at(-1)}`,
    name.toLowerCase(),
    `${name.slice(0, middle - 1)}${name[middle]}${name[middle - 1]}${name.slice(middle + 1)}`,
  ]
}

/** One absent element gives one finding, at the first element that needs it. */
function dependentFaults({ node }: Group, value: JsonObject, spot: Spot): readonly Make[] {
  if (node.kind === 'choice') return []
  return node.properties
    .filter(({ name, required }) => !required && name in value && needers(node, value, name).length > 0)
    .map(({ name }) => () => ({
      message: replaced(spot, without(value, name)),
      finding: findingAt('element-needs-other', [...spot.path, needers(node, value, name)[0] ?? ''], { needs: name }),
    }))
}

/** The elements present that do not stand without this one, in the order of the law. */
function needers({ dependentRequired }: ObjectNode, value: JsonObject, name: string): readonly string[] {
  return Object.entries(dependentRequired)
    .filter(([other, needed]) => other !== name && other in value && needed.includes(name))
    .map(([other]) => other)
}

function without(value: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([each]) => each !== name))
}
