/** The clock of an exam: turned by hand, or the one on the wall. */

/** Tells the time, and lets it pass. */
export type ExamClock = {
  readonly now: () => Date
  /** Lets time pass until then; false when it cannot, and then nothing has passed. */
  readonly pass: (until: Date) => Promise<boolean>
  /** A moment between two looks. */
  readonly tick: () => Promise<void>
}

/** A clock that stands still until it is turned; `work` is what everyone does in a moment. */
export function turnedClock(start: Date, work: () => Promise<void>): ExamClock {
  let now = start
  const to = (at: Date): void => void (now = at > now ? at : now)
  return {
    now: () => now,
    pass: async (until) => {
      to(until)
      await work()
      return true
    },
    tick: async () => {
      to(new Date(now.getTime() + 1000))
      await work()
    },
  }
}

/** Milliseconds between two looks at a participant that works by itself. */
const between = 100
/** Milliseconds that an exam waits for real; what takes longer needs a clock that can be turned. */
const patience = 5 * 60_000

/** The clock on the wall. */
export function wallClock(now: () => Date, wait: (milliseconds: number) => Promise<void>): ExamClock {
  return {
    now,
    pass: async (until) => {
      const rest = until.getTime() - now().getTime()
      if (rest > patience) return false
      await wait(Math.max(0, rest))
      return true
    },
    tick: () => wait(between),
  }
}
