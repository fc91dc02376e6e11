/** The recognisers of messages: their shapes, and the automata that all of them share. */
import type { ByteAutomaton, MessageModel, Node, ObjectNode, Recogniser, RecogniserShape } from '../../schemas/index.ts'
import { byteAutomaton } from './byte-automaton.ts'
import { patternsOf } from './formats.ts'

/** Collects automata while recognisers are made, each of them once. */
export type Automata = { readonly list: readonly ByteAutomaton[]; readonly placeOf: (node: TextNode) => number }

type TextNode = Extract<Node, { kind: 'text' }>

/** The text of none: where an automaton would be too large, no text is recognised. */
const nothing: ByteAutomaton = { states: 1, accepting: [], edges: [] }

/** An empty collection. */
export function createAutomata(): Automata {
  const list: ByteAutomaton[] = []
  const places = new Map<string, number>()
  const placeOf = (node: TextNode): number => {
    const name = JSON.stringify([node.pattern, node.format])
    const place = places.get(name) ?? list.push(byteAutomaton(patternsOf(node)) ?? nothing) - 1
    places.set(name, place)
    return place
  }
  return { list, placeOf }
}

/** The recogniser of one message of which rules read these places (pointers with `*`). */
export function recogniserOf(model: MessageModel, reads: readonly string[], automata: Automata): Recogniser {
  const making: Making = { automata, reads, shapes: [], places: new Map() }
  place(making, model.root, '')
  return { shapes: making.shapes }
}

type Making = {
  readonly reads: readonly string[]
  readonly automata: Automata
  readonly shapes: RecogniserShape[]
  readonly places: Map<string, number>
}

/** Equal shapes stand in the list once; what lies below a shape stands before it. */
function place(making: Making, node: Node, path: string): number {
  const bare = shapeOf(making, node, path)
  const shape: RecogniserShape = making.reads.some((read) => leadsTo(path, read)) ? { ...bare, read: true } : bare
  const name = JSON.stringify(shape)
  const at = making.places.get(name) ?? making.shapes.push(shape) - 1
  making.places.set(name, at)
  return at
}

/** True on the way to a place that is read, and for the items of a list that is read as a whole. */
function leadsTo(path: string, read: string): boolean {
  return `${read}/`.startsWith(`${path}/`) || path === `${read}/*`
}

function shapeOf(making: Making, node: Node, path: string): RecogniserShape {
  switch (node.kind) {
    case 'object':
      return objectShape(making, node, path)
    case 'choice':
      return { ...objectShape(making, { ...node, dependentRequired: {} }, path), one: true }
    case 'union':
      return { kind: 'union', branches: node.branches.map((branch) => place(making, branch.node, path)) }
    case 'list':
      return { kind: 'list', items: place(making, node.items, `${path}/*`), min: node.minItems, max: node.maxItems }
    case 'text':
      return {
        kind: 'text',
        automaton: making.automata.placeOf(node),
        min: node.minLength,
        max: node.maxLength ?? 2 ** 30,
      }
    default:
      return valueShape(node)
  }
}

function valueShape(node: Extract<Node, { kind: 'enum' | 'const' | 'integer' | 'boolean' }>): RecogniserShape {
  if (node.kind === 'integer') return { kind: 'integer', min: node.minimum, max: node.maximum }
  if (node.kind === 'boolean') return { kind: 'boolean', values: [false, true] }
  const values = node.kind === 'enum' ? node.values : [node.value]
  const [value] = values
  if (typeof value === 'number') return { kind: 'integer', min: value, max: value }
  if (typeof value === 'boolean') return { kind: 'boolean', values: [value] }
  return { kind: 'words', words: values.map(String) }
}

function objectShape(
  making: Making,
  { properties, dependentRequired }: Pick<ObjectNode, 'properties' | 'dependentRequired'>,
  path: string,
): RecogniserShape & { readonly kind: 'object' } {
  const names = properties.map(({ name }) => name)
  return {
    kind: 'object',
    names,
    members: properties.map(({ name, node }) => place(making, node, `${path}/${name}`)),
    required: properties.flatMap(({ required }, index) => (required ? [index] : [])),
    needs: Object.entries(dependentRequired).map(([name, others]) => [
      names.indexOf(name),
      others.map((other) => names.indexOf(other)),
    ]),
    one: false,
  }
}
