/** The outbox: keeps sealed messages until the hub took or finally refused them, and offers them again. */
import type { HubAnswer } from '../../gateway/line.ts'
import type { HubLines } from './hub-lines.ts'
import type { PortalStore, Waiting } from './store.ts'

/** The outbox of all organisations. */
export type Outbox = {
  /** Keeps the message, offers it, and gives what the hub said. */
  readonly offer: (waiting: Waiting) => Promise<HubAnswer<unknown>>
  /** Offers again what waits. */
  readonly offerAll: () => Promise<void>
}

/** The outbox over this store. */
export function createOutbox(store: PortalStore, lines: HubLines): Outbox {
  const offer = async ({ oin, id, event }: Waiting): Promise<HubAnswer<unknown>> => {
    const answer = await lines.of(oin).submit(id, event)
    // A refusal that the hub put on record is the browser's to judge; without a record it may still be taken.
    if (answer.kind === 'good' || (answer.kind === 'refused' && answer.receipt !== undefined))
      await store.ended({ oin, id })
    return answer
  }
  return {
    offer: async (waiting) => {
      await store.keep(waiting)
      return offer(waiting)
    },
    offerAll: async () => {
      for (const waiting of await store.waiting()) await offer(waiting)
    },
  }
}
