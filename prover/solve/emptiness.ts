/** What is known of a set: that it is empty, a value that is in it, or neither. */
import type { Json } from '../../json/index.ts'
import type { Scalar } from '../json.ts'
import type { Literal, Node } from '../node.ts'
import type { Forge } from '../forge.ts'
import type { Budget } from '../budget.ts'
import type { Reason } from '../reason.ts'

/** What was found of a set: empty, this value is in it, or not known and why. */
export type Emptiness =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: Json }
  /** `value` may be in the set: worth showing to the engines. */
  | { readonly kind: 'unknown'; readonly reason: Reason; readonly value?: Json }

/** The answer that a set is empty. */
export const empty: Emptiness = { kind: 'empty' }

/** Each of the solvers per type gets this: what it may ask of the others. */
export type Questions = {
  readonly forge: Forge
  readonly budget: Budget
  /** Whether some value meets all these literals. */
  readonly inhabit: (literals: readonly Literal[]) => Emptiness
  /** Up to `count` different texts that meet all these literals; fewer only when there are no more. */
  readonly texts: (literals: readonly Literal[], count: number) => Texts
}

/** Texts that were found, and why there may be more. */
export type Texts = { readonly texts: readonly string[]; readonly doubt?: Reason }

/** What must hold of one value of one type: atoms of that type, each with its sign. */
export type Cell = readonly { readonly node: Node; readonly holds: boolean }[]

/**
 * Two kinds of doubt. *Loosened*: a condition was left out, so the set looked at is larger; nothing found is still proof,
 * something found is not. *Raised*: part of the set was not looked at; nothing found is no proof.
 */
export function createDoubt() {
  let loosened: Reason | undefined
  let raised: Reason | undefined
  let candidate: Json | undefined
  return {
    loosen: (reason: Reason): void => {
      loosened ??= reason
    },
    /** `value` may be in the part that was not looked at. */
    raise: (reason: Reason, value?: Json): void => {
      raised ??= reason
      candidate ??= value
    },
    reason: (): Reason | undefined => raised ?? loosened,
    raised: (): boolean => raised !== undefined,
    /** A value was found. */
    found: (value: Json): Emptiness =>
      loosened === undefined ? { kind: 'value', value } : { kind: 'unknown', reason: loosened, value },
    /** Nothing was found. */
    nothing: (): Emptiness => {
      if (raised === undefined) return empty
      return candidate === undefined
        ? { kind: 'unknown', reason: raised }
        : { kind: 'unknown', reason: raised, value: candidate }
    },
  }
}
/** What gathers doubts while one cell is looked at. */
export type Doubt = ReturnType<typeof createDoubt>

/** Values in both lists; the first list may not have been there yet. */
export function inBoth(known: ReadonlySet<Scalar> | undefined, values: ReadonlySet<Scalar>): ReadonlySet<Scalar> {
  return known === undefined ? values : new Set([...known].filter((value) => values.has(value)))
}
