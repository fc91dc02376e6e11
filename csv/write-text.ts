/** Rows of cells as the bytes of a CSV file: UTF-8 with a byte order mark, RFC 4180, rows ending in CR LF. */
import { stringify } from 'csv-stringify/browser/esm/sync'

/** The bytes of the file. */
export function writeText(rows: readonly (readonly string[])[], separator: string): Uint8Array {
  const text = stringify(
    rows.map((row) => [...row]),
    // A cell of more lines must be quoted whatever ends a line.
    { delimiter: separator, record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )
  return new TextEncoder().encode(`\uFEFF${text}`)
}
