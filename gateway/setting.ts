/** What the parts of one gateway share while it runs. */
import type { AddressBook } from './address-book.ts'
import type { Exclusion } from './exclusion.ts'
import type { History } from './history/history.ts'
import type { Incarnations } from './incarnation.ts'
import type { GatewayOptions } from './options.ts'
import type { LookUp } from './look-up.ts'
import type { Hub } from './read-hub.ts'
import type { Records } from './records.ts'
import type { Watch } from './watch.ts'

/** When a message in the outbox is offered next, and when that was put off, in milliseconds of the clock; and which incarnation of the hub took it. */
export type Due = {
  readonly attempts: number
  readonly due: number
  readonly since?: number
  readonly takenIn?: string
}

/** It was taken there, and waits for news only. */
export const takenBy = (epoch: string): Due => ({ attempts: 0, due: Number.POSITIVE_INFINITY, takenIn: epoch })

/** State and options of one gateway, handed to each of its parts. */
export type GatewaySetting = {
  /** Without the hub itself: nothing is asked of it but through `hub`, which reads what it answers. */
  readonly options: Omit<GatewayOptions, 'hub'>
  readonly hub: Hub
  readonly records: Records
  readonly book: AddressBook
  readonly lookUp: LookUp
  readonly history: History
  /** Messages without an end receipt; those that the hub has accepted wait for news only (`due` is infinite). */
  readonly waiting: Map<string, Due>
  /** Messages that came in and were not taken over. */
  readonly arrivals: Set<string>
  /** Where we are in our mailbox at the hub. */
  readonly watch: Watch
  /**
   * Where we are in the hub's receipts: by which number of the address book and since when, after which number, and whether
   * there was one of ours that could not be believed (until then the place on disk stays before it); when all was read; and
   * whether another incarnation of the hub is gone by.
   */
  readonly reading: { directory: number; since: number; after: number; doubtful: boolean; allSince: number } & {
    readonly mayBeOther: Incarnations
  }
  /** One submission of a reference at a time. */
  readonly exclusive: Exclusion
  /** Lets the sender look at the outbox now. */
  readonly wake: () => void
  /** Tells who waits for news of a message, or of the inbox, that there is some. */
  readonly announce: (id: string) => void
  /** Whether the hub answered last time. */
  readonly reach: { reachable: boolean }
}
