/**
 * The columns of one message, from its model. What people fill in has a column per element and a row per claim; what is
 * copied from a question has a cell per group, and its claims together in one cell.
 */
import type { ConstNode, EnumNode, Node, Property, UnionNode } from '../schemas/index.ts'
import { isScalar } from './cells/cell.ts'
import type { CsvUse, CsvVariant } from './list.ts'

/** How the elements of a message become columns. */
export type ColumnStyle = {
  readonly type: string
  readonly copied: boolean
  /** What the group of contact details is called, with the party it belongs to. */
  readonly contact: string
  /** What stands before the name of a column of one variant. */
  readonly prefixes: Readonly<Record<string, string>>
}

/** A column of one message: its name, and the elements it holds. */
export type MessageColumn = { readonly name: string; readonly uses: readonly [CsvUse, ...CsvUse[]] }

type ColumnOrigin = {
  readonly path: readonly string[]
  readonly label: string
  readonly required: boolean
  readonly variant?: CsvVariant
  readonly emptyList?: readonly string[]
}

/** The columns of the element at this place of the message. */
export function columnsOf(style: ColumnStyle, { name, required, node }: Property): readonly MessageColumn[] {
  return merge(below(style, node, { path: [name], label: '', required }))
}

function below(style: ColumnStyle, node: Node, origin: ColumnOrigin): readonly MessageColumn[] {
  switch (node.kind) {
    case 'const':
      return []
    case 'choice':
      return properties(style, node.properties, { ...origin, required: false })
    case 'union':
      return variants(style, node, origin)
    case 'object':
      if (style.copied && origin.path.length > 1 && isFlat(node)) return leaf(style, node, origin)
      return properties(style, node.properties, origin)
    case 'list':
      return listColumns(style, node, origin)
    default:
      return leaf(style, node, origin)
  }
}

function properties(style: ColumnStyle, members: readonly Property[], origin: ColumnOrigin): readonly MessageColumn[] {
  return members.flatMap(({ name, required, node }) => {
    const label = nested(style, origin.label, name)
    return below(style, node, { ...origin, path: [...origin.path, name], label, required: origin.required && required })
  })
}

/** The name of what is inside: a group gives its name, the message as a whole and a row do not. */
function nested({ contact }: ColumnStyle, label: string, name: string): string {
  const own = name === 'Contactpersoon' ? contact : name
  return label === '' ? own : `${label}.${own}`
}

function listColumns(style: ColumnStyle, node: Node & { readonly kind: 'list' }, place: ColumnOrigin) {
  const { items } = node
  if (isAttachment(items)) return []
  const origin = isThereEmpty(node, place) ? { ...place, emptyList: place.path } : place
  if (isScalar(items) || style.copied || origin.path.includes('*')) {
    const single = items.kind === 'object' && items.properties.length === 1 ? items.properties[0] : undefined
    return leaf(style, node, single === undefined ? origin : { ...origin, label: `${origin.label}.${single.name}` })
  }
  return below(style, items, { ...origin, path: [...origin.path, '*'], label: '' })
}

/** Whether every message has the list, with or without items. */
function isThereEmpty(
  { minItems }: Node & { readonly kind: 'list' },
  { path, required, variant }: ColumnOrigin,
): boolean {
  return minItems === 0 && required && variant === undefined && !path.includes('*')
}

/** A group with an attachment: those do not travel in CSV. */
function isAttachment(node: Node): boolean {
  if (node.kind === 'text') return node.contentMediaType !== undefined
  return node.kind === 'object' && node.properties.some(({ node: part }) => isAttachment(part))
}

function variants(style: ColumnStyle, node: UnionNode, origin: ColumnOrigin): readonly MessageColumn[] {
  const tag = [...origin.path, node.tag]
  const shared = sharedNames(node)
  const own = node.branches.flatMap((branch) => {
    const prefix = style.prefixes[branch.value] ?? branch.value
    return branch.node.properties.flatMap((property) => {
      const label = shared.has(property.name) ? property.name : `${prefix}.${property.name}`
      return below(style, property.node, {
        path: [...origin.path, property.name],
        label,
        required: origin.required && property.required,
        variant: { tag, value: branch.value },
      })
    })
  })
  return [...leaf(style, tagNode(node), { ...origin, path: tag, label: node.tag }), ...own]
}

function sharedNames({ branches }: UnionNode): ReadonlySet<string> {
  const names = branches.flatMap(({ node }) => node.properties.map(({ name }) => name))
  return new Set(names.filter((name, index) => names.indexOf(name) !== index))
}

/** The element that tells the variants apart, as a list of values. */
function tagNode({ tag, branches }: UnionNode): EnumNode {
  const constants = branches.flatMap(({ node, value }) => {
    const constant = node.properties.find(({ name }) => name === tag)?.node
    return constant?.kind === 'const' ? [{ constant, value, title: node.annotations.title }] : []
  })
  const [first] = constants
  if (first === undefined) throw new TypeError(`variants without ${tag}`)
  const { schemaPointer, annotations }: ConstNode = first.constant
  const waarden = Object.fromEntries(constants.map(({ value, title }) => [value, title]))
  return {
    kind: 'enum',
    schemaPointer,
    values: constants.map(({ value }) => value),
    annotations: { ...annotations, waarden },
  }
}

function isFlat(node: Node & { readonly kind: 'object' }): boolean {
  return node.properties.every(({ node: part }) => isScalar(part))
}

function leaf({ type }: ColumnStyle, node: Node, { label, ...origin }: ColumnOrigin): readonly MessageColumn[] {
  return [{ name: label, uses: [{ type, node, ...origin }] }]
}

/** One column for an element that several variants have. */
function merge(columns: readonly MessageColumn[]): readonly MessageColumn[] {
  const byPlace = new Map<string, MessageColumn>()
  for (const column of columns) {
    const key = column.uses[0].path.join('/')
    const before = byPlace.get(key)
    byPlace.set(key, before === undefined ? column : { name: before.name, uses: [...before.uses, ...column.uses] })
  }
  return [...byPlace.values()]
}
