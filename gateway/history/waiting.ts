/** What senders claim and cannot be judged yet: the newest of each, never a queue. */

/** The claim of one sender that waits: since when none of its claims could be judged, and how often the hub had no answer to it. */
type Waits<Claim> = { readonly claim: Claim; readonly since: number; readonly misses: number }

/** The newest claim of each sender. */
export type Waiting<Claim> = {
  /** Takes the place of what waits of this sender: it waits since then. */
  readonly put: (sender: string, claim: Claim, now: number) => void
  /** This claim was judged; what came after it waits since now. Without a claim: whatever waits is. */
  readonly judged: (sender: string, claim: Claim | undefined, now: number) => void
  /** The hub had no answer to this claim: the others come before it next time. Gives how it waits. */
  readonly missed: (sender: string, claim: Claim) => Omit<Waits<Claim>, 'claim'>
  /** In the order in which they have their turn. */
  readonly all: () => readonly (readonly [sender: string, claim: Claim])[]
  /** Since when the oldest waits. */
  readonly since: () => number | undefined
}

/** Nothing waits. */
export function createWaiting<Claim>(): Waiting<Claim> {
  const bySender = new Map<string, Waits<Claim>>()
  return {
    put: (sender, claim, now) => {
      const { since = now, misses = 0 } = bySender.get(sender) ?? {}
      bySender.set(sender, { claim, since, misses })
    },
    judged: (sender, claim, now) => {
      const waits = bySender.get(sender)
      if (waits === undefined || claim === undefined || waits.claim === claim) bySender.delete(sender)
      else bySender.set(sender, { claim: waits.claim, since: now, misses: 0 })
    },
    missed: (sender, claim) => {
      const { since = 0, misses = 0, ...waits } = bySender.get(sender) ?? { claim }
      const after = { since, misses: misses + 1 }
      bySender.delete(sender)
      bySender.set(sender, { ...waits, ...after })
      return after
    },
    all: () => [...bySender].map(([sender, { claim }]) => [sender, claim] as const),
    since: () => {
      const all = [...bySender.values()].map(({ since }) => since)
      return all.length === 0 ? undefined : Math.min(...all)
    },
  }
}
