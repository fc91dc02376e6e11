/** Which cases of a kit are put: those of the claimed messages, and of these what was asked for. */
import type { ExamCase } from '../exam-case.ts'
import type { Part } from './result.ts'

/**
 * The cases about these messages; what names no message is about all of them.
 *
 * @since 0.1.0
 * @alpha
 */
export function casesOf(cases: readonly ExamCase[], messages: readonly string[]): readonly ExamCase[] {
  return cases.filter(({ message }) => message === undefined || messages.includes(message))
}

/**
 * The part of these cases that was asked for. At most so many are spread over all of them: the first would be of one kind.
 *
 * @since 0.1.0
 * @alpha
 */
export function chooseCases(cases: readonly ExamCase[], { soorten, filter, hoogstens }: Part): readonly ExamCase[] {
  const chosen = cases.filter(
    ({ id, kind, clauses }) =>
      (soorten?.includes(kind) ?? true) &&
      (filter === undefined || id.includes(filter) || clauses.some((clause) => clause.includes(filter))),
  )
  if (hoogstens === undefined || chosen.length <= hoogstens) return chosen
  return Array.from(
    { length: hoogstens },
    (_, index) => chosen[Math.floor((index * chosen.length) / hoogstens)],
  ).filter((each) => each !== undefined)
}
