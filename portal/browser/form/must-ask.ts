/** Whether a message stays here: something is wrong, or something was found that nobody was asked about yet. */
import type { Remark } from './field-setting.ts'

/** What was found now, and what was shown the last time: a warning asks once. */
export function mustAsk(found: readonly Remark[], shown: readonly Remark[]): boolean {
  return found.some(
    ({ isFault, pointer, text }) =>
      isFault || !shown.some((each) => !each.isFault && each.pointer === pointer && each.text === text),
  )
}
