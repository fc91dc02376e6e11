/** What stands between this page and the hub: the last refusal of the portal's server, until it answers again. */

/** The trouble as it is now, and who watches it. */
export type LineTrouble = {
  /** Notes the code of a refusal, or that there is none any more. */
  readonly note: (code: string | undefined) => void
  readonly now: () => string | undefined
  /** Calls at each change, until what it gives is called. */
  readonly watch: (see: () => void) => () => void
}

/** No trouble yet. */
export function createTrouble(): LineTrouble {
  let code: string | undefined
  const watching = new Set<() => void>()
  return {
    note: (next) => {
      if (next === code) return
      code = next
      for (const see of watching) see()
    },
    now: () => code,
    watch: (see) => {
      watching.add(see)
      return () => void watching.delete(see)
    },
  }
}
