/** Reporter: turns a comparison into one output format. */
import type { Language } from '../../schemas/index.ts'
import type { Comparison } from '../compare/comparison.ts'
import type { Approved } from '../compare/approvals.ts'

/** How a comparison is to be told: the language, colours, and what was approved. */
export type DiffSetting = {
  readonly lang: Language
  /** ANSI colours; only ever true for a terminal. */
  readonly colour: boolean
  readonly toolVersion: string
  /** What governance has accepted of this comparison, when that was asked. */
  readonly approved?: Approved
}

/** Writes a comparison in one format. */
export type DiffReporter = (comparison: Comparison, setting: DiffSetting) => string
