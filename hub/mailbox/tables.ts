/** Types of the tables of a store: the little that it must be able to do. `mailbox-over.ts` makes a mailbox of them. */
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import type { LogLine, LogQuery } from './journal.ts'
import type { Count, Page, Parcel } from './mailbox.ts'

/** A message that waits. */
export type Kept = { readonly parcel: Parcel; readonly sequence: number; readonly fetched: boolean }

/** What stays known of an id for the dedup window. */
export type Known = {
  readonly digest: string
  readonly sender: string
  readonly receiver: string
  readonly receipt: number
  readonly acceptedAt: string
  readonly ended?: { readonly kind: 'aflevering' | 'verloop'; readonly receipt: number }
}

/** The tables of a store and what each can do. */
export type Tables = {
  /** Named values of the store itself, such as its epoch. */
  readonly standing: {
    readonly get: (name: string) => string | undefined
    readonly set: (name: string, value: string) => void
  }
  readonly messages: {
    readonly add: (kept: Kept) => void
    /** Without its bytes, unless they are asked. */
    readonly get: (id: string) => Kept | undefined
    readonly markFetched: (id: string) => void
    readonly remove: (id: string) => void
    readonly of: (receiver: string, page: Page) => readonly Kept[]
    /** Ids that expire at or before the instant, oldest first. */
    readonly expiredAt: (at: string) => readonly string[]
    readonly sealedTo: (receiver: string, kid: string) => readonly string[]
    readonly load: (receiver?: string, sender?: string) => { readonly messages: number; readonly bytes: number }
    readonly oldest: () => string | null
  }
  /** The next sequence number of a mailbox: 1, 2, 3, … */
  readonly nextSequence: (receiver: string) => number
  readonly known: {
    readonly get: (id: string) => Known | undefined
    readonly put: (id: string, known: Known) => void
    /** Forgets ids that ended and were accepted before the instant. */
    readonly pruneBefore: (at: string) => void
  }
  readonly facts: {
    /** Gives the number: 1, 2, 3, …, never used again. */
    readonly add: (fact: ReceiptFact) => number
    readonly unsigned: (limit: number) => readonly { readonly number: number; readonly fact: ReceiptFact }[]
    readonly sign: (number: number, receipt: Receipt) => void
    readonly receipt: (number: number) => Receipt | undefined
    readonly receipts: (oin: string, page: Page) => readonly { readonly number: number; readonly receipt: Receipt }[]
    /** Forgets signed facts from before the instant. */
    readonly pruneBefore: (at: string) => void
  }
  readonly log: {
    readonly last: () => LogLine | undefined
    readonly add: (line: LogLine) => void
    readonly search: (query: LogQuery) => readonly LogLine[]
    readonly all: () => Iterable<LogLine>
    /** Forgets lines from before the instant, but never the newest: the chain goes on from it. */
    readonly pruneBefore: (at: string) => void
  }
  readonly counters: {
    readonly add: (count: Omit<Count, 'accepted'>) => void
    readonly all: (oin?: string) => readonly Count[]
  }
}
