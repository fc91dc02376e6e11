/**
 * What the simulator is handed: the participant under examination, the other participants, and the town that they live in. Hub
 * and gateway stand behind these; nothing here knows them.
 */

/**
 * An answer of a side-car: status, and the body as text and as JSON (the empty object when it is none).
 *
 * @since 0.1.0
 * @alpha
 */
export type SidecarReply = {
  readonly status: number
  readonly text: string
  readonly json: Readonly<Record<string, unknown>>
}

/**
 * A participant as its own business system sees it: the contract of `spec/api/gateway`.
 *
 * @since 0.1.0
 * @alpha
 */
export type BusinessSide = {
  readonly offer: (message: Uint8Array) => Promise<SidecarReply>
  readonly follow: (id: string) => Promise<SidecarReply>
  readonly inbox: () => Promise<SidecarReply>
  readonly read: (id: string) => Promise<SidecarReply>
  readonly takeOver: (id: string) => Promise<SidecarReply>
}

/**
 * The participant under examination.
 *
 * @since 0.1.0
 * @alpha
 */
export type Examinee = {
  readonly oin: string
  /** Kind of participant of the catalogue. */
  readonly kind: string
  readonly business: BusinessSide
  /** How often the exam looks for what must come before it says that it does not. */
  readonly looks: number
  /** Stops and starts it; absent when the exam cannot. */
  readonly restart?: () => Promise<void>
}

/**
 * A message that came in at a participant of the simulator, opened.
 *
 * @since 0.1.0
 * @alpha
 */
export type Opened = {
  readonly id: string
  readonly sender: string
  readonly type: string
  /** What stood inside; nothing when it does not open or is not signed by its sender. */
  readonly message?: string
}

/**
 * A participant of the simulator: seals what a scenario asks, whatever it is, and opens what comes in.
 *
 * @since 0.1.0
 * @alpha
 */
export type Counterparty = {
  readonly oin: string
  /** Seals these bytes under the outside of that message and offers it; true when the hub takes it. */
  readonly send: (sealed: { readonly inside: Uint8Array; readonly outside: unknown }) => Promise<boolean>
  /** Offers the sealed bytes of this message again. */
  readonly sendAgain: (id: string) => Promise<boolean>
  /** What waits, unconfirmed. */
  readonly arrivals: () => Promise<readonly Opened[]>
  /** Confirms an arrival: as received without a verdict, as unreadable when it did not open. */
  readonly confirm: (id: string, verdict?: 'ontvangen' | 'afgekeurd') => Promise<void>
}

/**
 * What the hub recorded about a message, without its content.
 *
 * @since 0.1.0
 * @alpha
 */
export type Fact = {
  readonly soort: 'aanname' | 'aflevering' | 'verloop' | 'weigering'
  /** With `aflevering`, what the receiver signed. */
  readonly oordeel?: string
}

/**
 * Where an exam takes place: a hub, a clock, and a participant of every kind.
 *
 * @since 0.1.0
 * @alpha
 */
export type Town = {
  readonly now: () => Date
  /** Lets everyone work for a moment between two looks. */
  readonly tick: () => Promise<void>
  /** Lets time pass until then; false when the one under examination has a clock that cannot be turned so far. */
  readonly pass: (until: Date) => Promise<boolean>
  /** The participant of this kind that the simulator plays. */
  readonly counterparty: (kind: string) => Counterparty
  /** What the hub recorded about this message. */
  readonly facts: (id: string) => Promise<readonly Fact[]>
  /** How many messages of this participant the hub took in or refused, in all: what it was ever offered. */
  readonly offered: (oin: string) => Promise<number>
  readonly hub: {
    readonly away: () => Promise<void>
    readonly back: () => Promise<void>
    /** Comes back with nothing of what it had: another epoch. */
    readonly forget: () => Promise<void>
  }
  /** Gives the participant of this kind new keys; the old ones are revoked when they were stolen. */
  readonly newKeys: (kind: string, stolen: boolean) => Promise<void>
}
