/** Comparison: everything that is known of the difference between two sides, as data. */
import type { Json } from '../../json/index.ts'
import type { FileSpot } from '../source/spots.ts'
import type { ReasonCode } from '../../prover/index.ts'
import type { ChangeClass, ChangeKind, Effect } from './kinds.ts'
import type { Privacy } from './privacy.ts'

/**
 * `verzenders`: is every message that was valid still valid? `ontvangers`: can an old receiver read every new message?
 *
 * @since 0.1.0
 * @beta
 */
export const directions = ['verzenders', 'ontvangers'] as const
/**
 * Whose messages a verdict is about: those that senders go on sending, or those that old receivers get.
 *
 * @since 0.1.0
 * @beta
 */
export type Direction = (typeof directions)[number]

/** Why a verdict stays open: words are made by the reports. */
export type OpenReason = {
  readonly code: ReasonCode | 'only-together' | 'too-many' | 'rule-open' | 'rule-elsewhere'
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Whether something breaks: it does not, it does and this message shows it, or it is not known.
 *
 * @since 0.1.0
 * @beta
 */
export type Verdict =
  | { readonly answer: 'holds' }
  /** `witness` is made from the schemas: valid on one side, refused on the other. */
  | { readonly answer: 'breaks'; readonly witness: Json; readonly refusedBy: readonly string[] }
  | { readonly answer: 'unknown'; readonly reason: OpenReason }

/**
 * The verdict in each direction.
 *
 * @since 0.1.0
 * @beta
 */
export type Verdicts = Readonly<Record<Direction, Verdict>>

/**
 * One change in one message.
 *
 * @since 0.1.0
 * @beta
 */
export type Change = {
  /** The same in every run, whatever the language or the lines: 12 hexadecimal digits. */
  readonly id: string
  readonly kind: ChangeKind
  readonly class: ChangeClass
  readonly effect: Effect
  /** The message, as it is called on the new side, or on the old one when it is gone. */
  readonly message: string
  readonly path: string
  readonly subject: string
  readonly title: string
  readonly before?: Json
  readonly after?: Json
  /** What values in `before` and `after` mean, where the schema says so: of each value or bound, or the new form (`nl`, `en`). */
  readonly meanings?: Json
  readonly old?: FileSpot
  readonly new?: FileSpot
  readonly verdicts: Verdicts
  /** Whether a conversion that was declared takes the change away for an old receiver. */
  readonly declared: boolean
  /** Whether it asks for more personal data. */
  readonly privacy: boolean
}

type MessageStatus = 'same' | 'changed' | 'added' | 'removed'

/**
 * One message on both sides.
 *
 * @since 0.1.0
 * @beta
 */
export type MessageComparison = {
  readonly status: MessageStatus
  readonly old?: string
  readonly new?: string
  /** How people call it. */
  readonly title: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly verdicts: Verdicts
  readonly changes: readonly Change[]
}

/** What people call a party. */
export type PartyWords = { readonly nl: string; readonly en: string }

/** Which part of the version number goes up. */
export type Level = 'none' | 'patch' | 'minor' | 'major'

/** Who has to be ready first. */
export type First = 'nobody' | 'receivers' | 'senders' | 'together'

/** The number that the change asks for. */
export type RequiredVersion = {
  readonly level: Level
  /** The lowest number that will do, when the sides are versions of one module. */
  readonly least?: string
  readonly given?: string
  /** False when the number given is too low. */
  readonly enough: boolean
}

/**
 * The whole comparison, as `skp diff --format json` prints it: `old` and `new` are the words of that format.
 *
 * @since 0.1.0
 * @beta
 */
export type Comparison = {
  readonly old: string
  readonly new: string
  readonly messages: readonly MessageComparison[]
  /** What people call the parties that `from` and `to` of a message name, by code. */
  readonly parties: Readonly<Record<string, PartyWords>>
  readonly verdicts: Readonly<Record<Direction, 'holds' | 'breaks' | 'unknown'>>
  readonly first: First
  readonly required: RequiredVersion
  readonly privacy: Privacy
}
