/** FoundChange: a difference between two schemas before anything is known of whom it breaks. */
import type { Json } from '../../json/index.ts'
import type { SchemaPlace } from '../source/schema-files.ts'
import type { ChangeKind, Effect } from './kinds.ts'

/** One difference, with where it stands on each side. */
export type FoundChange = {
  readonly kind: ChangeKind
  /** The element in a message: JSON Pointer with `*` for every item of a list; the old name where only that exists. */
  readonly path: string
  readonly effect: Effect
  /** False below `not`, `if` and the like, where what is tighter inside may be looser outside. */
  readonly monotone: boolean
  /** Keyword, or id of a rule; empty when the element as a whole is meant. */
  readonly subject: string
  readonly title: string
  readonly placeBefore?: SchemaPlace
  readonly placeAfter?: SchemaPlace
  readonly before?: Json
  readonly after?: Json
  /** What values of a list mean, where the schema says so. */
  readonly meanings?: Json
}

/** The member of a change that holds its place on a side. */
export const placeOn = { before: 'placeBefore', after: 'placeAfter' } as const
