/** The bytes of a CSV file as rows of cells in the order of the list, or what is wrong with the file as a whole. */
import { isEmpty } from './cells/cell.ts'
import { rowCutOff } from './cut-off.ts'
import { cutRecords } from './cut-records.ts'
import type { CsvRow } from './cut-records.ts'
import { decode } from './decode.ts'
import type { CsvFinding } from './finding.ts'
import { readHeadings } from './headings.ts'
import { columnLetter } from './list.ts'
import type { CsvList } from './list.ts'
import { chooseSeparator } from './choose-separator.ts'
import { takeSepLine } from './sep-line.ts'
import { mostBytes, mostRows, separators } from './separators.ts'
import type { SeparatorName } from './separators.ts'

/**
 * A file as it is handed in.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvFile = { readonly name: string; readonly bytes: Uint8Array }

/** Where the columns of the list stand in a file. */
export type CsvSheet = {
  readonly file: string
  /** The letter above each column of the list; empty for one that is left out. */
  readonly letters: readonly string[]
}

/** The rows under the headings, or findings. */
export type CsvReading = {
  readonly sheet: CsvSheet
  readonly rows: readonly CsvRow[]
  readonly findings: readonly CsvFinding[]
}

/** A finding about a file as a whole, without what all of them have. */
type FileFinding = Pick<CsvFinding, 'code'> & Partial<Pick<CsvFinding, 'params' | 'row' | 'column'>>

/** Reads one file; empty rows are left out. `asked` is the sign between cells, when somebody said which. */
export function readText(given: CsvFile, list: CsvList, asked?: SeparatorName): CsvReading {
  const file = given.name
  const read = rowsIn(given, list, asked)
  if ('code' in read)
    return { sheet: { file, letters: [] }, rows: [], findings: [{ severity: 'fout', file, params: {}, ...read }] }
  return arrange(file, read, list)
}

function rowsIn({ name, bytes }: CsvFile, list: CsvList, asked?: SeparatorName): readonly CsvRow[] | FileFinding {
  if (!/\.csv$/i.test(name)) return { code: 'csv-extension' }
  if (bytes.length > mostBytes) return { code: 'csv-too-large', params: { limit: mostBytes } }
  const decoded = decode(bytes)
  if ('code' in decoded) return decoded
  const { text, says } = takeSepLine(decoded.text)
  if (text.trim() === '') return { code: 'csv-empty' }
  const { separator, found } = chooseSeparator(text, list, { asked, says })
  if (found !== undefined) return { code: 'csv-separator', row: 1, params: { separator, found } }
  // What is there of a last character in part is of the row in which the file stops.
  const shown = decoded.cut ? `${text}\uFFFD` : text
  const rows = cutRecords(shown, separators[separator])
  if (typeof rows === 'number') return { code: 'csv-quoting', row: rows }
  if (rows.length > mostRows) return { code: 'csv-too-many-rows', params: { limit: mostRows } }
  const cut = rowCutOff(shown, rows, list)
  return cut === undefined ? rows : { code: 'csv-cut-off', row: cut }
}

/** The rows by the columns of the list. */
function arrange(
  file: string,
  [headings = { number: 1, cells: [] }, ...others]: readonly CsvRow[],
  list: CsvList,
): CsvReading {
  const { at, findings } = readHeadings(headings.cells, list, headings.number)
  const sheet = { file, letters: at.map((index) => (index < 0 ? '' : columnLetter(index))) }
  if (findings.length > 0) return { sheet, rows: [], findings: findings.map((finding) => ({ ...finding, file })) }
  const known = new Set(at)
  const filled = others.filter(({ cells }) => !cells.every(isEmpty))
  const strays = new Map(
    filled.map((row) => [row, row.cells.findIndex((cell, at) => !known.has(at) && !isEmpty(cell))]),
  )
  return {
    sheet,
    rows: filled
      .filter((row) => strays.get(row) === -1)
      .map(({ number, cells }) => ({ number, cells: at.map((index) => cells[index] ?? '') })),
    findings: strayFindings(file, strays, headings.cells.length),
  }
}

/** Once for a column without a heading; once for each row that is longer than the headings, for it has moved. */
function strayFindings(file: string, strays: ReadonlyMap<CsvRow, number>, width: number): readonly CsvFinding[] {
  const told = new Set<number>()
  return [...strays].flatMap(([{ number: row }, index]): readonly CsvFinding[] => {
    if (index === -1 || told.has(index)) return []
    if (index < width) told.add(index)
    return [{ code: 'csv-beyond-columns', severity: 'fout', file, row, column: columnLetter(index), params: {} }]
  })
}
