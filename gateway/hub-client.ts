/**
 * The type of a client of the hub. Every answer is data, so that nothing about a network is an exception further in. What an
 * answer holds is the hub's word: `read-hub.ts` checks its form before anything is done with it.
 */

/**
 * An answer of the hub: what was asked, a refusal with the hub's code, or nothing that can be used.
 *
 * @since 0.1.0
 * @beta
 */
export type HubAnswer<Value> =
  | { readonly kind: 'good'; readonly epoch: string; readonly value: Value }
  /** `receipt` is what came as the hub's signed refusal. */
  | { readonly kind: 'refused'; readonly epoch: string; readonly code: string; readonly receipt?: unknown }
  /**
   * No connection, no time, an answer that is none, or a hub that cannot now; try again, after so many seconds. `why` is the
   * code of whoever carries for us, when that said why it did not.
   */
  | { readonly kind: 'unreachable'; readonly retryAfter?: number; readonly why?: string }

/**
 * What a gateway asks of the hub.
 *
 * @since 0.1.0
 * @beta
 */
export type HubClient = {
  /** Gives the receipt of acceptance. */
  readonly submit: (id: string, event: string) => Promise<HubAnswer<unknown>>
  /** What waits after this number; waits up to so many seconds for the first one, and `signal` ends the waiting. */
  readonly list: (
    page: { readonly after: number; readonly wait: number },
    signal: AbortSignal,
  ) => Promise<HubAnswer<readonly unknown[]>>
  /** The event as text, byte for byte. */
  readonly fetch: (id: string) => Promise<HubAnswer<string>>
  /** Gives the receipt of delivery. */
  readonly confirm: (id: string, jws: string) => Promise<HubAnswer<unknown>>
  /** Receipts with a number above this one. */
  readonly receipts: (after: number) => Promise<HubAnswer<readonly unknown[]>>
  /** Headers of batches of receipts with a number above this one. */
  readonly headers: (after: number) => Promise<HubAnswer<readonly unknown[]>>
  readonly directory: () => Promise<HubAnswer<unknown>>
  /** The address book with this number, which may be over. */
  readonly earlierDirectory: (number: number) => Promise<HubAnswer<unknown>>
  readonly close: () => Promise<void>
}

/**
 * What one asks besides who carries for others: what was counted of the participant for whom one asks.
 *
 * @since 0.1.0
 * @alpha
 */
export type HubLine = HubClient & { readonly counts: () => Promise<HubAnswer<readonly unknown[]>> }
