/** The other side of the proof: a participant that is played here asks an organisation something that it can answer. */
import { renewed, storyMessage } from '../../conformance/index.ts'
import type { Gateway } from '../../gateway/index.ts'
import type { Desk } from '../desk.ts'

/** Somebody who is played here. */
export type TrialPlayer = { readonly oin: string; readonly gateway: Gateway }

/** Who takes the proof: whom to ask, and as what it takes part. */
export type TrialNewcomer = { readonly oin: string; readonly soorten: readonly string[] }

/** The kind that is asked for a balance; others begin the exchange themselves, and are answered. */
const askedKind = 'schuldeiser'

/** Whether one of these can ask this organisation something: others begin themselves. */
export function canBeAsked(players: readonly TrialPlayer[], { soorten }: Pick<TrialNewcomer, 'soorten'>): boolean {
  return players.length > 0 && soorten.includes(askedKind)
}

/** Asks it for a balance, by the first that may; whether that left. Until the new entry is known to who asks, it does not. */
export async function askNewcomer(
  players: readonly TrialPlayer[],
  to: TrialNewcomer,
  { clock, randomUuid }: Pick<Desk, 'clock' | 'randomUuid'>,
): Promise<boolean> {
  if (!canBeAsked(players, to)) return false
  for (const { oin, gateway } of players) {
    const change = { conversation: randomUuid(), reference: randomUuid(), now: clock() }
    const question = renewed(storyMessage('04-Saldoverzoek.json'), change, { from: oin, to: to.oin })
    const { outcome } = await gateway.submit(new TextEncoder().encode(JSON.stringify(question)))
    if (outcome === 'taken') return true
  }
  return false
}
