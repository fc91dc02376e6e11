/** What a comparison needs besides its two sides. */
import type { Prover } from './prover.ts'

/**
 * What may be handed in with the two sides of a comparison.
 *
 * @since 0.1.0
 * @beta
 */
export type CompareOptions = {
  /** Decides between two schemas; `subset` of this room without it. */
  readonly prove?: Prover
}
