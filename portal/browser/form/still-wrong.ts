/** What of what was found is still found; a form that is repaired claims no more than that. */
import type { Remark } from './field-setting.ts'

/** Of what was found then, what is found now, or is not about what is filled in; `before` itself when that is the same. */
export function stillWrong(
  found: readonly Remark[],
  now: readonly Remark[],
  before: readonly Remark[],
): readonly Remark[] {
  const left = found.filter(
    (each) =>
      each.isOfSending === true || now.some(({ pointer, text }) => each.pointer === pointer && each.text === text),
  )
  return left.length === before.length && left.every((each, at) => each === before[at]) ? before : left
}
