/** Does something only in the stage that it is of, and before there is work one thing at a time; who went on another way meanwhile is not led away. */
import { placeOf } from './place-of.ts'
import type { Running, Stage } from './state.ts'

/** What an act can still lead to. */
export type Here = {
  /** Shows this next; nothing when somebody went on another way. */
  readonly show: (next: Stage) => void
  /** From now on this act leads on: whatever else is being done leads nowhere any more. */
  readonly leadOn: () => void
  /** Whether somebody went on another way. */
  readonly isLeft: () => boolean
}

/** Does `act` with the stage, when it is this one and `what` (by itself: whatever is done there) is not being done already. */
export type InStage = <Name extends Stage['at']>(
  name: Name,
  act: (stage: Extract<Stage, { at: Name }>, here: Here) => Promise<void>,
  what?: string,
) => void

type Doing = { isLeft: boolean }

/** What is being done, in each page. */
const busyIn = new WeakMap<Running, Map<string, Doing>>()

/** How to do so in this page. */
export function inStage(running: Running): InStage {
  const busy = busyIn.get(running) ?? new Map<string, Doing>()
  busyIn.set(running, busy)
  return (name, act, what = name) => {
    if (busy.get(what)?.isLeft === false) return
    running.attempt(async () => {
      const stage = running.now()
      if (stage.at !== name) return
      const doing: Doing = { isLeft: false }
      if (name !== 'work') busy.set(what, doing)
      const here = hereOf({ running, busy, stage }, doing)
      try {
        await act(stage as Extract<Stage, { at: typeof name }>, here)
      } catch (error) {
        // What fails after somebody went on another way is told to nobody.
        if (!doing.isLeft) throw error
      } finally {
        if (busy.get(what) === doing) busy.delete(what)
      }
    })
  }
}

type Around = { readonly running: Running; readonly busy: ReadonlyMap<string, Doing>; readonly stage: Stage }

function hereOf({ running, busy, stage }: Around, doing: Doing): Here {
  const own: Set<Stage['at']> = new Set([stage.at])
  const leadOn = (): void => {
    for (const other of busy.values()) if (other !== doing) other.isLeft = true
  }
  const isLeft = (): boolean => {
    const now = running.now()
    if (stage.at === 'work') return placeOf(now) !== placeOf(stage)
    return doing.isLeft || !own.has(now.at)
  }
  const show = (next: Stage): void => {
    if (isLeft()) return
    // To be told that a code is wrong leads nowhere else.
    if (next.at !== stage.at) leadOn()
    own.add(next.at)
    running.show(next)
  }
  return { show, leadOn, isLeft }
}
