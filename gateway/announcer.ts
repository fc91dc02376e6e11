/** Wakes up whoever waits for news of a name, such as a message or the inbox. */

/** Announces news by name, and waits for it. */
export type Announcer = {
  readonly announce: (name: string) => void
  /** Resolves at news of this name, after so many milliseconds, or when aborted. */
  readonly wait: (name: string, milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** An announcer for which nobody waits yet. */
export function createAnnouncer(): Announcer {
  const waiting = new Map<string, Set<() => void>>()
  return {
    announce: (name) => {
      for (const go of waiting.get(name) ?? []) go()
    },
    wait: (name, milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || milliseconds <= 0) {
          resolve()
          return
        }
        const queue = waiting.get(name) ?? new Set()
        waiting.set(name, queue)
        const go = (): void => {
          clearTimeout(timer)
          signal.removeEventListener('abort', go)
          queue.delete(go)
          // A name is often one message's, and messages go on for ever.
          if (queue.size === 0 && waiting.get(name) === queue) waiting.delete(name)
          resolve()
        }
        const timer = setTimeout(go, Math.min(milliseconds, longestTimer))
        signal.addEventListener('abort', go)
        queue.add(go)
      }),
  }
}

/** Longer than this and a timer of Node fires at once. */
const longestTimer = 2 ** 31 - 1
