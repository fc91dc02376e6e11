/**
 * Paths in a model: like pointers of the law, with a step `<tag=value>` for each variant that they lead through, such as
 * `/Inhoud/Besluit/<Uitkomst=afwijzing>/Reden`.
 */
import type { TaggedVariant } from '../../conversion.ts'
import type { Node, UnionNode } from '../../model.ts'

/** The pointer of the law that a path stands for. */
export function plain(path: string): string {
  return path.replaceAll(/\/<[^>]*>/g, '')
}

/** The step of one variant. */
export function variantStep({ tag }: UnionNode, value: string): string {
  return `<${tag}=${value}>`
}

/** True when the path leads through this variant, or when any will do. */
export function isInVariant(path: string, variant: TaggedVariant | undefined): boolean {
  if (variant === undefined) return true
  const above = variant.pointer.slice(0, variant.pointer.lastIndexOf('/'))
  const step = `<${variant.pointer.slice(above.length + 1)}=${variant.waarde}>`
  const steps = path.split('/')
  return steps.some((each, index) => each === step && plain(steps.slice(0, index).join('/')) === above)
}

/** The node that a pointer without variants leads to; nothing when there is none, or when variants are in between. */
export function nodeAt(root: Node, pointer: string): Node | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Node | undefined>((node, step) => (node === undefined ? undefined : childOf(node, step)), root)
}

/** The node one step below. */
export function childOf(node: Node, step: string): Node | undefined {
  if (node.kind === 'list') return step === '*' ? node.items : undefined
  return node.kind === 'object' || node.kind === 'choice'
    ? node.properties.find(({ name }) => name === step)?.node
    : undefined
}
