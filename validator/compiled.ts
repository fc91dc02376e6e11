/** Types of the module `#compiled`, which the build writes; only TypeScript reads this file. */
import type { CompiledStandard } from '../schemas/index.ts'

export declare const standard: CompiledStandard
