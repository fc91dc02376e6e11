/** Judges one message: reads it, tells which message it is, checks structure and rules, and reports. */
import { isObject, printPointer } from '../json/index.ts'
import type { Path } from '../json/index.ts'
import { printMessageId, ToolkitFailure } from '../schemas/index.ts'
import type { CompiledMessage, FindingCode, MessageId, Outline } from '../schemas/index.ts'
import { dispatch, lookUp } from './dispatch.ts'
import type { Dispatched, Table } from './dispatch.ts'
import { fout, fullPath } from './mistake.ts'
import type { Mistake } from './mistake.ts'
import { outlineAt } from './path.ts'
import type { Reading } from './read-message.ts'
import type { JudgeOptions, Report } from './report.ts'
import { findRuleMistakes } from './rule-findings.ts'
import { findStructureMistakes } from './structure-findings.ts'
import { findSuspectTexts } from './text-findings.ts'
import { expectedType } from './value-findings.ts'
import { frame, writeReport } from './write-report.ts'

/**
 * The entry of the table for this message: what the options say it is, or else what it says itself.
 * @throws ToolkitFailure `unknown-message` when the options name a message that the table does not have.
 */
export function identify<Entry>(reading: Reading, { as }: JudgeOptions, table: Table<Entry>): Dispatched<Entry> {
  const asked = as === undefined ? undefined : lookUp(as, table)
  if (as !== undefined && asked?.entry === undefined)
    throw new ToolkitFailure('unknown-message', `no message ${printMessageId(as)} in the standard`)
  if (!reading.readable) return { mistakes: [] }
  if (asked === undefined) return dispatch(reading.value, table)
  return isObject(reading.value) ? asked : { mistakes: [fout('message-not-object', [])] }
}

/** The report on a message that could not be told. */
export function reportUnidentified(reading: Reading, mistakes: readonly Mistake[], options: JudgeOptions): Report {
  return writeReport(reading, {
    outline: frame,
    mistakes: [...reading.mistakes.filter(({ code }) => code !== 'type-wrong'), ...mistakes],
    maxFindings: options.maxFindings,
  })
}

/** The report on a message of this type. */
export function judgeAs(reading: Reading, compiled: CompiledMessage, options: JudgeOptions): Report {
  const { module, version, type, outline, rules } = compiled
  const message: MessageId = { module, version, type }
  const structural = findStructureMistakes(reading.value, compiled)
  const found = reading.mistakes.length === 0 ? structural : combine(reading.mistakes, structural, outline)
  const ruled = options.rules === false ? [] : findRuleMistakes(reading.value, rules, found)
  const suspects = findSuspectTexts(reading.value, outline, found)
  return writeReport(reading, {
    message,
    outline,
    mistakes: ruled.length + suspects.length === 0 ? found : [...found, ...ruled, ...suspects],
    maxFindings: options.maxFindings,
  })
}

/** Of two mistakes that come from one, keeps the one that tells more. */
function combine(reading: readonly Mistake[], structural: readonly Mistake[], outline: Outline): readonly Mistake[] {
  const unknown = pointersOf(structural.filter(({ code }) => code === 'element-unknown'))
  const notThis = pointersOf(structural.filter(({ code }) => wholeValue.has(code)))
  const read = reading
    .filter((mistake) => !isWithin(mistake.path, unknown) && !isWithin(fullPath(mistake).slice(0, -1), notThis))
    .flatMap((mistake) => explainType(mistake, outline))
  const misread = pointersOf(read.filter(({ path, member }) => path.length > 0 && member === undefined))
  return [
    ...read,
    ...structural.filter((mistake) => !isWithin(mistake.path, misread) && !isMisreadTag(mistake, read, outline)),
  ]
}

/** True when the tag that is unknown could not be read in the first place: one mistake, told by its own place. */
function isMisreadTag({ code, path, params }: Mistake, read: readonly Mistake[], outline: Outline): boolean {
  if (code !== 'tag-unknown') return false
  const isTag = (place: Path): boolean =>
    String(Object.keys(outlineAt(outline, place)?.waarden ?? {})) === String(params['allowed'])
  return read.some((other) => printPointer(other.path.slice(0, -1)) === printPointer(path) && isTag(other.path))
}

/** Mistakes after which nothing inside the value matters: all of it is to be replaced. */
const wholeValue: ReadonlySet<FindingCode> = new Set(['type-wrong', 'value-fixed', 'value-not-in-list'])

function pointersOf(mistakes: readonly Mistake[]): ReadonlySet<string> {
  return new Set(mistakes.map((mistake) => printPointer(fullPath(mistake))))
}

/** What JSON has no form for is of the wrong type. */
function explainType(mistake: Mistake, outline: Outline): readonly Mistake[] {
  if (mistake.code !== 'type-wrong') return [mistake]
  const node = outlineAt(outline, mistake.path)
  return node === undefined ? [] : [{ ...mistake, params: { expected: expectedType(node.kind) } }]
}

/** True when the path is, or lies below, one of these places. */
function isWithin(path: Path, places: ReadonlySet<string>): boolean {
  return places.size > 0 && path.some((_, depth) => places.has(printPointer(path.slice(0, depth + 1))))
}
