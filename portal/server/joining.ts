/** Joining within bounds: one organisation changes its application only so often, whoever is logged in for it. */
import { createRate } from '../../listener/index.ts'
import type { JoiningDesk } from './joining-desk.ts'

/** The desk, and how long one must wait before the next change; each change costs the disk. */
export type Joining = JoiningDesk & {
  /** 0 when it may go on, else the seconds until one may. */
  readonly mayChange: (kvk: string) => number
  /** The same for what is filled in, which is kept at each pause. */
  readonly mayFill: (kvk: string) => number
  /** The same for being asked something by the other side of the proof. */
  readonly mayAsk: (kvk: string) => number
}

/** Changes at once, and a second. */
const changes = { burst: 30, perSecond: 1 / 20 } as const
const asked = { burst: 3, perSecond: 1 / 600 } as const
const filled = { burst: 60, perSecond: 1 / 2 } as const

/** The desk within bounds. */
export function createJoining(desk: JoiningDesk, clock: () => Date): Joining {
  const now = (): number => clock().getTime()
  const [changing, filling, asking] = [createRate(changes, now), createRate(filled, now), createRate(asked, now)]
  return {
    ...desk,
    mayChange: (kvk) => changing.take(kvk),
    mayFill: (kvk) => filling.take(kvk),
    mayAsk: (kvk) => asking.take(kvk),
  }
}
