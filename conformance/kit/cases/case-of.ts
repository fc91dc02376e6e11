/** What the makers of cases share: their context, the names of cases, and how much text a case may hold. */
import type { CaseKind } from '../../exam-case.ts'

/** What cases are made with. */
export type CaseContext = {
  /** Where chance starts. */
  readonly seed: number
  /** What the names of schema places start with, such as `SR-2.0`. */
  readonly code: string
}

/** Longer messages, such as those with the largest attachment, are no cases: a kit is sent by mail. */
export const mostText = 64 * 1024

/** The name of a case, such as `fout/Saldoverzoek/0012`. */
export function named(kind: CaseKind, group: string, number: number): string {
  return `${kind}/${group}/${String(number).padStart(4, '0')}`
}
