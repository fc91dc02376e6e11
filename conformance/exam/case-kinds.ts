/** The kinds of cases, in the order in which they are told. */
import type { CaseKind } from '../exam-case.ts'

/**
 * The kinds of cases; `vers` stands in no kit.
 *
 * @since 0.1.0
 * @alpha
 */
export const caseKinds = [
  'lezen',
  'vormen',
  'regels',
  'geldig',
  'fout',
  'praktijk',
  'vers',
] as const satisfies readonly CaseKind[]
