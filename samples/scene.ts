/** Scene: one message with the model beside it, and where the names of a rule point in it. */
import { isObject, valueAt } from '../json/index.ts'
import type { Json, JsonObject, Path } from '../json/index.ts'
import { evaluate } from '../schemas/index.ts'
import type { Bound, ChoiceNode, Expression, Node, ObjectNode } from '../schemas/index.ts'
import type { Drawing } from './draw-text.ts'

/** A message in which an expression of a rule can be read and changed. */
export type Scene = {
  readonly root: ObjectNode
  readonly message: JsonObject
  readonly drawing: Drawing
  /** Names of a rule other than the message's own elements, such as `dit`. */
  readonly names: Readonly<Record<string, Path>>
}

/** The value that an expression has here. */
export function valueOf(expression: Expression, { message, names }: Scene): unknown {
  let bound: Bound | undefined
  for (const name in names) bound = { name, value: valueAt(message, names[name] ?? []), outer: bound }
  return evaluate(expression, { message, bound })
}

/** The place that an expression names; nothing when it is no plain path. */
export function placeOf(expression: Expression, scene: Scene): Path | undefined {
  if (expression.kind === 'name') return scene.names[expression.name] ?? [expression.name]
  if (expression.kind !== 'member') return undefined
  const above = placeOf(expression.of, scene)
  return above === undefined ? undefined : [...above, expression.name]
}

/** The node of the model at a place; for the variants of a union, of the one that the message has. */
export function nodeAt(root: Node, message: Json, path: Path): Node | undefined {
  let node: Node | undefined = root
  let value: Json | undefined = message
  for (const step of path) {
    if (typeof step === 'number') node = node?.kind === 'list' ? node.items : undefined
    else node = asGroup(node, value)?.properties.find(({ name }) => name === step)?.node
    if (node === undefined) return undefined
    value = value === undefined ? undefined : valueAt(value, [step])
  }
  return node
}

/** The group of elements that a node is, given its value: a union is the variant that its tag names. */
export function asGroup(node: Node | undefined, value: Json | undefined): ObjectNode | ChoiceNode | undefined {
  if (node?.kind === 'object' || node?.kind === 'choice') return node
  if (node?.kind !== 'union' || !isObject(value)) return undefined
  return node.branches.find((branch) => branch.value === value[node.tag])?.node
}

/** The name by which an element, or the item of a list, is known. */
export function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '')
}
