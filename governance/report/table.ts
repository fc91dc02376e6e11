/** The table of output formats: the only list of them. */
import { prettyDiff } from './pretty.ts'
import type { DiffReporter } from './reporter.ts'

export const diffReporters = {
  pretty: prettyDiff,
} as const satisfies Record<string, DiffReporter>

export type DiffFormat = keyof typeof diffReporters
