/** Rows that would be lost without a word: those that say nothing which another row of their message does not say. */
import { isEmpty } from './cells/cell.ts'
import type { CsvFinding } from './finding.ts'
import { isOfItem } from './group-rows.ts'
import type { RowGroup } from './group-rows.ts'
import type { CsvList } from './list.ts'

/** Only among rows without a number: who gives one number twice says that it is one message. */
export function repeatedRows({ number, rows, sheet }: RowGroup, { kind, columns }: CsvList): readonly CsvFinding[] {
  if (kind !== 'berichten' || number !== '' || rows.length === 1) return []
  const idle = rows.filter(({ cells }) => !columns.some((column, index) => isOfItem(column) && !isEmpty(cells[index])))
  const again = idle.length === rows.length ? idle.slice(1) : idle
  const other = rows.find((row) => !again.includes(row)) ?? rows[0]
  return again.map((row) => ({
    code: 'csv-row-again',
    severity: 'fout',
    file: sheet.file,
    row: row.number,
    params: { row: other.number },
  }))
}
