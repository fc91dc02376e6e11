/** What the parts of one gateway share while it runs. */
import type { AddressBook } from './address-book.ts'
import type { GatewayOptions } from './options.ts'
import type { Records } from './records.ts'

/** When a message in the outbox is offered next; `due` in milliseconds of the clock. */
export type Due = { readonly attempts: number; readonly due: number }

/** State and options of one gateway, handed to each of its parts. */
export type GatewaySetting = {
  readonly options: GatewayOptions
  readonly records: Records
  readonly book: AddressBook
  /** Messages without an end receipt; those that the hub has accepted wait for news only (`due` is infinite). */
  readonly waiting: Map<string, Due>
  /** Messages that came in and were not taken over. */
  readonly arrivals: Set<string>
  /** Lets the sender look at the outbox now. */
  readonly wake: () => void
  /** Tells who waits for news of a message, or of the inbox, that there is some. */
  readonly announce: (id: string) => void
  /** Whether the hub answered last time. */
  readonly reach: { reachable: boolean }
}
