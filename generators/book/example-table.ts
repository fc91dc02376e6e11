/** An example message as a Dutch table: what stands where, as a caseworker would write it. */
import { valueAt } from '../../json/index.ts'
import type { Node, Property } from '../../schemas/index.ts'
import { dutchDate, dutchInstant } from './dutch.ts'
import { table } from './markdown.ts'
import { constWords, numberWords } from './type-words.ts'

type Row = readonly [place: string, value: string]

/** The example, row by row in the order of the message, Inhoud first as the page does. */
export function exampleTable(root: Node, message: unknown): string {
  const inOrder = contentFirst(propertiesOf(root, message))
  const rows = inOrder.flatMap(({ name, node }) =>
    rowsOf(node, valueAt(message, [name]), name === 'Inhoud' ? '' : node.annotations.title),
  )
  return table(['Element', 'In dit voorbeeld'], rows)
}

/** Inhoud before Stuurgegevens: readers come for the first. */
function contentFirst<Part extends { readonly name: string }>(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => Number(b.name === 'Inhoud') - Number(a.name === 'Inhoud'))
}

function rowsOf(node: Node, value: unknown, place: string): readonly Row[] {
  if (value === undefined) return []
  if (node.kind === 'list') return listRows(node.items, value, place)
  const below = propertiesOf(node, value)
  if (below.length === 0) return [[place, valueWords(node, value)]]
  return below.flatMap(({ name, node: child }) =>
    rowsOf(child, valueAt(value, [name]), [place, child.annotations.title].filter((part) => part !== '').join(' › ')),
  )
}

function listRows(items: Node, value: unknown, place: string): readonly Row[] {
  const list = Array.isArray(value) ? value : []
  const group = place.split(' › ').slice(0, -1)
  return list.flatMap((item: unknown, index) => {
    const name = `${items.annotations.title} ${index + 1}`
    return rowsOf(items, item, [...group, name].join(' › '))
  })
}

/** The properties that this value can have: of its own variant, where there are variants. */
function propertiesOf(node: Node, value: unknown): readonly Property[] {
  if (node.kind === 'object' || node.kind === 'choice') return node.properties
  if (node.kind !== 'union') return []
  const tag = valueAt(value, [node.tag])
  return node.branches.find((branch) => branch.value === tag)?.node.properties ?? []
}

function valueWords(node: Node, value: unknown): string {
  switch (node.kind) {
    case 'integer':
      return numberWords(node, Number(value))
    case 'boolean':
      return value === true ? 'ja' : 'nee'
    case 'const':
      return constWords(node)
    case 'enum':
      return node.annotations.waarden?.[String(value)] ?? String(value)
    case 'text':
      return textValue(node, String(value))
    default:
      return ''
  }
}

function textValue(node: Node & { readonly kind: 'text' }, value: string): string {
  if (node.contentMediaType !== undefined) return 'een pdf-bestand'
  if (node.format === 'date') return dutchDate(value)
  if (node.format === 'date-time') return dutchInstant(value)
  return isPlace(value) ? value.slice(1).replaceAll('/', ' › ') : value
}

/** A place in another message, as findings name it; the book writes places with arrows. */
function isPlace(value: string): boolean {
  return /^(?:\/\w+)+$/.test(value)
}
