/** Types of the tables of a store: the little that it must be able to do. `mailbox-over.ts` makes a mailbox of them. */
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import type { LogLine, LogQuery } from './journal.ts'
import type { Count, Counted, CountPage, Header, Load, NumberedHeader, Page, Parcel } from './mailbox.ts'

/** A message that waits, without its bytes: they are read only when they are handed over. */
export type Kept = {
  readonly parcel: Omit<Parcel, 'body'>
  readonly size: number
  readonly sequence: number
  readonly fetched: boolean
}

/** Where something waits: of a sender for a receiver, for a receiver, or (without either) in the whole store. */
export type LoadPlace = { readonly receiver?: string; readonly sender?: string }

/** What stays known of an id for the dedup window. */
export type Known = {
  readonly digest: string
  readonly sender: string
  readonly receiver: string
  readonly receipt: number
  readonly acceptedAt: string
  readonly ended?: { readonly kind: 'aflevering' | 'verloop'; readonly receipt: number }
}

/** The tables of a store and what each can do; nothing costs more than what it gives, however much there is. */
export type Tables = {
  /** Named values of the store itself, such as its epoch. */
  readonly standing: {
    readonly get: (name: string) => string | undefined
    readonly set: (name: string, value: string) => void
  }
  readonly messages: {
    readonly add: (kept: Kept, body: Uint8Array) => void
    readonly get: (id: string) => Kept | undefined
    readonly body: (id: string) => Uint8Array | undefined
    readonly markFetched: (id: string) => void
    readonly remove: (id: string) => void
    readonly of: (receiver: string, page: Page) => readonly Kept[]
    /** What expires at or before the instant, oldest first. */
    readonly expiredAt: (at: string, limit: number) => readonly Kept[]
    readonly sealedTo: (receiver: string, kid: string, limit: number) => readonly Kept[]
    readonly oldest: () => string | null
  }
  /** How much waits: counters, kept by `loads.ts`. */
  readonly loads: {
    readonly get: (place: LoadPlace) => Load
    readonly add: (place: LoadPlace, change: Load) => void
  }
  /** The next sequence number of a mailbox: 1, 2, 3, … */
  readonly nextSequence: (receiver: string) => number
  readonly known: {
    readonly get: (id: string) => Known | undefined
    readonly put: (id: string, known: Known) => void
    /** Forgets ids that ended and were accepted before the instant. Gives how many. */
    readonly pruneBefore: (at: string, limit: number) => number
  }
  readonly facts: {
    /** Gives the number: 1, 2, 3, …, never used again. */
    readonly add: (fact: ReceiptFact) => number
    readonly unsigned: (limit: number) => readonly { readonly number: number; readonly fact: ReceiptFact }[]
    readonly sign: (number: number, receipt: Receipt) => void
    readonly receipt: (number: number) => Receipt | undefined
    readonly receipts: (oin: string, page: Page) => readonly { readonly number: number; readonly receipt: Receipt }[]
    /** Forgets signed facts from before the instant. Gives how many. */
    readonly pruneBefore: (at: string, limit: number) => number
  }
  /** Headers of batches, by number. */
  readonly batches: {
    readonly add: (number: number, header: Header) => void
    readonly page: (page: Page) => readonly NumberedHeader[]
    /** Forgets the oldest headers, as far as they are from before the instant. Gives how many. */
    readonly pruneBefore: (at: string, limit: number) => number
  }
  readonly log: {
    readonly first: () => LogLine | undefined
    readonly last: () => LogLine | undefined
    readonly add: (line: LogLine) => void
    /** The next lines in order, at most `limit`, among which is every line that the query asks for. */
    readonly candidates: (query: Omit<LogQuery, 'limit'>, limit: number) => readonly LogLine[]
    /** Forgets the oldest lines, as far as they are from before the instant, but never the newest: the chain goes on from it. */
    readonly pruneBefore: (at: string, limit: number) => number
  }
  /** How many refusals of an actor were recorded in a period, such as an hour. */
  readonly refusals: {
    readonly get: (actor: string, period: string) => number
    readonly add: (actor: string, period: string) => void
    readonly pruneBefore: (period: string, limit: number) => number
  }
  readonly counters: {
    /** One more in this direction. */
    readonly add: (count: Counted, way: 'sent' | 'received') => void
    readonly of: (oin: string) => readonly Count[]
    readonly page: (page: CountPage) => readonly Count[]
  }
}
