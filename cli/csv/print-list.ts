/** The lists, and the columns of one, for a terminal or as JSON. */
import { columnLetter } from '../../csv/index.ts'
import type { CsvColumn, CsvList } from '../../csv/index.ts'
import { printColumns } from '../columns.ts'

/** As JSON, or in so many characters. */
type Laid = { readonly format: 'pretty' | 'json'; readonly width: number }

/** Every list on a line. */
export function printLists(lists: readonly CsvList[], { format, width }: Laid): string {
  const told = lists.map(({ id, title, gives, columns }) => ({
    id,
    titel: title,
    geeft: gives,
    kolommen: columns.length,
  }))
  if (format === 'json') return `${JSON.stringify(told, null, 2)}\n`
  return printColumns(
    ['Lijst', 'Titel', 'Geeft', 'Kolommen'],
    told.map(({ id, titel, geeft, kolommen }) => [id, titel, geeft.join(', '), String(kolommen)]),
    width,
  )
}

/** Every column on a line; as JSON the whole definition. */
export function printList(list: CsvList, { format, width }: Laid): string {
  if (format === 'json') return `${JSON.stringify(list, null, 2)}\n`
  const rows = list.columns.map((column, index) => [
    columnLetter(index),
    column.name,
    column.group,
    placesOf(column),
    column.origin.vraag ?? column.origin.bron.join(', '),
  ])
  return `${list.id}: ${list.title}\n\n${printColumns(['', 'Kolom', 'Groep', 'Element', 'Herkomst'], rows, width)}`
}

function placesOf({ uses, chosen }: CsvColumn): string {
  if (chosen !== undefined) return chosen.type === undefined ? '-' : `→ ${chosen.type}`
  return [...new Set(uses.map(({ path }) => `/${path.join('/')}`))].join(' ')
}
