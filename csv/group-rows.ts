/** Which rows belong to one message. */
import { isEmpty } from './cells/cell.ts'
import type { CsvColumn, CsvList } from './list.ts'
import { unprotect } from './protect.ts'
import type { CsvRow } from './cut-records.ts'
import type { CsvSheet } from './read-text.ts'

/** The rows of one message, in the order of the file. */
export type RowGroup = {
  readonly sheet: CsvSheet
  /** The number in the file; empty when the rows have none. */
  readonly number: string
  readonly rows: readonly [CsvRow, ...CsvRow[]]
}

/** Rows with one number belong together wherever they stand; without one, rows that say the same of the whole message. */
export function groupRows(sheet: CsvSheet, rows: readonly CsvRow[], list: CsvList): readonly RowGroup[] {
  const numberAt = numberColumn(list)
  const whole = list.columns.map((column, index) => ({ column, index })).filter(({ column }) => !isOfItem(column))
  const groups = new Map<string, { readonly number: string; readonly rows: [CsvRow, ...CsvRow[]] }>()
  for (const row of rows) {
    const number = unprotect(row.cells[numberAt] ?? '').trim()
    const key = number === '' ? JSON.stringify(whole.map(({ index }) => row.cells[index] ?? '')) : number
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { number, rows: [row] })
    else group.rows.push(row)
  }
  return [...groups.values()].map((group) => ({ sheet, ...group }))
}

/** Where the number of the message, or of the question, stands. */
export function numberColumn({ columns, message }: CsvList): number {
  return columns.findIndex(
    ({ uses: [use] }) => use?.type === message && use.path.join('/') === 'Stuurgegevens/Referentienummer',
  )
}

/** Whether every claim (or other item) has a cell of its own in this column. */
export function isOfItem({ uses }: CsvColumn): boolean {
  return uses.some(({ path }) => path.includes('*'))
}

/** The first row whose cell is not empty, and the cell. */
export function firstFilled(rows: readonly CsvRow[], index: number): { row: CsvRow; cell: string } | undefined {
  for (const row of rows) {
    const cell = row.cells[index]
    if (cell !== undefined && !isEmpty(cell)) return { row, cell }
  }
  return undefined
}
