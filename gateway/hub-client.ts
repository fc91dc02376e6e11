/** The type of a client of the hub. Every answer is data, so that nothing about a network is an exception further in. */
import type { Receipt } from '../envelope/index.ts'

/**
 * A waiting message, as the hub lists it.
 *
 * @since 0.1.0
 * @beta
 */
export type Waiting = { readonly volgnummer: number; readonly id: string; readonly ladingHash: string }

/**
 * An answer of the hub: what was asked, a refusal with the hub's code, or nothing that can be used.
 *
 * @since 0.1.0
 * @beta
 */
export type HubAnswer<Value> =
  | { readonly kind: 'good'; readonly epoch: string; readonly value: Value }
  | { readonly kind: 'refused'; readonly epoch: string; readonly code: string; readonly receipt?: Receipt }
  /** No connection, no time, an answer that is none, or a hub that cannot now; try again, after so many seconds. */
  | { readonly kind: 'unreachable'; readonly retryAfter?: number }

/**
 * What a gateway asks of the hub.
 *
 * @since 0.1.0
 * @beta
 */
export type HubClient = {
  readonly submit: (id: string, event: string) => Promise<HubAnswer<Receipt>>
  /** Waits up to so many seconds for the first one; `signal` ends the waiting. */
  readonly list: (wait: number, signal: AbortSignal) => Promise<HubAnswer<readonly Waiting[]>>
  /** The event as text, byte for byte. */
  readonly fetch: (id: string) => Promise<HubAnswer<string>>
  readonly confirm: (id: string, jws: string) => Promise<HubAnswer<Receipt>>
  readonly receipts: (
    after: number,
  ) => Promise<HubAnswer<readonly { readonly nummer: number; readonly bewijs: Receipt }[]>>
  readonly directory: () => Promise<HubAnswer<unknown>>
  readonly close: () => Promise<void>
}
