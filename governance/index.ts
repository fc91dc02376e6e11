/**
 * The review chamber: what a change of the standard does, whom it breaks and with which message; lint; the life of a
 * version. Works on the schemas of others too.
 */
export { subset } from './subset/subset.ts'
export type { Subset, SubsetOptions } from './subset/subset.ts'
export { compareSides as compare } from './compare/compare.ts'
export type { CompareOptions } from './compare/compare-options.ts'
export type { Change, Comparison, Direction, MessageComparison, Verdict, Verdicts } from './compare/comparison.ts'
export { readSide } from './source/read-side.ts'
export { compareWithRevision } from './compare/compare-with-revision.ts'
export type { Side } from './source/side.ts'
export { diffReporters } from './report/table.ts'
export type { DiffFormat } from './report/table.ts'
export { bundle, messageSchema } from './bundle.ts'
export { SchemaFault } from './subset/read/schema-fault.ts'
export { tellReason } from './subset/words.ts'
export type { Reason, ReasonCode } from './subset/reason.ts'
export { lintLaw, lintPaths as lint } from './lint/lint-paths.ts'
export type { LintFinding } from './lint/lint.ts'
export { lintRules } from './lint/rules.ts'
export { lintReporters } from './report/lint-reporters.ts'
export type { LintFormat } from './report/lint-reporters.ts'
