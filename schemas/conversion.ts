/** Conversion: how a message of one version becomes a message of the next or the one before, as data beside the schemas. */
import type { Remark } from './finding-family.ts'
import type { Herkomst } from './model.ts'

type Step = {
  /** Its number, as `printStepId` writes it. */
  readonly id: string
  /** Message types of the version that is left. */
  readonly berichten: readonly string[]
  readonly herkomst: Herkomst
  readonly bron: string
  /** What happens, and with a refusal what to do about it. */
  readonly nl?: Remark
  readonly en?: Remark
}

/** The other version has no such message: it is refused. */
export type NoMessageStep = Step & { readonly soort: 'geen-bericht' }
/**
 * What is done with one element of the version that is left; `*` in a pointer stands for every item of a list. With
 * `waarden` only for these codes of an enumeration.
 *
 * @since 0.1.0
 * @beta
 */
export type ElementStep = Step & {
  readonly soort: 'vervalt' | 'volgt' | 'weiger'
  readonly van: string
  readonly waarden?: readonly string[]
  /** With `weiger`: the element it would have become, if its values could be told over. */
  readonly naar?: string
}
/**
 * The variant that a step is for: the pointer of its tag, and the tag's value.
 *
 * @since 0.1.0
 * @beta
 */
export type TaggedVariant = { readonly pointer: string; readonly waarde: string }
/**
 * An element that may be absent here and that the other version requires.
 *
 * @since 0.1.0
 * @beta
 */
export type RequireStep = Step & { readonly soort: 'vereist'; readonly van: string; readonly bij?: TaggedVariant }
/**
 * The element gets another name or place.
 *
 * @since 0.1.0
 * @beta
 */
export type MoveStep = Step & { readonly soort: 'verplaats'; readonly van: string; readonly naar: string }
/**
 * Codes get another name: old → new.
 *
 * @since 0.1.0
 * @beta
 */
export type MapStep = Step & {
  readonly soort: 'vertaal'
  readonly van: string
  readonly codes: Readonly<Record<string, string>>
}
/** A number that the other version takes between narrower bounds only: outside them it is refused. */
export type RangeStep = Step & {
  readonly soort: 'past'
  readonly van: string
  readonly minimum: number
  readonly maximum: number
}
/**
 * A code that the other version requires and the version that is left does not have.
 *
 * @since 0.1.0
 * @beta
 */
export type FillStep = Step & {
  readonly soort: 'vul'
  readonly naar: string
  readonly waarde: string
  readonly bij?: TaggedVariant
}

/**
 * One step of a conversion. `vervalt` leaves an element out, which is a loss; `volgt` leaves out what the other version
 * says by itself; `weiger` refuses a message that has it; `vereist` refuses a message without it.
 *
 * @since 0.1.0
 * @beta
 */
export type ConversionStep = NoMessageStep | ElementStep | RequireStep | MoveStep | MapStep | RangeStep | FillStep

/**
 * The way from one version of a module to its neighbour; what no step names is carried as it is.
 *
 * @since 0.1.0
 * @beta
 */
export type ConversionLaw = {
  readonly module: string
  readonly van: string
  readonly naar: string
  /** Message type → what it is called in the other version; without a counterpart null. */
  readonly berichten: Readonly<Record<string, string | null>>
  readonly stappen: readonly ConversionStep[]
}
