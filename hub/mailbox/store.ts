/**
 * What a store must be able to do; `mailbox-over.ts` makes a mailbox of it. An operation is decided outside the store: it loads
 * what the operations of a batch are about, writes what they change, all or nothing, and knows no reasons.
 */
import type { Receipt } from '../../envelope/visible.ts'
import type { LastBatch } from '../notary.ts'
import type { LogLine, LogQuery } from './journal.ts'
import type { Count, CountPage, Header, Load, NumberedHeader, Page, Parcel } from './mailbox.ts'

/** How a message ended, and the number of the receipt that says so. */
export type End = { readonly kind: 'aflevering' | 'verloop'; readonly receipt: number }

/** A message as a store knows it, without its bytes: until its id is forgotten, also after its end. */
export type Message = Omit<Parcel, 'body'> & {
  readonly size: number
  readonly sequence: number
  readonly fetched: boolean
  /** Number of the receipt of its acceptance. */
  readonly receipt: number
  readonly end?: End
}

/** Where something waits: of a sender for a receiver, for a receiver, or (without either) in the whole store. */
export type LoadPlace = { readonly receiver?: string; readonly sender?: string }

/** The refusals of an actor in a period, such as an hour. */
export type RefusalCount = { readonly actor: string; readonly period: string }

/** What the operations of a batch are about. */
export type Needs = {
  /** Messages, and the loads of wherever they count. */
  readonly ids: readonly string[]
  readonly loads: readonly LoadPlace[]
  /** Whose mailboxes get something new. */
  readonly receivers: readonly string[]
  readonly refusals: readonly RefusalCount[]
}

/** What a store says of them; what is absent is unknown, empty or 0. */
export type Loaded = {
  readonly messages: readonly Message[]
  readonly loads: readonly (LoadPlace & Load)[]
  /** The last sequence number of each mailbox. */
  readonly sequences: readonly { readonly receiver: string; readonly sequence: number }[]
  readonly refusals: readonly (RefusalCount & { readonly recorded: number })[]
  /** The ends of its three rows of numbers: log lines, facts, batches. */
  readonly lastLine: Pick<LogLine, 'nummer' | 'hash'> | undefined
  readonly facts: number
  readonly batch: LastBatch
}

/** A line of the log, and of most actions a fact: signed, under its number. */
export type Entry = {
  readonly line: LogLine
  readonly fact?: { readonly number: number; readonly receipt: Receipt }
}

/** What a batch changes, in order where there is one. */
export type Written = {
  readonly taken: readonly { readonly message: Message; readonly body: Uint8Array }[]
  readonly fetched: readonly Message[]
  readonly ended: readonly (Message & { readonly end: End })[]
  readonly entries: readonly Entry[]
  /** What the receipts of this batch share; absent when it has none. */
  readonly batch?: Header & { readonly root: string; readonly facts: number }
  /** As they are now. */
  readonly loads: readonly (LoadPlace & Load)[]
  readonly sequences: readonly { readonly receiver: string; readonly sequence: number }[]
  readonly refusals: readonly (RefusalCount & { readonly recorded: number })[]
  /** How many more. */
  readonly counts: readonly Count[]
}

/** A receipt under its number. */
export type NumberedReceipt = { readonly number: number; readonly receipt: Receipt }

/**
 * One store of one hub. Whatever a question gives, it costs no more than that; none looks at all there is.
 */
export type Store = {
  /** `memory`, `sqlite`, …: for logs and metrics. */
  readonly engine: string
  readonly epoch: string
  readonly load: (needs: Needs) => Promise<Loaded>
  /** All of it or nothing; rejects when nothing of it stands, also when there is no room for new messages and refusals (`NoRoom`). What it wrote is seen by every question from then on. */
  readonly write: (written: Written) => Promise<void>
  /** Resolves when all that stands now is as durable as this store promises. */
  readonly settled: () => Promise<void>
  /** Most operations that may share a write now. */
  readonly most: () => number

  /** The bytes of a message that waits; what is left of another's place otherwise. */
  readonly body: (message: Message) => Promise<Uint8Array>
  readonly message: (id: string) => Promise<Message | undefined>
  /** What waits for a receiver, by sequence. */
  readonly list: (receiver: string, page: Page) => Promise<readonly Message[]>
  /** What expires at or before the instant, oldest first. */
  readonly due: (at: string, limit: number) => Promise<readonly Message[]>
  /** What waits sealed to a key of this receiver, by sequence. */
  readonly sealedTo: (receiver: string, kid: string, limit: number) => Promise<readonly Message[]>
  /** The acceptance of the oldest that waits. */
  readonly oldest: () => Promise<string | null>
  readonly waiting: (place: LoadPlace) => Promise<Load>
  readonly receipt: (number: number) => Promise<Receipt | undefined>
  readonly receipts: (oin: string, page: Page) => Promise<readonly NumberedReceipt[]>
  readonly headers: (page: Page) => Promise<readonly NumberedHeader[]>
  /** The number of the oldest line that is kept. */
  readonly firstLine: () => Promise<number | undefined>
  /** The next lines in order, at most `limit`, among which is every line that the query asks for. */
  readonly lines: (query: Omit<LogQuery, 'limit'>, limit: number) => Promise<readonly LogLine[]>
  readonly counts: (oin: string) => Promise<readonly Count[]>
  readonly countsOfAll: (page: CountPage) => Promise<readonly Count[]>

  /** Forgets the oldest, as far as they are from before the instant (or the period), at most `limit`; gives how many. */
  readonly forget: Readonly<Record<Forgettable, (before: string, limit: number) => Promise<number>>>
  /** Gives back to the machine what forgetting freed. */
  readonly shrink: () => Promise<void>
  readonly ready: () => Promise<void>
  readonly close: () => Promise<void>
}

/** `ids`: of messages that ended, by acceptance; `lines`: but never the newest, as the chain goes on from it. */
export type Forgettable = 'ids' | 'receipts' | 'headers' | 'lines' | 'refusals'
