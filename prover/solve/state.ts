/**
 * Taking literals apart for one JSON type: what must hold of a value of that type, and the choices that are still open.
 * Every literal that is added is equivalent to what it leaves behind, so nothing is lost and nothing is assumed.
 */
import type { JsonType, Scalar } from '../json.ts'
import { atomType } from '../node.ts'
import type { Literal, Node, NodeOf } from '../node.ts'
import type { Forge } from '../forge.ts'

/** One of the options must hold. When it stems from "not X", `unless` is X: met as soon as X is impossible. */
export type Choice = { readonly options: readonly (readonly Literal[])[]; readonly unless?: Literal }

/** What must hold of one value of one type, as far as it has been taken apart. */
export type State = Growing<Set<Literal>>

/** What literals are added to: all that adding asks of a set is whether something is in it. */
type Growing<Literals = Pick<Set<Literal>, 'has' | 'add'>> = {
  readonly type: JsonType
  readonly forge: Forge
  /** Atoms of this type, with their sign. */
  readonly atoms: Literals
  /** Combinations that were taken apart, with their sign: to meet one again costs nothing. */
  readonly held: Literals
  choices: Choice[]
}

/** A state in which nothing is asked yet. */
export function newState(type: JsonType, forge: Forge): State {
  return { type, forge, atoms: new Set(), held: new Set(), choices: [] }
}

/** A copy that can change without changing the first. */
export function copyState(state: State): State {
  return { ...state, atoms: new Set(state.atoms), held: new Set(state.held), choices: [...state.choices] }
}

/** Whether `addAll` would be true; the state stays as it is. Costs what is added, however much is there. */
export function canAdd(state: State, literals: readonly Literal[]): boolean {
  return addAll({ ...state, atoms: onTopOf(state.atoms), held: onTopOf(state.held), choices: [] }, literals)
}

/** A set that starts with what is in another, and leaves that one alone. */
function onTopOf(there: ReadonlySet<Literal>): Growing['atoms'] {
  const more = new Set<Literal>()
  return { has: (literal) => more.has(literal) || there.has(literal), add: (literal) => more.add(literal) }
}

/** Adds all of them; false when that cannot hold for any value of this type. */
export function addAll(state: Growing, literals: readonly Literal[]): boolean {
  return literals.every((literal) => add(state, literal))
}

function add(state: Growing, literal: Literal): boolean {
  const node = state.forge.node(literal)
  const holds = literal > 0
  switch (node.kind) {
    case 'all':
      return holds
    case 'none':
      return !holds
    case 'type':
      return node.types.includes(state.type) === holds
    case 'not':
      return add(state, holds ? -node.node.id : node.node.id)
    case 'and':
    case 'or':
    case 'one':
    case 'ref':
      return addCombination(state, node, holds)
    case 'scalars':
      return addScalars(state, node, holds)
    case 'opaque':
      return addAtom(state, literal)
    default:
      return atomType[node.kind] === state.type ? addOfType(state, node, holds) : holds
  }
}

function addCombination(state: Growing, node: NodeOf<'and' | 'or' | 'one' | 'ref'>, holds: boolean): boolean {
  const literal = holds ? node.id : -node.id
  if (state.held.has(-literal)) return false
  if (state.held.has(literal)) return true
  if (node.kind === 'ref' && (node.circular === true || node.target === undefined)) return addAtom(state, literal)
  state.held.add(literal)
  if (node.kind === 'ref') return add(state, holds ? (node.target?.id ?? 0) : -(node.target?.id ?? 0))
  return node.kind === 'one' ? addOne(state, node, holds) : addParts(state, node, holds)
}

function addParts(state: Growing, node: NodeOf<'and' | 'or' | 'one'>, holds: boolean): boolean {
  const sign = holds ? 1 : -1
  if ((node.kind === 'and') === holds) return node.nodes.every(({ id }) => add(state, sign * id))
  state.choices.push({
    options: node.nodes.map(({ id }) => [sign * id]),
    ...(holds ? {} : { unless: node.id }),
  })
  return true
}

/** Exactly one holds; or none does, or two do. */
function addOne(state: Growing, { id, nodes }: NodeOf<'and' | 'or' | 'one'>, holds: boolean): boolean {
  const ids = nodes.map((node) => node.id)
  const options = holds
    ? ids.map((chosen, at) => ids.map((other, index) => (index === at ? chosen : -other)))
    : [ids.map((other) => -other), ...ids.flatMap((first, at) => ids.slice(at + 1).map((second) => [first, second]))]
  state.choices.push({ options, ...(holds ? {} : { unless: id }) })
  return true
}

function addScalars(state: Growing, node: NodeOf<'scalars'>, holds: boolean): boolean {
  const { forge, type } = state
  const values = [...node.values].filter((value) => scalarType(value) === type)
  if (values.length === 0) return !holds
  const same = values.length === node.values.size ? node : forge.scalars(values)
  return addAtom(state, holds ? same.id : -same.id)
}

function scalarType(value: Scalar): JsonType {
  return value === null ? 'null' : (typeof value as 'boolean' | 'number' | 'string')
}

function addAtom(state: Growing, literal: Literal): boolean {
  if (state.atoms.has(-literal)) return false
  state.atoms.add(literal)
  return true
}

/** Atoms about objects and arrays are turned so that each of them holds; some of numbers and texts keep a sign. */
function addOfType(state: Growing, node: Node, holds: boolean): boolean {
  if (holds) return addAtom(state, node.id)
  if (state.atoms.has(node.id)) return false
  const { forge } = state
  switch (node.kind) {
    case 'every':
      return add(state, forge.some(node.names, forge.not(node.node)).id)
    case 'some':
      return add(state, forge.every(node.names, forge.not(node.node)).id)
    case 'at':
      return addAll(state, [forge.minItems(node.index + 1).id, forge.at(node.index, forge.not(node.node)).id])
    case 'rest':
      return add(state, forge.count(forge.not(node.node), { from: node.from, least: 1, most: Infinity }).id)
    case 'count':
      return addOtherCount(state, node)
    case 'atLeast':
      return add(state, forge.atMost(node.bound, !node.open).id)
    case 'atMost':
      return add(state, forge.atLeast(node.bound, !node.open).id)
    default:
      return addOtherSize(state, node)
  }
}

function addOtherCount(state: Growing, { node, from, least, most }: NodeOf<'count'>): boolean {
  const { forge } = state
  const fewer = least > 0 ? [[forge.count(node, { from, least: 0, most: least - 1 }).id]] : []
  const more = most < Infinity ? [[forge.count(node, { from, least: most + 1, most: Infinity }).id]] : []
  state.choices.push({ options: [...fewer, ...more] })
  return true
}

function addOtherSize(state: Growing, node: Node): boolean {
  const { forge } = state
  switch (node.kind) {
    case 'minLength':
      return add(state, forge.maxLength(node.count - 1).id)
    case 'maxLength':
      return add(state, forge.minLength(node.count + 1).id)
    case 'minItems':
      return add(state, forge.maxItems(node.count - 1).id)
    case 'maxItems':
      return add(state, forge.minItems(node.count + 1).id)
    case 'minProperties':
      return add(state, forge.maxProperties(node.count - 1).id)
    case 'maxProperties':
      return add(state, forge.minProperties(node.count + 1).id)
    default:
      return addAtom(state, -node.id)
  }
}
