/** The largest amount of money in a message, by its model. */
import { isObject } from '../../../json/index.ts'
import type { MessageModel, Node } from '../../../schemas/index.ts'
import { scaleOf } from '../../../schemas/index.ts'
import { contentNode } from '../form/content-node.ts'

/** In cents; nothing when no amount is said. */
export function largestAmount(model: MessageModel, content: unknown): number | undefined {
  const amounts = amountsIn(contentNode(model), content)
  return amounts.length === 0 ? undefined : amounts.reduce((one, other) => Math.max(one, other))
}

function amountsIn(node: Node, value: unknown): readonly number[] {
  switch (node.kind) {
    case 'integer':
      return typeof value === 'number' && scaleOf(node) === 'euros' ? [Math.abs(value)] : []
    case 'list':
      return Array.isArray(value) ? value.flatMap((item) => amountsIn(node.items, item)) : []
    case 'object':
    case 'choice':
      return node.properties.flatMap(({ name, node: inside }) =>
        isObject(value) && Object.hasOwn(value, name) ? amountsIn(inside, value[name]) : [],
      )
    case 'union':
      return node.branches
        .filter((branch) => isObject(value) && value[node.tag] === branch.value)
        .flatMap((branch) => amountsIn(branch.node, value))
    default:
      return []
  }
}
