/** What was opened is closed again, the last first: also when a start fails half way. */

/** Closes one thing. */
type Close = () => void | Promise<void>

/** Things to close. */
export type Closers = {
  /** Remembers how to close what was just opened. */
  readonly add: (close: Close) => void
  /** Closes all, also when one of them fails; the first failure is thrown after that. */
  readonly close: () => Promise<void>
  /** Gives what this makes, or closes all that was opened for it and throws. */
  readonly orClose: <Made>(make: () => Promise<Made>) => Promise<Made>
}

/** Nothing to close yet. */
export function createClosers(): Closers {
  const opened: Close[] = []
  const close = async (): Promise<void> => {
    const failures: unknown[] = []
    for (const each of opened.splice(0).toReversed())
      try {
        await each()
      } catch (error) {
        failures.push(error)
      }
    if (failures.length > 0) throw failures[0]
  }
  return {
    add: (each) => void opened.push(each),
    close,
    orClose: async (make) => {
      try {
        return await make()
      } catch (error) {
        // What it failed of counts; that closing failed too does not.
        await close().catch(() => {})
        throw error
      }
    },
  }
}
