/** Does something only in the stage that it is of: what comes later, from a page that was left, does nothing. */
import type { Running, Stage } from './state.ts'

/** Does `act` with the stage, when it is this one. */
export type InStage = <Name extends Stage['at']>(
  name: Name,
  act: (stage: Extract<Stage, { at: Name }>) => Promise<void>,
) => void

/** How to do so in this page. */
export function inStage(running: Running): InStage {
  return (name, act) =>
    running.attempt(async () => {
      const stage = running.now()
      if (stage.at === name) await act(stage as Extract<Stage, { at: typeof name }>)
    })
}
