/** Messages in memory: those that wait with an order for each question, and those that ended for as long as their ids are known. */
import { createOrdered, createShelves } from './ordered.ts'
import type { Ordered, Shelves } from './ordered.ts'
import type { Message, Store, Written } from './store.ts'

/** As much of a store as is about messages. */
type Messages = Pick<Store, 'body' | 'message' | 'list' | 'due' | 'sealedTo' | 'oldest'> & {
  readonly write: (written: Pick<Written, 'taken' | 'fetched' | 'ended'>) => void
  readonly forget: (before: string, limit: number) => number
}

/** No messages. */
export function memoryMessages(): Messages {
  const known = new Map<string, Message>()
  const bodies = new Map<string, Uint8Array>()
  const orders: Orders = {
    ...{ expiry: createOrdered(), acceptance: createOrdered(), ended: createOrdered(), mailboxes: createShelves() },
  }
  const { expiry, acceptance, ended, mailboxes } = orders
  const found = (ids: readonly string[]): Message[] => ids.flatMap((id) => known.get(id) ?? [])
  return {
    write: (written) => {
      for (const { message, body } of written.taken) {
        known.set(message.id, message)
        // A copy of its own, as it is wiped: whoever gave or asked for the bytes may still be using theirs.
        bodies.set(message.id, Uint8Array.from(body))
        putIn(orders, message)
      }
      for (const message of [...written.fetched, ...written.ended]) known.set(message.id, message)
      for (const message of written.ended) {
        bodies.get(message.id)?.fill(0)
        bodies.delete(message.id)
        takeOut(orders, message)
      }
    },
    body: async ({ id }) => Uint8Array.from(bodies.get(id) ?? []),
    message: async (id) => known.get(id),
    list: async (receiver, { after, limit }) => found(mailboxes.page(receiver, limit, after)),
    due: async (at, limit) => found(expiry.page(limit)).filter(({ expiresAt }) => expiresAt <= at),
    sealedTo: async (receiver, kid, limit) => found(mailboxes.page(`${receiver} ${kid}`, limit)),
    oldest: async () => acceptance.page(1)[0]?.acceptedAt ?? null,
    forget: (before, limit) => {
      const due = ended.page(limit).filter(({ acceptedAt }) => acceptedAt < before)
      for (const message of due) {
        ended.remove(byAcceptance(message))
        known.delete(message.id)
      }
      return due.length
    },
  }
}

type Orders = {
  readonly expiry: Ordered<string, string>
  readonly acceptance: Ordered<string, Message>
  /** What ended, by acceptance. */
  readonly ended: Ordered<string, Message>
  /** Ids by sequence, per mailbox and per sealing key. */
  readonly mailboxes: Shelves<string>
}

function putIn({ expiry, acceptance, mailboxes }: Orders, message: Message): void {
  expiry.set(byExpiry(message), message.id)
  acceptance.set(byAcceptance(message), message)
  for (const name of shelvesOf(message)) mailboxes.put(name, message.sequence, message.id)
}

function takeOut({ expiry, acceptance, ended, mailboxes }: Orders, message: Message): void {
  expiry.remove(byExpiry(message))
  acceptance.remove(byAcceptance(message))
  ended.set(byAcceptance(message), message)
  for (const name of shelvesOf(message)) mailboxes.take(name, message.sequence)
}

/** By mailbox, and by sealing key. */
const shelvesOf = ({ receiver, kid }: Message): readonly string[] => [receiver, `${receiver} ${kid}`]
const byExpiry = ({ expiresAt, id }: Message): string => `${expiresAt} ${id}`
const byAcceptance = ({ acceptedAt, id }: Message): string => `${acceptedAt} ${id}`
