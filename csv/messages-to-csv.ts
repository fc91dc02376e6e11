/** Messages → the bytes of a CSV file of one list. */
import type { Finding } from '../schemas/index.ts'
import type { CsvFinding } from './finding.ts'
import type { CsvList } from './list.ts'
import { hasAttachment, misfit, numberOf, pairUp, typeOf } from './pairs.ts'
import { rowsOf } from './rows-of.ts'
import { mostBytes, mostRows, separators } from './separators.ts'
import type { SeparatorName } from './separators.ts'
import { writeText } from './write-text.ts'

/**
 * Judges one message; the judge of the standard is `validate` of the room `validator`.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvJudge = (message: unknown) => Promise<{ readonly valid: boolean; readonly findings: readonly Finding[] }>

/**
 * A message with the name by which findings speak of it, such as its file.
 *
 * @since 0.1.0
 * @beta
 */
export type NamedMessage = { readonly name: string; readonly message: unknown }

/**
 * How to write messages as CSV.
 *
 * @since 0.1.0
 * @beta
 */
export type ExportOptions = {
  readonly list: CsvList
  readonly judge: CsvJudge
  /** `semicolon` without it. */
  readonly separator?: SeparatorName
}

/**
 * The file, or why there is none.
 *
 * @since 0.1.0
 * @beta
 */
export type CsvExport = {
  /** Absent when there are findings with severity `fout`. */
  readonly bytes?: Uint8Array
  readonly findings: readonly CsvFinding[]
  /** Rows under the headings. */
  readonly rows: number
  /** Questions whose attachments are left out; those stay in the message itself. */
  readonly withoutAttachment: number
}

/**
 * The messages as a list. In a list of questions, answers among the messages fill in the answer part of their question.
 * Nothing is written when one message is refused by the judge, does not belong to the list or does not fit in it.
 *
 * @since 0.1.0
 * @beta
 */
export async function messagesToCsv(messages: readonly NamedMessage[], options: ExportOptions): Promise<CsvExport> {
  const { list, judge, separator = 'semicolon' } = options
  const judged = await Promise.all(messages.map((named) => judgedFindings(named, judge)))
  const pairs = pairUp(messages, list)
  const fitting = messages.flatMap(({ name, message }): readonly CsvFinding[] => {
    const code = misfit(message, pairs, list)
    return code === undefined ? [] : [{ code, severity: 'fout', file: name, params: {} }]
  })
  const wrong = [...judged.flat().filter(({ severity }) => severity === 'fout'), ...fitting]
  if (wrong.length > 0) return { findings: wrong, rows: 0, withoutAttachment: 0 }
  const questions = [...pairs.questions.values()]
  const rows = questions.flatMap((question) => rowsOf(list, question, pairs.answers.get(numberOf(question))))
  const bytes = writeText([list.columns.map(({ name }) => name), ...rows], separators[separator])
  const tooMuch = limitMet(bytes, rows.length)
  if (tooMuch !== undefined) return { findings: [tooMuch], rows: 0, withoutAttachment: 0 }
  return { bytes, findings: [], rows: rows.length, withoutAttachment: questions.filter(hasAttachment).length }
}

/** A file that could not be read back is not written. */
function limitMet(bytes: Uint8Array, rows: number): CsvFinding | undefined {
  const found = { severity: 'fout', file: '' } as const
  if (bytes.length > mostBytes) return { ...found, code: 'csv-too-large', params: { limit: mostBytes } }
  // The headings are a row too.
  return rows < mostRows ? undefined : { ...found, code: 'csv-too-many-rows', params: { limit: mostRows } }
}

async function judgedFindings({ name, message }: NamedMessage, judge: CsvJudge): Promise<readonly CsvFinding[]> {
  const { findings } = await judge(message)
  const type = typeOf(message)
  return findings.map((finding) => ({ ...finding, file: name, ...(type === undefined ? {} : { message: type }) }))
}
