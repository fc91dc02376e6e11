/** Text → rows of cells, with the number that each has in a spreadsheet. */
import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { mostRows } from './separators.ts'

/** A row with its number in a spreadsheet. */
export type CsvRow = { readonly number: number; readonly cells: readonly string[] }

/** The rows that are not wholly empty (one more than is allowed, when there are more), or the number of the row with a stray quote. */
export function cutRecords(text: string, separator: string): readonly CsvRow[] | number {
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
