/** Holds what a sender saw of the hub and of the address book against what is known here, without asking anybody. */
import type { Checkpoint } from '../../envelope/index.ts'
import type { KnownBatches } from './known-batches.ts'
import { mostBooks } from './known-books.ts'
import type { KnownBooks } from './known-books.ts'

/** A batch of receipts that a sender says it verified. */
export type BatchClaim = NonNullable<Checkpoint['knooppunt']>
/** The address book that a sender says it used. */
export type BookClaim = Checkpoint['adresboek']

/**
 * `agrees` and `differs`: this number is known here. `open`: the hub can be asked. `later`: nothing here reaches it yet.
 * `incomparable`: it lies too far before all that is known.
 */
export type Compared = 'agrees' | 'differs' | 'open' | 'later' | 'incomparable'

/** Most headers that are read to get from a batch to one that is known. */
export const longestWalk = 9000

/** What can be said of this batch at once. */
export function compareBatch(known: KnownBatches, claim: BatchClaim): Compared {
  const root = known.rootAt(claim)
  if (root !== undefined) return root === claim.wortel ? 'agrees' : 'differs'
  if (!known.hasEpoch(claim.epoch)) return 'later'
  if (known.below(claim) !== undefined) return 'open'
  const first = known.above(claim)?.batch.nummer ?? claim.nummer
  return first - claim.nummer > longestWalk ? 'incomparable' : 'open'
}

/** What can be said of this address book at once. */
export function compareBook(known: KnownBooks, { nummer, hash }: BookClaim): Compared {
  const own = known.hashAt(nummer)
  if (own !== undefined) return own === hash ? 'agrees' : 'differs'
  const above = known.above(nummer)
  if (above === undefined) return 'later'
  return above.nummer - nummer > mostBooks ? 'incomparable' : 'open'
}
