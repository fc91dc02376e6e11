/** The messages that wait, in memory, with an order for each question that is asked of them. */
import { createOrdered, createShelves } from './ordered.ts'
import type { Ordered, Shelves } from './ordered.ts'
import type { Kept, Tables } from './tables.ts'

type Orders = {
  readonly expiry: Ordered<string, string>
  readonly acceptance: Ordered<string, Kept>
  /** Ids by sequence, per mailbox and per sealing key. */
  readonly mailboxes: Shelves<string>
}

/** No messages. */
export function messageTable(): Tables['messages'] {
  const waiting = new Map<string, { readonly kept: Kept; readonly body: Uint8Array }>()
  const orders: Orders = { expiry: createOrdered(), acceptance: createOrdered(), mailboxes: createShelves() }
  const keptOf = (ids: readonly string[]): Kept[] => ids.flatMap((id) => waiting.get(id)?.kept ?? [])
  return {
    add: (kept, body) => {
      waiting.set(kept.parcel.id, { kept, body })
      putIn(orders, kept)
    },
    get: (id) => waiting.get(id)?.kept,
    body: (id) => waiting.get(id)?.body,
    markFetched: (id) => {
      const found = waiting.get(id)
      if (found !== undefined) waiting.set(id, { ...found, kept: { ...found.kept, fetched: true } })
    },
    remove: (id) => {
      const found = waiting.get(id)
      if (found === undefined) return
      waiting.delete(id)
      takeOut(orders, found.kept)
    },
    of: (receiver, { after, limit }) => keptOf(orders.mailboxes.page(receiver, limit, after)),
    expiredAt: (at, limit) => keptOf(orders.expiry.page(limit)).filter(({ parcel }) => parcel.expiresAt <= at),
    sealedTo: (receiver, kid, limit) => keptOf(orders.mailboxes.page(`${receiver} ${kid}`, limit)),
    oldest: () => orders.acceptance.page(1)[0]?.parcel.acceptedAt ?? null,
  }
}

function putIn({ expiry, acceptance, mailboxes }: Orders, kept: Kept): void {
  const { id, expiresAt, acceptedAt } = kept.parcel
  expiry.set(`${expiresAt} ${id}`, id)
  acceptance.set(`${acceptedAt} ${id}`, kept)
  for (const name of mailboxesOf(kept)) mailboxes.put(name, kept.sequence, id)
}

function takeOut({ expiry, acceptance, mailboxes }: Orders, kept: Kept): void {
  const { id, expiresAt, acceptedAt } = kept.parcel
  expiry.remove(`${expiresAt} ${id}`)
  acceptance.remove(`${acceptedAt} ${id}`)
  for (const name of mailboxesOf(kept)) mailboxes.take(name, kept.sequence)
}

function mailboxesOf({ parcel: { receiver, kid } }: Kept): readonly string[] {
  return [receiver, `${receiver} ${kid}`]
}
