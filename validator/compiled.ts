/** Types of the module `#compiled`, which the build writes; only TypeScript reads this file. */
import type { CompiledStandard } from '../schemas/index.ts'

/**
 * The compiled standard: every message of every version.
 *
 * @since 0.1.0
 * @beta
 */
export declare const standard: CompiledStandard
