/**
 * The judge: says whether a message keeps the standard, where it does not, and what to do. Runs in Node and in a browser.
 * It reads no files and knows no terminal.
 */
export { standard } from '#compiled'
export { compiledMessage, judgeText, schemaset, tellFinding, validate, validateText } from './validate.ts'
export { createJudge } from './create-judge.ts'
export type { Judge } from './create-judge.ts'
export type { JudgeOptions, PlacedFinding, Position, Report } from './report.ts'
export { hasType } from './has-type.ts'
export { positionsOf } from './positions.ts'
export { tooLargeReport } from './write-report.ts'
export { readStrictJson } from './strict-json.ts'
export type { StrictJson } from './strict-json.ts'
export { countLines, linesOf, readLineChunks, readLines } from './lines.ts'
export type { Lend, Line, LineChunk } from './lines.ts'
export { explain, tellCode } from './explain/explain.ts'
export { escapeMarkup } from './reporters/markup.ts'
export { reporters } from './reporters/table.ts'
export { tapName, tapQuote } from './reporters/tap-text.ts'
export type { Format } from './reporters/table.ts'
export type { JudgedMessage, Reporter, ReportSetting, Summary, ToldFinding } from './reporters/reporter.ts'
export type { Explanation, Language } from '../schemas/index.ts'
