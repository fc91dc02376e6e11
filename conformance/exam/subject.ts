/**
 * Subject: whoever is examined, behind one port. A function, a command, an HTTP endpoint or a whole participant behind a
 * hub: the exam asks, the subject answers, and every way in which an answer can fail to come is told apart.
 */
import type { Severity } from '../../schemas/index.ts'

/**
 * What a subject may claim that its answers are right about: the verdict always.
 *
 * @since 0.1.0
 * @alpha
 */
export const levels = ['verdict', 'code', 'pointer', 'rule'] as const

/**
 * A level at which answers are scored.
 *
 * @since 0.1.0
 * @alpha
 */
export type Level = (typeof levels)[number]

/** These levels and the verdict, which is always claimed, in their fixed order. */
export function claimedLevels(claimed: readonly Level[]): readonly Level[] {
  return levels.filter((level) => level === 'verdict' || claimed.includes(level))
}

/**
 * What the exam says first: by which kit, and about which version of which module.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamHello = { readonly kit: string; readonly pin: string; readonly schemaset: string }

/**
 * One case as the subject sees it: nothing of what is expected.
 *
 * @since 0.1.0
 * @alpha
 */
export type Question = { readonly case: string } & ({ readonly text: string } | { readonly bytes: string })

/**
 * One finding as the subject gives it; a `fout` when it does not say.
 *
 * @since 0.1.0
 * @alpha
 */
export type AnswerFinding = {
  readonly code?: string
  readonly severity: Severity
  readonly pointer?: string
  readonly rule?: string
}

/**
 * Why there is no answer: it ended, it took too long, it said what is no answer, it said too much, it answered another case,
 * it contradicts itself, or it had failed too often to be asked again.
 *
 * @since 0.1.0
 * @alpha
 */
export const subjectFaults = ['crash', 'timeout', 'garbage', 'too-long', 'wrong-case', 'contradiction', 'gone'] as const

/**
 * Why there is no answer.
 *
 * @since 0.1.0
 * @alpha
 */
export type SubjectFault = (typeof subjectFaults)[number]

/**
 * What comes of a question. A skip has a reason in the form of a code; other words are not kept.
 *
 * @since 0.1.0
 * @alpha
 */
export type Reply =
  | { readonly kind: 'verdict'; readonly valid: boolean; readonly findings?: readonly AnswerFinding[] }
  | { readonly kind: 'skip'; readonly reason: string }
  | { readonly kind: 'fault'; readonly fault: SubjectFault }

/** Whether this is a reason for a skip, which is a code: words could hold what stands in the message. */
export function isReason(text: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(text)
}

/**
 * What comes of the first words: who answers and what it claims, or why it does not answer.
 *
 * @since 0.1.0
 * @alpha
 */
export type Greeting =
  | { readonly ok: true; readonly name: string; readonly version: string; readonly levels: readonly Level[] }
  | { readonly ok: false; readonly fault: SubjectFault }

/**
 * Whoever is examined. Nothing it does may throw: what goes wrong is a fault.
 *
 * @since 0.1.0
 * @alpha
 */
export type Subject = {
  readonly greet: (hello: ExamHello) => Promise<Greeting>
  readonly ask: (question: Question) => Promise<Reply>
  readonly end: () => Promise<void>
}
