/** FoundChange: a difference between two schemas before anything is known of whom it breaks. */
import type { Json } from '../../json/index.ts'
import type { SchemaPlace } from '../source/schema-files.ts'
import type { ChangeKind, Effect } from './kinds.ts'

/** A step from a value to what stands in it: a name, or each of these. */
export type Step = string | Each

/** Each item of a list; or each name of an object, each member under such a name, or each that nothing else is about. */
export type Each =
  | { readonly each: 'item' }
  | { readonly each: 'name' }
  | { readonly each: 'member'; readonly pattern: string }
  | { readonly each: 'member'; readonly besides: OfOthers }

/** The members that something else is about. */
type OfOthers = { readonly names: readonly string[]; readonly patterns: readonly string[] }

/** One difference, with where it stands on each side. */
export type FoundChange = {
  readonly kind: ChangeKind
  /** The element in a message: JSON Pointer with `*` for every item of a list, and for members without a name of their own; the old name where only that exists. */
  readonly path: string
  /** The way there, as schemas go it; absent where the change is not one between two schemas. */
  readonly steps?: readonly Step[]
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
