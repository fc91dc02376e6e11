/** Long work in small transactions, so that nobody waits for more than one of them. */
import { setImmediate } from 'node:timers/promises'

/** The most that one turn of long work does. */
export const slice = { items: 50 } as const

/** Repeats a turn until one finds nothing to do, with other work in between; gives how much was done in all. */
export async function inSlices(turn: () => Promise<number>): Promise<number> {
  let all = 0
  for (;;) {
    const done = await turn()
    if (done === 0) return all
    all += done
    await setImmediate()
  }
}
