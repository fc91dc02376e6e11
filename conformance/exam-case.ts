/** ExamCase: one case of the exam, the same in the kit and in a run, and the message in it. */
import { Buffer } from 'node:buffer'
import type { Severity } from '../schemas/index.ts'

/**
 * What a case is about: reading, formats, rules, valid messages, single faults, real life, or drawn anew at the exam.
 *
 * @since 0.1.0
 * @alpha
 */
export type CaseKind = 'lezen' | 'vormen' | 'regels' | 'geldig' | 'fout' | 'praktijk' | 'vers'

/**
 * One case of the exam: bytes, and what must be said of them.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamCase = {
  /** Unique in its kit and stable, such as `fout/Saldoverzoek/0012`. */
  readonly id: string
  readonly kind: CaseKind
  /** The message type, for a case of one. */
  readonly message?: string
  /**
   * What is examined: rules (`SR-2.0-R012`), reading rules (`LEZ-03`), formats (`VRM-02`) and places of keywords in a schema
   * (`SR-2.0/Saldoverzoek#/properties/Inhoud/required/0`).
   */
  readonly clauses: readonly string[]
  /** The message as text; exactly one of `text` and `bytes` is there. */
  readonly text?: string
  /** So many spaces follow the text; only with `text`. It keeps a message of the largest size a short line. */
  readonly spaces?: number
  /** The message as base64, where it is no valid UTF-8 or starts with a byte order mark. */
  readonly bytes?: string
  readonly expect: Expectation
}

/**
 * What must be said of a case: a verdict, and the findings that come with it in no particular order.
 *
 * @since 0.1.0
 * @alpha
 */
export type Expectation = { readonly valid: boolean; readonly findings: readonly ExpectedFinding[] }

/**
 * One finding that must follow: `fout` decides the verdict, `signalering` is listed too and scored apart.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExpectedFinding = {
  readonly code: string
  readonly severity: Severity
  readonly pointer: string
  /** Only when the code is `rule`. */
  readonly rule?: string
}

/**
 * The message of a case: its text with the spaces that follow it, or its bytes.
 *
 * @since 0.1.0
 * @alpha
 */
export function messageOf({ text, spaces = 0, bytes = '' }: ExamCase): string | Uint8Array {
  return text === undefined ? Buffer.from(bytes, 'base64') : text + ' '.repeat(spaces)
}
