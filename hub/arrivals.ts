/** Long polling: a request that waits for news of a mailbox is answered at once when there is some, or after its time. */

/**
 * Lets requests wait for news of a mailbox, and tells them of it.
 *
 * @since 0.1.0
 * @beta
 */
export type Arrivals = {
  /** Tells everyone who waits on this mailbox, soon; that may be lost on the way: who waits looks again by itself. */
  readonly announce: (oin: string) => void
  /** Resolves at news, at the end of the time, when the request is gone, or when too many wait: the oldest goes first. */
  readonly wait: (
    oin: string,
    options: { readonly milliseconds: number; readonly signal: AbortSignal },
  ) => Promise<void>
  /** Lets everyone go: the hub is closing. */
  readonly close: () => void
}

/** Arrivals in which at most so many requests wait for each mailbox, and for all together. */
export function createArrivals(most: { readonly each: number; readonly all: number }): Arrivals {
  /** In the order in which they came. */
  const everyone = new Set<() => void>()
  const waiting = new Map<string, Set<() => void>>()
  let closed = false
  const release = (oin: string): void => {
    for (const go of waiting.get(oin) ?? []) go()
  }
  return {
    announce: release,
    wait: (oin, { milliseconds, signal }) => {
      if (closed || signal.aborted || milliseconds <= 0) return Promise.resolve()
      if (everyone.size >= most.all) everyone.values().next().value?.()
      const before = waiting.get(oin)
      if (before !== undefined && before.size >= most.each) before.values().next().value?.()
      // Looked up again: a mailbox on which nobody waits any more is forgotten.
      const queue = waiting.get(oin) ?? new Set()
      waiting.set(oin, queue)
      return new Promise((resolve) => {
        const go = (): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', go)
          queue.delete(go)
          everyone.delete(go)
          if (queue.size === 0 && waiting.get(oin) === queue) waiting.delete(oin)
          resolve()
        }
        const timer = setTimeout(go, milliseconds)
        signal.addEventListener('abort', go)
        queue.add(go)
        everyone.add(go)
      })
    },
    close: () => {
      closed = true
      for (const oin of waiting.keys()) release(oin)
    },
  }
}
