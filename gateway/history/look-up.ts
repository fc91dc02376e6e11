/** Looks up what waits, in turn, within what a round may ask of the hub; what has no answer for too long is told. */
import type { Waiting } from './waiting.ts'

/** What became of one look-up: done with it, no answer of the hub to it, no more to be asked now, or no answer at all. */
export type LookedUp = 'judged' | 'absent' | 'more' | 'away'

/** How what waits is looked up. */
export type LookingUp<Claim> = {
  readonly waiting: Waiting<Claim>
  readonly look: (claim: Claim) => Promise<LookedUp>
  /** Tells of a claim that stayed without an answer. */
  readonly overdue: (claim: Claim) => Promise<void>
  /** Whether the hub answers other questions: then no answer is an answer too. */
  readonly isReachable: () => boolean
}

/** Not yet is not no: a claim is overdue after so many milliseconds and so many times without an answer. */
const patience = { milliseconds: 60 * 60 * 1000, misses: 3 } as const

/** One round. */
export async function lookUp<Claim>(looking: LookingUp<Claim>, now: number): Promise<void> {
  const { waiting, look, isReachable } = looking
  for (const [sender, claim] of waiting.all()) {
    const found = await look(claim)
    if (found === 'more') return undefined
    if (found === 'away') return isReachable() ? missAll(looking, now) : undefined
    if (found === 'judged') waiting.judged(sender, claim, now)
    else await miss(looking, [sender, claim], now)
  }
  return undefined
}

async function missAll<Claim>(looking: LookingUp<Claim>, now: number): Promise<void> {
  for (const each of looking.waiting.all()) await miss(looking, each, now)
}

async function miss<Claim>(
  { waiting, overdue }: LookingUp<Claim>,
  [sender, claim]: readonly [string, Claim],
  now: number,
): Promise<void> {
  const { since, misses } = waiting.missed(sender, claim)
  if (misses < patience.misses || now - since < patience.milliseconds) return
  await overdue(claim)
  waiting.judged(sender, claim, now)
}
