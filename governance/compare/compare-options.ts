/** What a comparison needs besides its two sides. */
import type { Change } from './comparison.ts'
import type { Prover } from './prover.ts'

export type CompareOptions = {
  /** Decides between two schemas; `subset` of this room without it. */
  readonly prove?: Prover
  /** Whether a declared conversion takes this change away for a receiver that reads the old version. */
  readonly isDeclared?: (change: Omit<Change, 'declared'>) => boolean
}
