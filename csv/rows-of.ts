/** The rows of one message, or of a question with its answer. */
import { writeCell } from './cells/cell.ts'
import type { CsvColumn, CsvList, CsvUse } from './list.ts'
import { valueAtItem } from './message-path.ts'
import { typeOf } from './pairs.ts'

/**
 * A row for each claim (or other item), and one when there are none.
 *
 * @since 0.1.0
 * @beta
 */
export function rowsOf(list: CsvList, message: unknown, answer: unknown): readonly (readonly string[])[] {
  const held = (column: CsvColumn): unknown => (column.part === 'antwoord' ? answer : message)
  const lengths = list.columns.map((column) => itemsIn(column.uses, held(column)))
  return Array.from({ length: Math.max(1, ...lengths) }, (_, item) =>
    list.columns.map((column) => cellOf(list, column, { message: held(column), item })),
  )
}

/** How many rows the items in this column need. */
function itemsIn(uses: readonly CsvUse[], message: unknown): number {
  const type = typeOf(message)
  const lengths = uses.map((use) => {
    if (!use.path.includes('*') || use.type !== type) return 0
    const items = valueAtItem(message, use.path.slice(0, use.path.indexOf('*')))
    return Array.isArray(items) ? items.length : 0
  })
  return Math.max(...lengths)
}

type Held = { readonly message: unknown; readonly item: number }

function cellOf({ columns }: CsvList, { chosen, chooses, uses }: CsvColumn, { message, item }: Held): string {
  const type = typeOf(message)
  if (chosen !== undefined) return chosen.type === type && isChosen(chosen, message) ? 'Ja' : ''
  const use = uses.find((one) => one.type === type && isOfVariant(one, message, item))
  const value = use === undefined ? undefined : valueAtItem(message, use.path, item)
  if (use === undefined || value === undefined) return ''
  // What a `Ja` beside it says already stays empty.
  const said =
    chooses === type && columns.some((other) => other.chosen?.type === type && isChosen(other.chosen, message))
  return said ? '' : writeCell(use.node, value)
}

function isChosen({ fills }: NonNullable<CsvColumn['chosen']>, message: unknown): boolean {
  return fills.every(({ path, value }) => valueAtItem(message, path) === value)
}

/** Whether the item (or the message) is of the variant that has the element. */
function isOfVariant({ variant }: CsvUse, message: unknown, item: number): boolean {
  return variant === undefined || valueAtItem(message, variant.tag, item) === variant.value
}
