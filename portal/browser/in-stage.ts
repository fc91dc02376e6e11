/** Does something only in the stage that it is of, and before there is work one thing at a time: what comes later, from a page that was left or by a second press, does nothing. */
import type { Running, Stage } from './state.ts'

/** Does `act` with the stage, when it is this one and `what` (by itself: whatever is done there) is not being done already. */
export type InStage = <Name extends Stage['at']>(
  name: Name,
  act: (stage: Extract<Stage, { at: Name }>) => Promise<void>,
  what?: string,
) => void

/** What is being done, in each page. */
const busyIn = new WeakMap<Running, Set<string>>()

/** How to do so in this page. */
export function inStage(running: Running): InStage {
  const busy = busyIn.get(running) ?? new Set<string>()
  busyIn.set(running, busy)
  return (name, act, what = name) => {
    if (busy.has(what)) return
    running.attempt(async () => {
      const stage = running.now()
      if (stage.at !== name) return
      if (name !== 'work') busy.add(what)
      await act(stage as Extract<Stage, { at: typeof name }>).finally(() => busy.delete(what))
    })
  }
}
