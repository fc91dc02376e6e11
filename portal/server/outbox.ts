/** The outbox: keeps sealed messages until the hub took or finally refused them, and offers them again. */
import type { HubAnswer } from '../../gateway/line.ts'
import type { HubLines } from './hub-lines.ts'
import type { Limit, OutboxStore, Waiting } from './store.ts'

/** What came of an offer: what the hub said, or why it was not kept. */
type Offered = HubAnswer<unknown> | 'other' | 'full'

/** The outbox of all organisations. */
export type Outbox = {
  /** Keeps the message, offers it, and gives what the hub said. */
  readonly offer: (message: Omit<Waiting, 'since'>) => Promise<Offered>
  /** Offers again what waits, in turns; while it does, asking again gives the same. */
  readonly offerAll: () => Promise<void>
}

/** What one organisation may have waiting. */
const quota: Limit = { count: 10_000, size: 256 * 1024 * 1024 }
/** In one round: organisations, messages of each, and organisations at once. */
const round = { organisations: 100, messages: 20, together: 8 } as const
/** Milliseconds before an organisation whose messages were not heard has its turn again: the first time, and at most. */
const pause = { first: 5000, most: 5 * 60_000 } as const

type Setting = { readonly store: OutboxStore; readonly lines: HubLines; readonly clock: () => Date }

/** The outbox over this store. */
export function createOutbox({ store, lines, clock }: Setting, limit: Limit = quota): Outbox {
  const offer = async ({ oin, id, event }: Omit<Waiting, 'since'>): Promise<HubAnswer<unknown>> => {
    const answer = await lines.of(oin).submit(id, event)
    if (isHeard(answer)) await store.ended({ oin, id })
    return answer
  }
  const turns = createTurns({ store, lines, clock }, offer)
  let going: Promise<void> | undefined
  return {
    offer: async (message) => {
      const kept = await store.keep({ ...message, since: clock().toISOString() }, limit)
      return kept === 'other' || kept === 'full' ? kept : offer(message)
    },
    offerAll: () => {
      going ??= turns().finally(() => void (going = undefined))
      return going
    },
  }
}

/** A refusal that the hub put on record is the browser's to judge; without a record it may still be taken. */
function isHeard(answer: HubAnswer<unknown>): boolean {
  return answer.kind === 'good' || (answer.kind === 'refused' && answer.receipt !== undefined)
}

/** Where an organisation is: after which message, how often in a row nothing was heard, and until when it rests. */
type Turn = { after: number; failures: number; rests: number }

/** Rounds in which each organisation has its turn, whatever the others have waiting. */
function createTurns(
  { store, lines, clock }: Setting,
  offer: (waiting: Waiting) => Promise<HubAnswer<unknown>>,
): () => Promise<void> {
  const turns = new Map<string, Turn>()
  let after = ''
  const serve = async (oin: string): Promise<void> => {
    const turn = turns.get(oin) ?? { after: 0, failures: 0, rests: 0 }
    if (!lines.mayAct(oin) || isResting(turn, clock())) return
    turns.set(oin, turn)
    const found = await store.waiting(oin, { after: turn.after, most: round.messages })
    // At the end it begins anew.
    const last = found.length < round.messages ? found.at(-1) : undefined
    if (found.length === 0) turn.after = 0
    for (const waiting of found) {
      const answer = await offer(waiting)
      // That it was not heard may be this message's own: the next turn begins with the one after it.
      turn.after = waiting === last ? 0 : waiting.place
      if (!isHeard(answer)) return restFor(turn, clock())
      turn.failures = 0
    }
  }
  return async () => {
    const senders = await store.senders({ after, most: round.organisations })
    after = senders.length < round.organisations ? '' : (senders.at(-1) ?? '')
    if (after === '') for (const oin of turns.keys()) if (!lines.mayAct(oin)) turns.delete(oin)
    const left = senders.values()
    const worker = async (): Promise<void> => {
      for (const oin of left) await serve(oin)
    }
    await Promise.all(Array.from({ length: round.together }, worker))
  }
}

/** By a clock that was set back nobody rests longer than the longest pause. */
function isResting({ rests }: Turn, now: Date): boolean {
  const left = rests - now.getTime()
  return left > 0 && left <= pause.most
}

function restFor(turn: Turn, now: Date): void {
  turn.rests = now.getTime() + Math.min(pause.first * 2 ** turn.failures, pause.most)
  turn.failures = Math.min(turn.failures + 1, 16)
}
