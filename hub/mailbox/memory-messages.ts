/** The messages that wait, in memory, with an order for each question that is asked of them. */
import { createOrdered } from './ordered.ts'
import type { Ordered } from './ordered.ts'
import type { Kept, Tables } from './tables.ts'

type Orders = {
  readonly expiry: Ordered<string, string>
  readonly acceptance: Ordered<string, Kept>
  /** Ids by sequence, per mailbox and per sealing key. */
  readonly mailboxes: Map<string, Ordered<number, string>>
}

/** No messages. */
export function messageTable(): Tables['messages'] {
  const waiting = new Map<string, { readonly kept: Kept; readonly body: Uint8Array }>()
  const orders: Orders = { expiry: createOrdered(), acceptance: createOrdered(), mailboxes: new Map() }
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
    of: (receiver, { after, limit }) => keptOf(orders.mailboxes.get(receiver)?.page(limit, after) ?? []),
    expiredAt: (at, limit) => keptOf(orders.expiry.page(limit)).filter(({ parcel }) => parcel.expiresAt <= at),
    sealedTo: (receiver, kid, limit) => keptOf(orders.mailboxes.get(`${receiver} ${kid}`)?.page(limit) ?? []),
    oldest: () => orders.acceptance.page(1)[0]?.parcel.acceptedAt ?? null,
  }
}

function putIn({ expiry, acceptance, mailboxes }: Orders, kept: Kept): void {
  const { id, expiresAt, acceptedAt } = kept.parcel
  expiry.set(`${expiresAt} ${id}`, id)
  acceptance.set(`${acceptedAt} ${id}`, kept)
  for (const name of mailboxesOf(kept)) {
    const mailbox = mailboxes.get(name) ?? createOrdered<number, string>()
    mailboxes.set(name, mailbox)
    mailbox.set(kept.sequence, id)
  }
}

function takeOut({ expiry, acceptance, mailboxes }: Orders, kept: Kept): void {
  const { id, expiresAt, acceptedAt } = kept.parcel
  expiry.remove(`${expiresAt} ${id}`)
  acceptance.remove(`${acceptedAt} ${id}`)
  for (const name of mailboxesOf(kept)) {
    const mailbox = mailboxes.get(name)
    mailbox?.remove(kept.sequence)
    if (mailbox?.last() === undefined) mailboxes.delete(name)
  }
}

function mailboxesOf({ parcel: { receiver, kid } }: Kept): readonly string[] {
  return [receiver, `${receiver} ${kid}`]
}
