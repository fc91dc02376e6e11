/** The types of the rule language, read from the model of a message. */
import { isDate, partly } from './functions.ts'
import type { Node, Property } from '../model.ts'

export type IntType = { readonly kind: 'int'; readonly least: number; readonly most: number }
export type TextType = {
  readonly kind: 'text'
  /** The only values, of an enumeration or constant. */
  readonly values?: readonly string[]
  /** Only whole dates have an order as text; a partial one may be any of many days, and an instant may have a fraction of a second, which breaks the order. */
  readonly form?: 'date' | 'partial-date' | 'instant'
}
export type ListType = { readonly kind: 'list'; readonly item: RuleType; readonly most: number; readonly path?: string }
/** A group of elements: an object, choice or union of the model; several when variants above differ in it. */
export type GroupType = { readonly kind: 'group'; readonly nodes: readonly Node[]; readonly path: string }
export type RuleType = IntType | TextType | { readonly kind: 'bool' } | ListType | GroupType

/** The type of an element; `path` is its place as a pointer with `*`. */
export function typeOfNode(node: Node, path: string): RuleType {
  switch (node.kind) {
    case 'integer':
      return { kind: 'int', least: node.minimum, most: node.maximum }
    case 'text':
      return textOfFormat(node.format)
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
      return { kind: 'group', nodes: [node], path }
  }
}

function textOfFormat(format: string | undefined): TextType {
  if (format === 'date' || format === 'partial-date') return { kind: 'text', form: format }
  return format === 'date-time' ? { kind: 'text', form: 'instant' } : { kind: 'text' }
}

/** The type of a text that stands in the rule itself. */
export function typeOfText(text: string): TextType {
  if (isDate(text)) return { kind: 'text', values: [text], form: 'date' }
  if (partly(text)) return { kind: 'text', values: [text], form: 'partial-date' }
  const instant = isDate(text.slice(0, 10)) && /^T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?Z$/.test(text.slice(10))
  return { kind: 'text', values: [text], ...(instant ? { form: 'instant' } : {}) }
}

function typeOfConstant(value: string | number | boolean): RuleType {
  if (typeof value === 'string') return { kind: 'text', values: [value] }
  return typeof value === 'number' ? { kind: 'int', least: value, most: value } : { kind: 'bool' }
}

/** The groups of elements that these nodes may be, given the tags that are still possible. */
export function variants(nodes: readonly Node[], tags?: ReadonlySet<string>): readonly (readonly Property[])[] {
  return nodes.flatMap((node) => variantsOf(node, tags))
}

function variantsOf(node: Node, tags?: ReadonlySet<string>): readonly (readonly Property[])[] {
  if (node.kind === 'object') return [node.properties]
  if (node.kind === 'choice') return [node.properties.map((property) => ({ ...property, required: false }))]
  if (node.kind !== 'union') return []
  return node.branches
    .filter(({ value }) => tags === undefined || tags.has(value))
    .map(({ node: branch }) => branch.properties)
}

function joinTexts(a: TextType, b: TextType): TextType {
  return {
    kind: 'text',
    ...(a.form !== undefined && a.form === b.form ? { form: a.form } : {}),
    ...(a.values !== undefined && b.values !== undefined ? { values: [...new Set([...a.values, ...b.values])] } : {}),
  }
}

/** The one type that covers both; nothing when they differ in kind. */
export function join(a: RuleType, b: RuleType): RuleType | undefined {
  if (a.kind === 'int' && b.kind === 'int')
    return { kind: 'int', least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) }
  if (a.kind === 'text' && b.kind === 'text') return joinTexts(a, b)
  if (a.kind === 'bool' && b.kind === 'bool') return a
  if (a.kind === 'list' && b.kind === 'list') {
    const item = join(a.item, b.item)
    return item === undefined ? undefined : { ...a, item, most: Math.max(a.most, b.most) }
  }
  if (a.kind !== 'group' || b.kind !== 'group' || a.path !== b.path) return undefined
  return { ...a, nodes: [...new Set([...a.nodes, ...b.nodes])] }
}
