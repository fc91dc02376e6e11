/** The types of the rule language, read from the model of a message. */
import type { Node, Property } from '../model.ts'

export type IntType = { readonly kind: 'int'; readonly least: number; readonly most: number }
export type TextType = {
  readonly kind: 'text'
  /** The only values, of an enumeration or constant. */
  readonly values?: readonly string[]
  /** Dates have an order; an instant has not, because a fraction of a second may be written or left out. */
  readonly ordered?: boolean
}
export type ListType = { readonly kind: 'list'; readonly item: RuleType; readonly most: number; readonly path?: string }
/** A group of elements: an object, choice or union of the model. */
export type GroupType = { readonly kind: 'group'; readonly node: Node; readonly path: string }
export type RuleType = IntType | TextType | { readonly kind: 'bool' } | ListType | GroupType

/** The type of an element; `path` is its place as a pointer with `*`. */
export function typeOfNode(node: Node, path: string): RuleType {
  switch (node.kind) {
    case 'integer':
      return { kind: 'int', least: node.minimum, most: node.maximum }
    case 'text':
      return { kind: 'text', ordered: node.format === 'date' }
    case 'enum':
      return { kind: 'text', values: node.values }
    case 'const':
      return typeOfConstant(node.value)
    case 'boolean':
      return { kind: 'bool' }
    case 'list':
      return { kind: 'list', item: typeOfNode(node.items, `${path}/*`), most: node.maxItems, path }
    case 'object':
    case 'choice':
    case 'union':
      return { kind: 'group', node, path }
  }
}

function typeOfConstant(value: string | number | boolean): RuleType {
  if (typeof value === 'string') return { kind: 'text', values: [value] }
  return typeof value === 'number' ? { kind: 'int', least: value, most: value } : { kind: 'bool' }
}

/** The groups of elements that a node may be, given the tags that are still possible. */
export function variants(node: Node, tags?: ReadonlySet<string>): readonly (readonly Property[])[] {
  if (node.kind === 'object') return [node.properties]
  if (node.kind === 'choice') return [node.properties.map((property) => ({ ...property, required: false }))]
  if (node.kind !== 'union') return []
  return node.branches
    .filter(({ value }) => tags === undefined || tags.has(value))
    .map(({ node: branch }) => branch.properties)
}

/** The one type that covers both; nothing when they differ in kind. */
export function join(a: RuleType, b: RuleType): RuleType | undefined {
  if (a.kind === 'int' && b.kind === 'int')
    return { kind: 'int', least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) }
  if (a.kind === 'text' && b.kind === 'text') {
    const values =
      a.values !== undefined && b.values !== undefined ? { values: [...new Set([...a.values, ...b.values])] } : {}
    return { kind: 'text', ordered: a.ordered === true && b.ordered === true, ...values }
  }
  if (a.kind === 'bool' && b.kind === 'bool') return a
  if (a.kind === 'list' && b.kind === 'list') {
    const item = join(a.item, b.item)
    return item === undefined ? undefined : { ...a, item, most: Math.max(a.most, b.most) }
  }
  return a.kind === 'group' && b.kind === 'group' && a.path === b.path ? a : undefined
}
