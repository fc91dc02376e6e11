/** Validates what people name on the command line, by the options they give, and gives the exit code. */
import { resolve } from 'node:path'
import { ToolkitFailure, visibleText } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import { reporters, schemaset } from '../../validator/index.ts'
import type { Format } from '../../validator/index.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { knownMessage, knownMessages } from '../message-id.ts'
import { toolVersion } from '../tool-version.ts'
import { findInputs } from './inputs.ts'
import type { Judging } from './judging.ts'
import { runValidation } from './run.ts'
import type { Totals } from './run.ts'
import { tellSkipped } from './tell-skipped.ts'
import { createView } from './view.ts'
import type { ViewSetting } from './view.ts'

/** The options of `skp validate`, as commander gives them. */
export type ValidateOptions = {
  readonly format: Format
  readonly lang: Language
  readonly as?: string
  readonly exclude?: readonly string[]
  readonly onlyMessages?: true
  readonly maxErrors?: number
  readonly maxWarnings?: number
  readonly quiet?: true
  readonly baseline?: string
  readonly writeBaseline?: true
  readonly failFast?: true
  readonly ndjson?: true
  readonly rules: boolean
  readonly maxBytes: number
  readonly threads?: number
}

/** Where the command runs, and the name of its program. */
type Place = { readonly desk: Desk; readonly name: string }

const words = {
  nl: {
    warnings: (count: number, most: number) =>
      `${count} signaleringen, en met --max-warnings mogen het er hoogstens ${most} zijn`,
    foreign: (count: number) => `${count} bestanden zonder Stuurgegevens met rust gelaten (--only-messages)`,
    nothing: 'er is geen bericht gecontroleerd: noem een bestand waar een bericht in staat',
    unused: (name: string) => `in ${name} is iets uit de baseline niet meer te vinden: schrijf haar opnieuw`,
    written: (name: string) => `de baseline staat in ${name}`,
  },
  en: {
    warnings: (count: number, most: number) => `${count} warnings, and --max-warnings allows at most ${most}`,
    foreign: (count: number) => `${count} files without Stuurgegevens left alone (--only-messages)`,
    nothing: 'no message was judged: name a file that holds one',
    unused: (name: string) => `something of the baseline is no longer found in ${name}: write it anew`,
    written: (name: string) => `the baseline stands in ${name}`,
  },
} as const

/** Judges all that the paths lead to, and says what to make of it. */
export async function validatePaths(
  paths: readonly string[],
  options: ValidateOptions,
  { desk, name }: Place,
): Promise<ExitCode> {
  const { lang, quiet = false } = options
  const tell = (sentence: string): void => desk.talk(`${name}: ${sentence}\n`)
  const as = options.as === undefined ? {} : { as: knownMessage(options.as, knownMessages()) }
  const accepted = await readAccepted(options, desk)
  const skipped = tellSkipped(desk, lang, name)
  const left = { foreign: 0, unread: 0 }
  const onUnreadable = (shown: string, cause: unknown): void => {
    left.unread += 1
    skipped.onUnreadable(shown, cause)
  }
  const { folder } = desk
  const inputs = await findInputs(paths, { folder, ...skipped, onUnreadable, exclude: options.exclude ?? [] })
  const setting = { lang, colour: desk.colour, toolVersion: toolVersion(), schemaset }
  const reporter = reporters[options.format](setting)
  const totals = await runValidation(inputs, {
    ...{ desk, reporter, ndjson: options.ndjson === true, threads: options.threads, onUnreadable },
    ...{ onEmpty: skipped.onEmpty, unread: () => left.unread },
    ...(options.onlyMessages === true ? { onForeign: () => void (left.foreign += 1) } : {}),
    view: createView(viewSetting(options, accepted)),
    judging: { ...as, ...judgingOf(options, quiet || reporter.quiet) },
  })
  if (left.foreign > 0 && !quiet) tell(words[lang].foreign(left.foreign))
  for (const file of accepted.baseline?.unused() ?? []) tell(words[lang].unused(visibleText(file)))
  return settle({ ...totals, ...left }, { options, accepted, desk, tell })
}

type Accepted = Pick<ViewSetting, 'baseline' | 'recorder'>

/** The baseline to go by, or the recorder of a new one; loaded only when asked for. */
async function readAccepted({ baseline, writeBaseline }: ValidateOptions, desk: Desk): Promise<Accepted> {
  if (writeBaseline === true && baseline === undefined)
    throw new ToolkitFailure('usage', '--write-baseline needs --baseline <file>: the file to write')
  if (baseline === undefined) return {}
  const { createRecorder, readBaseline } = await import('./baseline.ts')
  if (writeBaseline === true) return { recorder: createRecorder() }
  return { baseline: readBaseline(resolve(desk.folder, baseline), baseline) }
}

function judgingOf(options: ValidateOptions, quiet: boolean): Omit<Judging, 'as'> {
  const { lang, maxBytes, rules, baseline, failFast } = options
  const isJudgedWhole = baseline !== undefined
  return { lang, maxBytes, rules, quiet, failFast: failFast === true && !isJudgedWhole, digests: isJudgedWhole }
}

function viewSetting({ maxErrors, quiet, format, failFast }: ValidateOptions, accepted: Accepted): ViewSetting {
  return {
    ...accepted,
    maxErrors: maxErrors ?? Number.POSITIVE_INFINITY,
    onlyRefused: quiet === true,
    // The other formats are documents: without an end they are broken.
    silentWhenGood: quiet === true && (format === 'pretty' || format === 'github'),
    failFast: failFast === true,
  }
}

type Settling = {
  readonly options: ValidateOptions
  readonly accepted: Accepted
  readonly desk: Desk
  readonly tell: (sentence: string) => void
}

/** The exit code: what could not be read goes before what was refused, for then not all is known. */
function settle(
  totals: Totals & { readonly foreign: number; readonly unread: number },
  { options, accepted, desk, tell }: Settling,
): ExitCode {
  const { lang, baseline = '', maxWarnings = Number.POSITIVE_INFINITY } = options
  if (accepted.recorder !== undefined) {
    accepted.recorder.write(resolve(desk.folder, baseline))
    tell(words[lang].written(visibleText(baseline)))
    return totals.unread > 0 ? exitCodes.usage : exitCodes.well
  }
  const isTooMuch = totals.signaleringen > maxWarnings
  if (isTooMuch) tell(words[lang].warnings(totals.signaleringen, maxWarnings))
  const isNothing = totals.messages === 0 && totals.foreign === 0 && totals.unread === 0
  if (isNothing) tell(words[lang].nothing)
  if (totals.unread > 0 || isNothing) return exitCodes.usage
  return totals.invalid > 0 || isTooMuch ? exitCodes.findings : exitCodes.well
}
