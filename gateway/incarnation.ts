/** Which incarnation of the hub is gone by: another one at once, and the ones after it not faster than this, however often it changes. */

/** Milliseconds before yet another one is gone by: the first time, then twice as long each time; after as long as the last without another, anew. */
const pause = { first: 60_000, most: 60 * 60_000 } as const

/**
 * Whether another incarnation than the one gone by is gone by from now on. Each costs all over again what was done with the
 * one before, so a hub that says another with each answer must wait; the answer that is not gone by changes nothing.
 */
export type Incarnations = (now: number) => boolean

/** No other was met yet. */
export function createIncarnations(): Incarnations {
  let [changed, met, rest] = [-Infinity, -Infinity, 0]
  return (now) => {
    if (now - met >= pause.most) rest = 0
    met = now
    // By a clock that went back nobody knows how much of the rest is left.
    if (now >= changed && now - changed < rest) return false
    changed = now
    rest = Math.min(pause.most, Math.max(pause.first, 2 * rest))
    return true
  }
}
