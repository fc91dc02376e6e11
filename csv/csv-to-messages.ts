/** CSV files of one list → messages: all of them, or none. */
import type { BuiltMessage } from './build-message.ts'
import type { CsvFinding } from './finding.ts'
import { groupRows, numberColumn } from './group-rows.ts'
import type { RowGroup } from './group-rows.ts'
import type { CsvList } from './list.ts'
import { locate } from './locate.ts'
import type { CsvJudge } from './messages-to-csv.ts'
import { numberOf } from './pairs.ts'
import { readGroup } from './read-group.ts'
import type { Given } from './read-group.ts'
import { readText } from './read-text.ts'
import type { CsvFile } from './read-text.ts'
import { repeatedRows } from './repeated-rows.ts'
import type { SeparatorName } from './separators.ts'

/**
 * How to read CSV files.
 *
 * @since 0.1.0
 * @beta
 */
export type ImportOptions = Omit<Given, 'questions'> & {
  readonly list: CsvList
  readonly judge: CsvJudge
  /** What the file says above its headings, or else `semicolon`, without it; never guessed. */
  readonly separator?: SeparatorName
  /** In a list of questions: the messages that were asked. With them the copied part must be as it was. */
  readonly questions?: readonly unknown[]
  /** Most findings that are given back; 100 without it. */
  readonly maxFindings?: number
}

/**
 * A message with the place of its first row.
 *
 * @since 0.1.0
 * @beta
 */
export type ImportedMessage = { readonly message: object; readonly file: string; readonly row: number }

/**
 * What came of reading CSV files: messages or findings, never both.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvImport = {
  /** True when no finding has severity `fout`. */
  readonly accepted: boolean
  /** In the order of the files; empty unless accepted. */
  readonly messages: readonly ImportedMessage[]
  /** Questions whose answer part is empty. */
  readonly unanswered: number
  /** In the order of files and rows; at most `maxFindings`, then one `findings-capped`. */
  readonly findings: readonly CsvFinding[]
}

/**
 * Reads the files and hands every message to the judge. One fault anywhere means that nothing is taken over.
 *
 * @since 0.1.0
 * @beta
 */
export async function csvToMessages(files: readonly CsvFile[], options: ImportOptions): Promise<CsvImport> {
  const { list, separator, questions, maxFindings = 100 } = options
  const { questions: _, ...shared } = options
  const given: Given = { ...shared, ...(questions === undefined ? {} : { questions: byNumber(questions) }) }
  const findings: CsvFinding[] = []
  const messages: ImportedMessage[] = []
  const seen = new Map<string, RowGroup>()
  let unanswered = 0
  for (const file of files) {
    const { sheet, rows, findings: ofFile } = readText(file, list, separator)
    findings.push(...inOrder(ofFile))
    for (const group of groupRows(sheet, rows, list)) {
      const built = readGroup(list, group, given)
      if (built === undefined) unanswered += 1
      else {
        findings.push(
          ...inOrder([
            ...twice(seen, group, list),
            ...repeatedRows(group, list),
            ...built.findings,
            ...(await judged(built, options)),
          ]),
        )
        messages.push({ message: built.message, file: file.name, row: group.rows[0].number })
      }
    }
  }
  const accepted = findings.every(({ severity }) => severity !== 'fout')
  return { accepted, messages: accepted ? messages : [], unanswered, findings: capped(findings, maxFindings) }
}

function byNumber(questions: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(questions.map((question) => [numberOf(question), question]))
}

/** What the judge says, in the cells; of two mistakes in one cell the reader of the cell knows the first. */
async function judged(built: BuiltMessage, { judge, list }: ImportOptions): Promise<readonly CsvFinding[]> {
  const { findings } = await judge(built.message)
  const { message: _, type, group } = built
  const cellOf = ({ row, column = '' }: Pick<CsvFinding, 'row' | 'column'>): string => `${column}${row ?? ''}`
  const warned = new Set(built.findings.map(cellOf))
  const refused = new Set(built.findings.filter(({ severity }) => severity === 'fout').map(cellOf))
  return findings
    .map((finding) => ({ ...finding, message: type, file: group.sheet.file, ...locate(finding.pointer, list, built) }))
    .filter((finding) => !(finding.severity === 'fout' ? refused : warned).has(cellOf(finding)))
    .filter(({ code }) => refused.size === 0 || code !== 'element-needs-other')
}

/** Remembers the group; tells when a message with its number came before. */
function twice(seen: Map<string, RowGroup>, group: RowGroup, list: CsvList): readonly CsvFinding[] {
  if (group.number === '') return []
  const before = seen.get(group.number)
  if (before === undefined) {
    seen.set(group.number, group)
    return []
  }
  const index = numberColumn(list)
  const heading = list.columns[index]?.name ?? ''
  const { file, letters } = group.sheet
  const where = { file, row: group.rows[0].number, column: letters[index] ?? '', heading }
  return [
    {
      code: 'csv-number-twice',
      severity: 'fout',
      ...where,
      params: { file: before.sheet.file, row: before.rows[0].number },
    },
  ]
}

function inOrder(findings: readonly CsvFinding[]): readonly CsvFinding[] {
  const width = (column = ''): number => column.length
  return [...findings].sort(
    (a, b) =>
      (a.row ?? 0) - (b.row ?? 0) ||
      width(a.column) - width(b.column) ||
      (a.column ?? '').localeCompare(b.column ?? '', 'en'),
  )
}

function capped(findings: readonly CsvFinding[], limit: number): readonly CsvFinding[] {
  if (findings.length <= limit) return findings
  const left = findings.slice(limit)
  const severity = left.some((finding) => finding.severity === 'fout') ? 'fout' : 'signalering'
  const file = left[0]?.file ?? ''
  return [...findings.slice(0, limit), { code: 'findings-capped', severity, file, params: { limit } }]
}
