/** What is asked of an array, and of the item at each place in it. */
import type { Literal, NodeOf } from '../node.ts'

/** Arrays of more items are not made. */
export const longest = 20_000

/** All that the atoms ask of an array. */
export type Wanted = {
  readonly at: readonly NodeOf<'at'>[]
  readonly rest: readonly NodeOf<'rest'>[]
  readonly counts: readonly NodeOf<'count'>[]
  readonly least: number
  readonly most: number
  readonly differ: boolean
  readonly repeat: boolean
  /** From this index on, all items are under the same conditions. */
  readonly tail: number
}

/** For each place, what the item there must meet. */
export type Layout = readonly (readonly Literal[])[]

/** What an item at this index must meet; all indices from `tail` on are alike. */
export function itemRules({ at, rest }: Pick<Wanted, 'at' | 'rest'>, index: number): readonly Literal[] {
  return [
    ...at.filter((node) => node.index === index).map(({ node }) => node.id),
    ...rest.filter(({ from }) => from <= index).map(({ node }) => node.id),
  ]
}
