/** Compares two results: what became better, what became worse, and what only one of them has. */
import type { CaseResult } from './score.ts'
import { isRight } from './score.ts'
import type { ExamResult } from './result.ts'

/**
 * What differs between two results, as ids of cases; and which of what they were made by is not the same.
 *
 * @since 0.1.0
 * @alpha
 */
export type ResultDifference = {
  readonly beter: readonly string[]
  readonly slechter: readonly string[]
  /** Wrong in both, in another way. */
  readonly anders: readonly string[]
  readonly nieuw: readonly string[]
  readonly weg: readonly string[]
  /** Members at the top that differ, such as `kit`: then a case may ask another thing under the same id. */
  readonly omstandigheden: readonly string[]
}

const circumstances = ['kit', 'schemaset', 'gereedschap', 'aanspraak', 'zaad', 'deel'] as const

/**
 * The difference from `before` to `after`.
 *
 * @since 0.1.0
 * @alpha
 */
export function compareResults(before: ExamResult, after: ExamResult): ResultDifference {
  const old = new Map(before.gevallen.map((each) => [each.id, each]))
  const young = new Map(after.gevallen.map((each) => [each.id, each]))
  const both = [...young].flatMap(([id, now]) => {
    const was = old.get(id)
    return was === undefined ? [] : [{ id, was, now }]
  })
  const where = (test: (was: CaseResult, now: CaseResult) => boolean): readonly string[] =>
    both.filter(({ was, now }) => test(was, now)).map(({ id }) => id)
  return {
    beter: where((was, now) => !isRight(was) && isRight(now)),
    slechter: where((was, now) => isRight(was) && !isRight(now)),
    anders: where((was, now) => !isRight(was) && !isRight(now) && JSON.stringify(was) !== JSON.stringify(now)),
    nieuw: [...young.keys()].filter((id) => !old.has(id)),
    weg: [...old.keys()].filter((id) => !young.has(id)),
    omstandigheden: circumstances.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])),
  }
}
