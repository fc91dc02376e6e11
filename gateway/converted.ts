/** Types of what a gateway remembers of a conversion: versions, codes and pointers. */
import type { ConversionFinding } from '../conversions/index.ts'
import type { Finding } from '../schemas/index.ts'

/**
 * From which version and type a message was converted, to which version, and what that cost.
 *
 * @since 0.1.0
 * @beta
 */
export type Converted = {
  readonly from: { readonly version: string; readonly type: string }
  readonly to: string
  /** As many of them as are kept. */
  readonly losses: readonly ConversionFinding[]
  /** How many there were. */
  readonly count: number
}

/** Most losses that are kept of one message. */
export const mostLosses = 1000

/** Why a message could not be converted. */
export type Unfit = { readonly refused: readonly (ConversionFinding | Finding)[] }

/**
 * A message that came in and was not converted: it is handed over as it is.
 *
 * @since 0.1.0
 * @beta
 */
export type NotConverted = Unfit & { readonly to: string }
