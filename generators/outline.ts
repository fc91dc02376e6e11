/** Outline of a message: what the explainer must know of each element, and nothing else. */
import { scaleOf } from '../schemas/index.ts'
import type { Node, Outline, Property, UnionNode } from '../schemas/index.ts'

/** The outline of a node and all below it. */
export function outlineOf(node: Node): Outline {
  const { title, vorm, waarden, persoonsgegeven } = node.annotations
  return {
    title,
    kind: node.kind,
    ...below(node),
    ...(vorm === undefined ? {} : { vorm }),
    ...(waarden === undefined ? {} : { waarden }),
    ...(persoonsgegeven === 'geen' ? {} : { persoonsgegeven }),
    ...scaled(node),
  }
}

function scaled(node: Node): Pick<Outline, 'scale'> {
  const scale = node.kind === 'integer' ? scaleOf(node) : 'number'
  return scale === 'number' ? {} : { scale }
}

function below(node: Node): Pick<Outline, 'members' | 'items'> {
  switch (node.kind) {
    case 'object':
    case 'choice':
      return { members: members(node.properties) }
    case 'union':
      return { members: unionMembers(node) }
    case 'list':
      return { items: outlineOf(node.items) }
    default:
      return {}
  }
}

/** The elements of all variants together; the tag knows every variant and what it is called. */
function unionMembers(node: UnionNode): Members {
  const merged = node.branches.map((branch) => members(branch.node.properties)).reduce(mergeMembers)
  const tag = merged[node.tag]
  const waarden = Object.fromEntries(node.branches.map((branch) => [branch.value, branch.node.annotations.title]))
  return tag === undefined ? merged : { ...merged, [node.tag]: { ...tag, waarden } }
}

function members(properties: readonly Property[]): NonNullable<Outline['members']> {
  return Object.fromEntries(properties.map(({ name, node }) => [name, outlineOf(node)]))
}

type Members = NonNullable<Outline['members']>

/** An element that stands in several variants is told in the words of the first, with the names below it of all. */
function mergeMembers(first: Members, second: Members): Members {
  const merged = Object.entries(second).map(([name, outline]): [string, Outline] => {
    const known = first[name]
    return [name, known === undefined ? outline : merge(known, outline)]
  })
  return { ...first, ...Object.fromEntries(merged) }
}

function merge(first: Outline, second: Outline): Outline {
  const items = first.items === undefined || second.items === undefined ? first.items : merge(first.items, second.items)
  return {
    ...first,
    ...(items === undefined ? {} : { items }),
    ...(first.members === undefined ? {} : { members: mergeMembers(first.members, second.members ?? {}) }),
  }
}
