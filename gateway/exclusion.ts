/** Lets work under one name wait for what is under way under that name; other names go on side by side. */

/** Does the work when nothing else is under way under this name, and gives what it gives. */
export type Exclusion = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>

/** An exclusion under which nothing is under way. */
export function createExclusion(): Exclusion {
  const last = new Map<string, Promise<unknown>>()
  return async (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(() => work())
    // Whoever comes next waits for the end, not for success.
    const ended = mine.catch(() => undefined)
    last.set(name, ended)
    try {
      return await mine
    } finally {
      if (last.get(name) === ended) last.delete(name)
    }
  }
}
