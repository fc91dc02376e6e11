/** Long work in small transactions, so that nobody waits for more than one of them. */
import { setImmediate } from 'node:timers/promises'

/** The most that one transaction of long work does: so many items, and (over by one at most) so many bytes of messages. */
export const slice = { items: 50, bytes: 4 * 1024 * 1024 } as const

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

/** The first of these rows, as far as they are from before the instant: what may be forgotten in order. */
export function firstBefore<Row extends { readonly at: string }>(
  rows: readonly Row[],
  instant: string,
): readonly Row[] {
  const kept = rows.findIndex(({ at }) => at >= instant)
  return kept === -1 ? rows : rows.slice(0, kept)
}
