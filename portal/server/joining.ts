/** Joining within bounds: one organisation changes its application only so often, whoever is logged in for it. */
import { createRate } from '../../listener/index.ts'
import type { JoiningDesk } from './joining-desk.ts'

/** The desk, and how long one must wait before the next change; each change costs the disk. */
export type Joining = JoiningDesk & {
  /** 0 when it may go on, else the seconds until one may. */
  readonly mayChange: (kvk: string) => number
}

/** Changes at once, and a second. */
const changes = { burst: 30, perSecond: 1 / 20 } as const

/** The desk within bounds. */
export function createJoining(desk: JoiningDesk, clock: () => Date): Joining {
  const rate = createRate(changes, () => clock().getTime())
  return { ...desk, mayChange: (kvk) => rate.take(kvk) }
}
