/** Makes nodes, each different one once, simplified where that costs nothing: so equal parts of two schemas are one node. */
import { isList } from '../json/index.ts'
import type { Json } from '../json/index.ts'
import { isScalar, jsonTypes } from './json.ts'
import type { JsonType, Scalar } from './json.ts'
import type { Literal, Node, NodeOf, NodeShape } from './node.ts'
import type { Rational } from './rational.ts'
import type { Reason } from './reason.ts'

/** What makes the nodes of one question. */
export type Forge = ReturnType<typeof createForge>

/** A maker of nodes (the forge) for one question, so that nothing is kept between questions. */
export function createForge() {
  const table = createTable()
  const { make } = table
  const all = make('all', { kind: 'all' })
  const none = make('none', { kind: 'none' })
  const logic = createLogic(make, all, none)
  const atoms = createAtoms(make, all)
  return {
    all,
    none,
    node: table.node,
    ...logic,
    ...atoms,
    constant: createConstant({ all, none, ...logic, ...atoms }),
  }
}

type Make = <S extends NodeShape>(key: string, shape: S) => S & { readonly id: number }

function createTable() {
  const byKey = new Map<string, Node>()
  const nodes: Node[] = []
  const make: Make = (key, shape) => {
    const known = byKey.get(key)
    if (known !== undefined) return known as unknown as ReturnType<typeof make<typeof shape>>
    const node = { ...shape, id: nodes.length + 1 }
    nodes.push(node as Node)
    byKey.set(key, node as Node)
    return node
  }
  /** The node of a literal, whatever its sign. */
  const node = (literal: Literal): Node => {
    const found = nodes[Math.abs(literal) - 1]
    if (found === undefined) throw new Error(`no node ${literal}`)
    return found
  }
  return { make, node }
}

const ids = (nodes: readonly Node[]): string => nodes.map(({ id }) => id).join(',')

function createLogic(make: Make, all: Node, none: Node) {
  const not = (node: Node): Node => {
    if (node.kind === 'not') return node.node
    if (node === all) return none
    return node === none ? all : make(`not ${node.id}`, { kind: 'not', node })
  }
  const combine = (kind: 'and' | 'or', parts: readonly Node[]): Node => {
    const [neutral, absorbing] = kind === 'and' ? [all, none] : [none, all]
    const flat = new Set(parts.flatMap((part) => (part.kind === kind ? part.nodes : [part])))
    flat.delete(neutral)
    if (flat.has(absorbing) || [...flat].some((node) => node.kind === 'not' && flat.has(node.node))) return absorbing
    const nodes = [...flat].sort((a, b) => a.id - b.id)
    const [only] = nodes
    if (only === undefined) return neutral
    return nodes.length === 1 ? only : make(`${kind} ${ids(nodes)}`, { kind, nodes })
  }
  /** Exactly one of them. */
  const one = (parts: readonly Node[]): Node => {
    const nodes = parts.filter((node) => node !== none).sort((a, b) => a.id - b.id)
    const [only] = nodes
    if (only === undefined) return none
    return nodes.length === 1 ? only : make(`one ${ids(nodes)}`, { kind: 'one', nodes })
  }
  const and = (parts: readonly Node[]): Node => combine('and', parts)
  const or = (parts: readonly Node[]): Node => combine('or', parts)
  return { not, and, or, one, ...createSets(make, all, none) }
}

function createSets(make: Make, all: Node, none: Node) {
  return {
    type: (types: readonly JsonType[]): Node => {
      const sorted = jsonTypes.filter((type) => types.includes(type))
      if (sorted.length === 0) return none
      return sorted.length === jsonTypes.length ? all : make(`type ${sorted.join()}`, { kind: 'type', types: sorted })
    },
    scalars: (values: Iterable<Scalar>): Node => {
      const byText = new Map([...values].map((value) => [JSON.stringify(value === 0 ? 0 : value), value]))
      const texts = [...byText.keys()].sort()
      return texts.length === 0
        ? none
        : make(`in ${texts.join(',')}`, { kind: 'scalars', values: new Set(byText.values()) })
    },
    ref: (name: string): NodeOf<'ref'> => make(`ref ${name}`, { kind: 'ref', name }),
    opaque: (name: string, reason: Reason): Node => make(`opaque ${name}`, { kind: 'opaque', name, reason }),
  }
}

function createAtoms(make: Make, all: Node) {
  const counted =
    <K extends 'minLength' | 'maxLength' | 'minProperties' | 'maxProperties' | 'minItems' | 'maxItems'>(kind: K) =>
    (count: number): Node =>
      count <= 0 && kind.startsWith('min') ? all : make(`${kind} ${count}`, { kind, count })
  const bounded =
    (kind: 'atLeast' | 'atMost') =>
    (bound: Rational, open: boolean): Node =>
      make(`${kind} ${bound.top}/${bound.bottom} ${open}`, { kind, bound, open })
  return {
    integer: make('integer', { kind: 'integer' }) as Node,
    unique: make('unique', { kind: 'unique' }) as Node,
    atLeast: bounded('atLeast'),
    atMost: bounded('atMost'),
    multiple: (of: Rational): Node => make(`multiple ${of.top}/${of.bottom}`, { kind: 'multiple', of }),
    minLength: counted('minLength'),
    maxLength: counted('maxLength'),
    minProperties: counted('minProperties'),
    maxProperties: counted('maxProperties'),
    minItems: counted('minItems'),
    maxItems: counted('maxItems'),
    pattern: (source: string): Node => make(`pattern ${source}`, { kind: 'pattern', source }),
    every: (names: Node, node: Node): Node =>
      node === all || names.kind === 'none'
        ? all
        : make(`every ${names.id} ${node.id}`, { kind: 'every', names, node }),
    some: (names: Node, node: Node): Node => make(`some ${names.id} ${node.id}`, { kind: 'some', names, node }),
    at: (index: number, node: Node): Node =>
      node === all ? all : make(`at ${index} ${node.id}`, { kind: 'at', index, node }),
    rest: (from: number, node: Node): Node =>
      node === all ? all : make(`rest ${from} ${node.id}`, { kind: 'rest', from, node }),
    count: (node: Node, range: { readonly from: number; readonly least: number; readonly most: number }): Node =>
      range.least <= 0 && range.most === Number.POSITIVE_INFINITY
        ? all
        : make(`count ${range.from} ${node.id} ${range.least} ${range.most}`, { kind: 'count', node, ...range }),
  }
}

type Parts = Pick<ReturnType<typeof createLogic>, 'and' | 'type' | 'scalars'> &
  ReturnType<typeof createAtoms> & { readonly all: Node; readonly none: Node }

/** The set that holds one value: containers by what their members and items must be. */
function createConstant(forge: Parts) {
  const constant = (value: Json): Node => {
    if (isScalar(value)) return forge.scalars([value])
    if (isList(value))
      return forge.and([
        forge.type(['array']),
        forge.minItems(value.length),
        forge.maxItems(value.length),
        ...value.map((item, index) => forge.at(index, constant(item))),
      ])
    const names = Object.entries(value).map(([name, member]) => [forge.scalars([name]), constant(member)] as const)
    return forge.and([
      forge.type(['object']),
      forge.maxProperties(names.length),
      ...names.flatMap(([name, member]) => [forge.some(name, forge.all), forge.every(name, member)]),
    ])
  }
  return constant
}
