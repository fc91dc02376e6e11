/** Files of a list of the small law, and what came of reading them, in one line per finding. */
import { csvToMessages } from '../../csv/index.ts'
import type { CsvFile, CsvFinding, CsvImport, CsvList, ImportOptions } from '../../csv/index.ts'

export type Cells = Readonly<Record<string, string>>

/** A file with this text. */
export const textFile = (text: string, name = 'klein.csv'): CsvFile => ({ name, bytes: new TextEncoder().encode(text) })

/** The text of a file of this list, with these cells under their headings. */
export function textOf({ columns }: CsvList, rows: readonly Cells[], separator = ';'): string {
  const names = columns.map(({ name }) => name)
  const strange = rows.flatMap((row) => Object.keys(row)).find((name) => !names.includes(name))
  if (strange !== undefined) throw new Error(`no column ${strange}`)
  const quoted = (cell: string): string => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [names, ...rows.map((row) => names.map((name) => quoted(row[name] ?? '')))]
    .map((cells) => `${cells.join(separator)}\r\n`)
    .join('')
}

/** Options with numbers that count up, and a judge who finds nothing. */
export function smallOptions(list: CsvList, more: Partial<ImportOptions> = {}): ImportOptions {
  let count = 0
  const newReference = (): string => `nieuw-${(count += 1)}`
  return {
    list,
    newReference,
    now: '2026-03-09T08:30:00Z',
    judge: async () => ({ valid: true, findings: [] }),
    ...more,
  }
}

export const readRows = (
  list: CsvList,
  rows: readonly Cells[],
  more: Partial<ImportOptions> = {},
): Promise<CsvImport> => csvToMessages([textFile(textOf(list, rows))], smallOptions(list, more))

/** `code letter+row heading params`, with `?` behind the code of what is no fault. */
export const inLines = ({ findings }: { readonly findings: readonly CsvFinding[] }): readonly string[] =>
  findings.map(({ code, severity, row, column, heading, params }) =>
    [
      `${code}${severity === 'fout' ? '' : '?'}`,
      ...(row === undefined ? [] : [`${column ?? ''}${row}`]),
      ...(heading === undefined ? [] : [heading]),
      ...Object.entries(params).map(([name, value]) => `${name}=${String(value)}`),
    ].join(' '),
  )
