/** The bytes of a CSV file as rows of cells, or what is wrong with the file as a whole. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { isEmpty } from './cells/cell.ts'
import type { CsvFinding, CsvFindingCode } from './finding.ts'
import { columnLetter } from './list.ts'
import type { CsvList } from './list.ts'
import { mostBytes, mostRows, separators } from './separators.ts'
import type { SeparatorName } from './separators.ts'
import { unprotect } from './protect.ts'

/**
 * A file as it is handed in.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvFile = { readonly name: string; readonly bytes: Uint8Array }

/** A row with its number in a spreadsheet. */
export type CsvRow = { readonly number: number; readonly cells: readonly string[] }

/** The rows under the headings, or findings. */
export type CsvReading = { readonly rows: readonly CsvRow[]; readonly findings: readonly CsvFinding[] }

/** Reads one file; empty rows are left out. */
export function readText({ name, bytes }: CsvFile, list: CsvList, separator: SeparatorName): CsvReading {
  const refuse = (code: CsvFindingCode, more: Partial<CsvFinding> = {}): CsvReading => ({
    rows: [],
    findings: [{ code, severity: 'fout', file: name, params: {}, ...more }],
  })
  if (!/\.csv$/i.test(name)) return refuse('csv-extension')
  if (bytes.length > mostBytes) return refuse('csv-too-large', { params: { limit: mostBytes } })
  const text = decode(bytes)
  if (text === undefined) return refuse('csv-not-utf8', { row: firstBadLine(bytes) })
  if (text.trim() === '') return refuse('csv-empty')
  const found = otherSeparator(text, list, separator)
  if (found !== undefined) return refuse('csv-separator', { row: 1, params: { separator, found } })
  const records = cut(text, separators[separator])
  if (typeof records === 'number') return refuse('csv-quoting', { row: records })
  if (records.length > mostRows) return refuse('csv-too-many-rows', { params: { limit: mostRows } })
  const [headings = { number: 1, cells: [] }, ...others] = records
  const wrong = headingFindings(name, headings, list)
  if (wrong.length > 0) return { rows: [], findings: wrong }
  const rows = others.filter(({ cells }) => !cells.every(isEmpty))
  return { rows, findings: rows.flatMap((row) => beyond(name, row, list.columns.length)) }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The line, from 1, of the first byte that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let from = 0
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(10, from)
    if (end < 0 || decode(bytes.subarray(from, end)) === undefined) return line
    from = end + 1
  }
}

/** The rows that are not wholly empty, or the number of the row with a stray quote. */
function cut(text: string, separator: string): readonly CsvRow[] | number {
  try {
    const records = parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // Empty lines cost this parser a thousand times what they cost when it passes over them; it still counts them.
      skip_empty_lines: true,
      info: true,
      to: mostRows + 1,
    }) as unknown as readonly { readonly record: string[]; readonly info: Counts }[]
    return records.map(({ record, info }) => ({ number: info.records + info.empty_lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const counts = error as unknown as Counts
    return counts.records + counts.empty_lines + 1
  }
}

/** What the parser counts; an error carries it too. */
type Counts = { readonly records: number; readonly empty_lines: number }

function headingFindings(file: string, { number: row, cells }: CsvRow, { columns }: CsvList): readonly CsvFinding[] {
  return columns.flatMap(({ name }, index): readonly CsvFinding[] => {
    if (unprotect(cells[index] ?? '').trim() === name) return []
    const column = columnLetter(index)
    return [{ code: 'csv-heading', severity: 'fout', file, row, column, params: { heading: name } }]
  })
}

/** The sign that the headings of this list do stand between, when it is not the one that was asked. */
function otherSeparator(text: string, { columns }: CsvList, asked: SeparatorName): SeparatorName | undefined {
  const [first = '', second = ''] = columns.map(({ name }) => name)
  const start = text.slice(0, first.length + second.length + 10).replaceAll('"', '')
  const names = Object.keys(separators) as SeparatorName[]
  return names.find((name) => name !== asked && start.startsWith(`${first}${separators[name]}${second}`))
}

function beyond(file: string, { number, cells }: CsvRow, width: number): readonly CsvFinding[] {
  const at = cells.findIndex((cell, index) => index >= width && !isEmpty(cell))
  if (at < 0) return []
  return [{ code: 'csv-beyond-columns', severity: 'fout', file, row: number, column: columnLetter(at), params: {} }]
}
