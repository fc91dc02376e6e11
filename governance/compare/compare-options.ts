/** What a comparison needs besides its two sides. */
import type { Prover } from './prover.ts'

export type CompareOptions = {
  /** Decides between two schemas; `subset` of this room without it. */
  readonly prove?: Prover
}
