/** Reporter: turns judged messages into one output format, piece by piece, so that output of any size streams. */
import { printMessageId, visibleText } from '../../schemas/index.ts'
import type { Language, MessageId } from '../../schemas/index.ts'
import type { PlacedFinding } from '../report.ts'

/**
 * A finding with its words: what is wrong and what to do.
 *
 * @since 0.1.0
 * @beta
 */
export type ToldFinding = PlacedFinding & { readonly melding: string; readonly herstel: string }

/**
 * One judged message: a file, or one line of an NDJSON file.
 *
 * @since 0.1.0
 * @beta
 */
export type JudgedMessage = {
  /** Path as given or found, relative where possible, with forward slashes; `stdin` for standard input. */
  readonly file: string
  /** Line of the record in an NDJSON file, from 1; absent for a file with one message. */
  readonly record?: number
  readonly valid: boolean
  readonly message?: MessageId
  readonly findings: readonly ToldFinding[]
  /** How many findings are left out because they were accepted before. */
  readonly known?: number
}

/**
 * Totals over a run.
 *
 * @since 0.1.0
 * @beta
 */
export type Summary = {
  readonly messages: number
  readonly valid: number
  readonly invalid: number
  readonly fouten: number
  readonly signaleringen: number
  /** Findings that were accepted before, and are not among the others. */
  readonly known?: number
  /** Files that could not be read, and were not judged. */
  readonly unread?: number
}

/**
 * How a report is written: language, colour and what stands around it.
 *
 * @since 0.1.0
 * @beta
 */
export type ReportSetting = {
  readonly lang: Language
  /** ANSI colours; only ever true for a terminal. */
  readonly colour: boolean
  readonly toolVersion: string
  /** Digest of the schemas and rules that judged. */
  readonly schemaset: string
}

/**
 * Text comes in three kinds of pieces; joined in order they are the whole report.
 *
 * @since 0.1.0
 * @beta
 */
export type Reporter = {
  /** True when `add` has nothing to say of a record without findings. */
  readonly quiet: boolean
  readonly begin: () => string
  readonly add: (judged: JudgedMessage) => string
  readonly end: (summary: Summary) => string
}

export type ReporterFactory = (setting: ReportSetting) => Reporter

/** Joins pieces with commas: the first gets none. */
export function commaSeparated(): (piece: string) => string {
  let first = true
  return (piece) => {
    const text = first ? piece : `,${piece}`
    first = false
    return text
  }
}

/** `schuldregeling@2.0/Saldoverzoek`, or nothing when the message could not be told. */
export function nameOf({ message }: JudgedMessage): string {
  return message === undefined ? '' : printMessageId(message)
}

/** The file of a message, safe for a terminal and a log. */
export function fileOf({ file }: JudgedMessage): string {
  return visibleText(file)
}

/** Where a finding stands, as editors read it: `file:line:column`. */
export function printPlace(judged: JudgedMessage, finding: ToldFinding): string {
  const position = finding.position
  if (position !== undefined) return `${fileOf(judged)}:${position.line}:${position.column}`
  return judged.record === undefined ? fileOf(judged) : `${fileOf(judged)}:${judged.record}`
}

/** The id people look a finding up by: the rule, or else the code. */
export function findingId(finding: ToldFinding): string {
  return finding.rule ?? finding.code
}

/** What is wrong and what to do about it, when there is something to do. */
export function sentenceOf({ melding, herstel }: ToldFinding): string {
  return herstel === '' ? melding : `${melding} ${herstel}`
}

/** So many of a thing, in the word for one or for more. */
export function countOf(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`
}
