/** What was found in a list, in words, each with what stands in its cell now. */
import { columnLetter, csvRows, explainCsv, tellPlace } from '../../../csv/index.ts'
import type { CsvFile, CsvFinding, CsvList } from '../../../csv/index.ts'
import { tellFinding } from '../../../validator/index.ts'

/** Where it stands in its file, what is wrong and what to do; `cell` is there when it can be repaired. */
export type Told = Pick<CsvFinding, 'file' | 'row' | 'column'> & {
  readonly place: string
  readonly text: string
  readonly isFault: boolean
  readonly cell?: string
}

/** Something found without words yet, or with words of its own. */
type Found = CsvFinding | (Omit<CsvFinding, 'code' | 'params' | 'severity'> & { readonly text: string })

/** How many findings are told in words; the rest is counted. */
const mostTold = 50

/** The first findings in words. Each file is read once for all of them. */
export async function toldFindings(
  findings: readonly Found[],
  files: readonly CsvFile[],
  list: CsvList,
): Promise<readonly Told[]> {
  const shown = findings.slice(0, mostTold)
  const named = new Set(shown.map(({ file }) => file))
  const rows = new Map(files.filter(({ name }) => named.has(name)).map((file) => [file.name, csvRows(file, list)]))
  return Promise.all(
    shown.map(async (finding) => {
      const { file, row, column } = finding
      const cells = row === undefined ? undefined : rows.get(file)?.get(row)
      const cell = column === undefined ? undefined : cells?.[indexOf(column)]
      return {
        ...{ file, place: placeOf(finding), text: await wordsOf(finding, list) },
        isFault: !('severity' in finding) || finding.severity === 'fout',
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
        ...(cells === undefined || column === undefined ? {} : { cell: cell ?? '' }),
      }
    }),
  )
}

/** The place of a column in a row, by its letter. */
function indexOf(column: string): number {
  return [...column].reduce((before, letter) => before * 26 + (letter.codePointAt(0) ?? 65) - 64, 0) - 1
}

function placeOf(finding: Found): string {
  const told = 'code' in finding ? finding : ({ ...finding, code: 'csv-empty', severity: 'fout', params: {} } as const)
  return tellPlace({ ...told, file: '' }, 'nl')
}

/** In words of lists, or else in those of the judge. */
async function wordsOf(finding: Found, list: CsvList): Promise<string> {
  if ('text' in finding) return finding.text
  const own = explainCsv(finding, 'nl', list)
  const { melding, herstel } = own ?? (await wordsOfJudge(finding, list))
  return `${melding} ${herstel ?? ''}`.trim()
}

function wordsOfJudge({ code, severity, pointer = '', params, rule, message }: CsvFinding, list: CsvList) {
  // What CSV has no words for is a code of the judge.
  const judged = { code, severity, pointer, params, ...(rule === undefined ? {} : { rule }) } as Parameters<
    typeof tellFinding
  >[0]
  const id = message === undefined ? undefined : { module: list.module, version: list.version, type: message }
  return tellFinding(judged, 'nl', id)
}

/** The letter above the column of this heading in a file; nothing when the file has none. */
export function letterOf(file: CsvFile, list: CsvList, heading: string): string | undefined {
  const index = (csvRows(file, list).get(1) ?? []).findIndex(
    (cell) => cell.trim().toLowerCase() === heading.toLowerCase(),
  )
  return index === -1 ? undefined : columnLetter(index)
}
