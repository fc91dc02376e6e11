/** What belongs in each column of a list, to read before one fills it in. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import type { CsvColumn, CsvList } from '../../../csv/index.ts'
import { plainDescription, scaleOf } from '../../../schemas/index.ts'
import type { EnumNode, Node } from '../../../schemas/index.ts'
import { choiceInWords } from '../form/choice-words.ts'

/** The columns in their order, folded: what each is for, and how it is written. */
export function columnsView({ columns }: CsvList): ComponentChild {
  return h(
    'details',
    null,
    h('summary', null, 'Wat hoort in welke kolom?'),
    h('dl', null, ...columns.flatMap((column) => [h('dt', null, column.name), h('dd', null, told(column))])),
  )
}

function told({ part, uses, description, chosen }: CsvColumn): string {
  const [first] = uses
  const what = first === undefined ? description : plainDescription(first.node)
  if (part === 'vraag') return `${what} Dit is gevraagd: laat het staan.`
  if (first === undefined) return chosen === undefined ? what : `${what} Schrijf Ja, of niets.`
  return `${what} ${written(first.node, codesOf(uses.map(({ node }) => node)))}`.trim()
}

/** Every code that may stand in the column, once. */
function codesOf(nodes: readonly Node[]): ReadonlyMap<string, string> {
  const choices = nodes.filter((node): node is EnumNode => node.kind === 'enum')
  return new Map(choices.flatMap((node) => node.values.map((value) => [value, choiceInWords(node, value)] as const)))
}

function written(node: Node, codes: ReadonlyMap<string, string>): string {
  if (codes.size > 0) return `Kies uit: ${[...codes].map(codeInWords).join(', ')}.`
  if (node.kind === 'boolean') return 'Schrijf Ja of Nee.'
  if (node.kind === 'text' && (node.format === 'date' || node.format === 'partial-date')) return 'Zoals 31-12-2026.'
  if (node.kind === 'text' && node.format === 'date-time') return 'Zoals 31-12-2026 14:30.'
  if (node.kind !== 'integer') return ''
  const scale = scaleOf(node)
  return { euros: 'In euro’s, zoals 1.234,56.', percentage: 'In procenten, zoals 12,5.', number: 'Een heel getal.' }[
    scale
  ]
}

const codeInWords = ([code, words]: readonly [string, string]): string =>
  words === code ? `«${code}»` : `«${code}» (${words})`
