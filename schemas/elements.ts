/** The elements of a message as the book tells them: one per place, the variants of a group taken together. */
import type { MessageModel, Node, Persoonsgegeven, Property } from './model.ts'

/**
 * An element as one variant of its group has it.
 *
 * @since 0.1.0
 * @beta
 */
export type Use = {
  /** The names of the variants that have it like this; empty when the group has no variants. */
  readonly variants: readonly string[]
  readonly required: boolean
  readonly node: Node
}

/**
 * One place in a message.
 *
 * @since 0.1.0
 * @beta
 */
export type BookElement = {
  /** Names from the message down, such as `Inhoud`, `Klant`, `Achternaam`; lists leave no trace. */
  readonly path: readonly string[]
  /** Titles from the message down. */
  readonly titles: readonly string[]
  /** JSON Pointer with `*` for each item of a list. */
  readonly pointer: string
  /** The different ways in which the variants have it; one when all say the same. */
  readonly uses: readonly [Use, ...Use[]]
  /** Elements of the same group that ask for this one once they are present. */
  readonly askedBy: readonly string[]
  /** Whether exactly one of this element and its neighbours is chosen. */
  readonly chosen: boolean
  /** The variants that the value of this element tells apart. */
  readonly tells: readonly Variant[]
}

/**
 * A variant of a group.
 *
 * @since 0.1.0
 * @beta
 */
export type Variant = { readonly value: string; readonly node: Node }

/**
 * How a variant is called in a sentence: a value with dashes is a code for software, and gives way to the title.
 *
 * @since 0.1.0
 * @beta
 */
export function variantName({ value, node }: Variant): string {
  return value.includes('-') ? node.annotations.title : value
}

type Child = Property & Pick<BookElement, 'askedBy' | 'chosen'> & { readonly variant?: string; readonly tag?: Variant }

type ElementPlace = Pick<BookElement, 'path' | 'titles' | 'pointer'>

/**
 * All elements of a message in the order of its schema, each group before what it holds.
 *
 * @since 0.1.0
 * @beta
 */
export function elementsOf({ root }: MessageModel): readonly BookElement[] {
  return inside([root], { path: [], titles: [], pointer: '' })
}

/**
 * The name that the page of the message gives the element, to link to.
 *
 * @since 0.1.0
 * @beta
 */
export function anchorOf({ path }: Pick<BookElement, 'path'>): string {
  return path.join('.')
}

/**
 * The element in the first variant that has it: what the variants have in common is read here.
 *
 * @since 0.1.0
 * @beta
 */
export function mainNode({ uses: [first] }: BookElement): Node {
  return first.node
}

/**
 * Without the list around it.
 *
 * @since 0.1.0
 * @beta
 */
export function itemOf(node: Node): Node {
  return node.kind === 'list' ? itemOf(node.items) : node
}

/**
 * Whether the element carries a value itself and is no group: only these are counted as data.
 *
 * @since 0.1.0
 * @beta
 */
export function isDatum(element: BookElement): boolean {
  return !['object', 'choice', 'union'].includes(itemOf(mainNode(element)).kind)
}

/**
 * The classes of personal data, the one that asks most care first.
 *
 * @since 0.1.0
 * @beta
 */
export const heaviestFirst: readonly Persoonsgegeven[] = ['bijzonder', 'bsn', 'financieel', 'gewoon', 'geen']

/**
 * The class of personal data; the heaviest one when variants differ.
 *
 * @since 0.1.0
 * @beta
 */
export function classOf({ uses }: BookElement): Persoonsgegeven {
  const found = uses.map(({ node }) => node.annotations.persoonsgegeven)
  return heaviestFirst.find((level) => found.includes(level)) ?? 'geen'
}

/**
 * The legal bases of the element, by code.
 *
 * @since 0.1.0
 * @beta
 */
export function basesOf({ uses }: BookElement): readonly string[] {
  return [...new Set(uses.map(({ node }) => node.annotations.grondslag))]
}

function inside(nodes: readonly Node[], place: ElementPlace): readonly BookElement[] {
  const through = nodes.some(({ kind }) => kind === 'list') ? { ...place, pointer: `${place.pointer}/*` } : place
  const children = nodes.flatMap((node) => childrenOf(itemOf(node)))
  const names = [...new Set(children.map(({ name }) => name))]
  return names.flatMap((name) =>
    withBelow(
      children.filter((child) => child.name === name),
      through,
    ),
  )
}

function withBelow(children: readonly Child[], { path, titles, pointer }: ElementPlace): readonly BookElement[] {
  const [first, ...others] = children
  if (first === undefined) return []
  const place = {
    path: [...path, first.name],
    titles: [...titles, first.node.annotations.title],
    pointer: `${pointer}/${first.name}`,
  }
  const element: BookElement = {
    ...place,
    uses: others.reduce(addUse, [useOf(first)]),
    askedBy: first.askedBy,
    chosen: first.chosen,
    tells: children.flatMap(({ tag }) => tag ?? []),
  }
  const below = inside(
    element.uses.map(({ node }) => node),
    place,
  )
  return [element, ...below]
}

function useOf({ variant, required, node }: Child): Use {
  return { variants: variant === undefined ? [] : [variant], required, node }
}

/** Variants that say the same of an element share one use. */
function addUse([first, ...rest]: readonly [Use, ...Use[]], child: Child): [Use, ...Use[]] {
  const use = useOf(child)
  const merged = (there: Use): Use => ({ ...there, variants: [...there.variants, ...use.variants] })
  if (saysSame(first, use)) return [merged(first), ...rest]
  const at = rest.findIndex((there) => saysSame(there, use))
  return at < 0 ? [first, ...rest, use] : [first, ...rest.map((there, index) => (index === at ? merged(there) : there))]
}

function saysSame(one: Use, other: Use): boolean {
  return one.required === other.required && told(one.node) === told(other.node)
}

/** All of a node but its place. */
function told(node: Node): string {
  return JSON.stringify(node, (key, value: unknown) => (key === 'schemaPointer' ? undefined : value))
}

function childrenOf(node: Node): readonly Child[] {
  switch (node.kind) {
    case 'object':
      return node.properties.map((property) => ({
        ...property,
        chosen: false,
        askedBy: Object.entries(node.dependentRequired).flatMap(([asker, asked]) =>
          asked.includes(property.name) ? [asker] : [],
        ),
      }))
    case 'choice':
      return node.properties.map((property) => ({ ...property, chosen: true, askedBy: [] }))
    case 'union':
      return node.branches.flatMap((variant) =>
        childrenOf(variant.node).map((child) => ({
          ...child,
          variant: variantName(variant),
          ...(child.name === node.tag ? { tag: variant } : {}),
        })),
      )
    default:
      return []
  }
}
