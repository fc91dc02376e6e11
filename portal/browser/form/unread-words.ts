/** Why what was typed in a form cannot be read, as who sees fields reads it: the notation is not read here, and how to write it. */
import type { CsvFindingCode } from '../../../csv/index.ts'
import { scaleOf } from '../../../schemas/index.ts'
import type { Node } from '../../../schemas/index.ts'
import { whyUnread } from './draft.ts'
import { filledAt } from './field-place.ts'
import type { Filled } from './field-place.ts'

/** What is said of the label, and how to write it. */
export type Unread = { readonly is: string; readonly how: string }

/** The words for a place of the message; nothing when what was typed there was read, or means a day that does not exist. */
export function unreadWords(filled: Filled, pointer: string): Unread | undefined {
  const place = filledAt(filled, pointer)
  const why = place === undefined ? undefined : whyUnread(place.node, place.draft)
  return place === undefined || why === undefined ? undefined : words[why]?.(place.node)
}

const date = (): Unread => ({
  is: 'staat er niet zoals wij een datum lezen',
  how: 'Schrijf dag, maand en jaar in cijfers met streepjes ertussen, zoals 31-12-2026.',
})
const number = (node: Node): Unread => ({ is: 'staat er niet zoals wij een getal lezen', how: written(node) })

const words: Partial<Record<CsvFindingCode, (node: Node) => Unread>> = {
  'csv-date-notation': date,
  'csv-date-serial': date,
  'csv-date-year': () => ({
    is: 'heeft een jaar van twee cijfers',
    how: 'Schrijf het jaar met vier cijfers, zoals 31-12-2026.',
  }),
  'csv-number-notation': number,
  'csv-number-english': number,
  'csv-number-decimals': number,
  'csv-number-size': () => ({ is: 'heeft te veel cijfers', how: 'Kijk het getal na.' }),
}

function written(node: Node): string {
  switch (node.kind === 'integer' ? scaleOf(node) : 'number') {
    case 'euros':
      return 'Schrijf een bedrag met een komma voor de centen en een punt alleen tussen duizendtallen, zoals 1.234,56.'
    case 'percentage':
      return 'Schrijf een percentage met een komma en hooguit twee cijfers daarachter, zoals 12,5.'
    case 'number':
      return 'Schrijf een heel getal, alleen in cijfers.'
  }
}
