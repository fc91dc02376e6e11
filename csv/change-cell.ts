/** One cell of a file that was handed in: what stands in it, and the same file with something else there. */
import { cutRecords } from './cut-records.ts'
import type { CsvRow } from './cut-records.ts'
import { chooseSeparator } from './choose-separator.ts'
import { decode } from './decode.ts'
import { columnLetter } from './list.ts'
import type { CsvList } from './list.ts'
import type { CsvFile } from './read-text.ts'
import { takeSepLine } from './sep-line.ts'
import { separators } from './separators.ts'
import { writeText } from './write-text.ts'

/**
 * A cell by the number of its row and the letter above its column, as findings name it.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvCell = { readonly row: number; readonly column: string }

/**
 * The rows of a file by their number, each cell by cell; none when the file cannot be read.
 *
 * @since 0.1.0
 * @beta
 */
export function csvRows(file: CsvFile, list: CsvList): ReadonlyMap<number, readonly string[]> {
  return new Map(rowsOf(file, list)?.map(({ number, cells }) => [number, cells]))
}

/**
 * The file with this text in a cell. Rows keep their numbers; nothing when the file cannot be read or has no such row.
 *
 * @since 0.1.0
 * @beta
 */
export function changeCell(
  file: CsvFile,
  list: CsvList,
  change: CsvCell & { readonly text: string },
): CsvFile | undefined {
  const rows = rowsOf(file, list)
  if (rows?.some(({ number }) => number === change.row) !== true) return undefined
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]))
  const width = rows[0]?.cells.length ?? 0
  const last = rows.at(-1)?.number ?? 0
  const cells = Array.from({ length: last }, (_, index) => {
    const found = byNumber.get(index + 1) ?? ['']
    return index + 1 === change.row ? withText(found, change, width) : found
  })
  return { name: file.name, bytes: writeText(cells, separators.semicolon) }
}

function withText(
  cells: readonly string[],
  { column, text }: { readonly column: string; readonly text: string },
  width: number,
): readonly string[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) =>
    columnLetter(index) === column ? text : (cells[index] ?? ''),
  )
}

function rowsOf({ bytes }: CsvFile, list: CsvList): readonly CsvRow[] | undefined {
  const decoded = decode(bytes)
  if ('code' in decoded) return undefined
  const { text, says } = takeSepLine(decoded.text)
  const { separator, found } = chooseSeparator(text, list, { says })
  const rows = found === undefined ? cutRecords(text, separators[separator]) : undefined
  return typeof rows === 'number' ? undefined : rows
}
