/** Something that somebody else tells: known for a while, asked again now and then, and not lost when they are away. */

/** What is known, and how to have it anew. Both throw when nothing is known that may still be used. */
export type Renewing<Value> = {
  /** What is known; when that is old it is asked again meanwhile. */
  readonly current: () => Promise<Value>
  /** What they say now, or what is known when they are away or were asked just now. */
  readonly newest: () => Promise<Value>
}

/** Milliseconds: when it is asked again, between two times of asking, and when what is known is used no more. */
const after = { renew: 10 * 60_000, again: 15_000, end: 24 * 60 * 60_000 } as const

/** Knows nothing yet: the first who wants it asks. */
export function createRenewing<Value>(ask: () => Promise<Value>, clock: () => Date): Renewing<Value> {
  let known: { readonly value: Value; readonly at: number } | undefined
  let asked = Number.NEGATIVE_INFINITY
  let asking: Promise<Value> | undefined
  const now = (): number => clock().getTime()
  // By a clock that went back nobody knows how old it is.
  const isPast = (at: number, time: number): boolean => now() < at || now() - at >= time
  const usable = (): typeof known => (known === undefined || isPast(known.at, after.end) ? undefined : known)
  const renew = (): Promise<Value> => {
    asked = now()
    asking ??= ask()
      .then((value) => (known = { value, at: now() }).value)
      .finally(() => (asking = undefined))
    return asking
  }
  const mayAsk = (): boolean => asking !== undefined || isPast(asked, after.again)
  return {
    current: async () => {
      const found = usable()
      if (found === undefined) return renew()
      if (isPast(found.at, after.renew) && mayAsk()) void renew().catch(() => undefined)
      return found.value
    },
    newest: async () => {
      const found = usable()
      if (found === undefined) return renew()
      return mayAsk() ? renew().catch(() => found.value) : found.value
    },
  }
}
