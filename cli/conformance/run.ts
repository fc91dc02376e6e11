/** Runs an exam from the desk: finds kit and seed, puts the cases, writes and signs the result, prints the report. */
import { resolve } from 'node:path'
import { buildExam, examReporters, readExpectedFailures, signReport, takeExam } from '../../conformance/index.ts'
import type { CaseKind, Claim, Exam, ExamFormat, ExamResult, Part, Seed } from '../../conformance/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { readJsonFile, refuseUnwritable, writeOpen } from '../exchange/private-files.ts'
import { startProgress } from '../progress.ts'
import { toolVersion } from '../tool-version.ts'
import { claimOf } from './claim-of.ts'
import type { ClaimOptions } from './claim-options.ts'
import { reportBeside } from './evidence-files.ts'
import { findKit } from './find-kit.ts'
import { givenTicket } from './given-ticket.ts'
import { readSigningKey } from './keys.ts'
import type { OpenedSubject } from './open-subject.ts'
import { openSubject } from './open-subject.ts'
import { reportSetting } from './report-setting.ts'

/** What was typed of a run. */
export type RunOptions = ClaimOptions & {
  readonly subject: string
  readonly kit?: string
  readonly seed: number
  readonly rounds: number
  readonly ticket?: string
  readonly trust?: string
  readonly kind?: readonly CaseKind[]
  readonly filter?: string
  readonly maxCases?: number
  readonly expected?: string
  readonly timeout: number
  readonly subjectLog?: string
  readonly output: string
  readonly key?: string
  readonly format: ExamFormat
  readonly lang: Language
}

/** The exit code of an exam. */
export async function runExam(options: RunOptions, desk: Desk): Promise<ExitCode> {
  const output = resolve(desk.folder, options.output)
  const log = options.subjectLog === undefined ? undefined : resolve(desk.folder, options.subjectLog)
  for (const place of [output, ...(log === undefined ? [] : [log])]) refuseUnwritable(place)
  const opened = openSubject(
    options.subject,
    { milliseconds: options.timeout, ...(log === undefined ? {} : { log }) },
    desk,
  )
  const key =
    options.key === undefined ? undefined : await readSigningKey(resolve(desk.folder, options.key), options.key)
  const exam = await examOf(options, desk)
  const result = await take(exam, opened, desk)
  writeOpen(output, examReporters.json(result))
  if (key !== undefined) writeOpen(reportBeside(output), `${await signReport(result, key.key)}\n`)
  await desk.print(examReporters[options.format](result, reportSetting(result, options.lang)))
  return result.oordeel === 'gezakt' ? exitCodes.findings : exitCodes.well
}

async function examOf(options: RunOptions, desk: Desk): Promise<Exam> {
  const given = await claimAndSeed(options, desk)
  const kit = await findKit(given.claim, options.kit, desk)
  if (given.kit !== undefined && given.kit !== kit.digest)
    throw new ToolkitFailure('usage', 'the ticket is for another kit; give that kit with --kit')
  const { expected } = options
  const exam = await buildExam({
    ...{ kit, catalog: readCatalog(), claim: given.claim, seed: given.seed, part: partOf(options) },
    tool: { naam: 'schuldenknooppunt', versie: toolVersion() },
  })
  if (exam.cases.length === 0)
    throw new ToolkitFailure('usage', 'no case is left to put; widen --kind, --filter or --max-cases')
  if (expected === undefined) return exam
  const failures = readExpectedFailures(readJsonFile(resolve(desk.folder, expected)))
  return { ...exam, expected: { failures, day: desk.clock().toISOString().slice(0, 10) } }
}

type Given = { readonly claim: Claim; readonly seed: Seed; readonly kit?: string }

/** With a ticket it says them; without one they are one's own, and the exam is a self-test. */
async function claimAndSeed(options: RunOptions, desk: Desk): Promise<Given> {
  const { seed, rounds } = options
  const ticket = await givenTicket(options, desk)
  if (ticket === undefined) return { claim: claimOf(options), seed: { waarde: seed, van: 'zelf', rondes: rounds } }
  const { aanspraak, kit, zaad, rondes, digest } = ticket
  return { claim: aanspraak, kit, seed: { waarde: zaad, van: 'omgeving', rondes, kaartje: digest } }
}

function partOf({ kind, filter, maxCases }: RunOptions): Part {
  return {
    ...(kind === undefined ? {} : { soorten: kind }),
    ...(filter === undefined ? {} : { filter }),
    ...(maxCases === undefined ? {} : { hoogstens: maxCases }),
  }
}

async function take(exam: Exam, { subject, startFault }: OpenedSubject, desk: Desk): Promise<ExamResult> {
  const progress = startProgress(desk)
  const stopped = desk.untilStopped()
  const result = await takeExam(exam, subject, { tell: progress.tell, isStopped: () => stopped.aborted })
  progress.end()
  const fault = startFault()
  if (fault !== undefined)
    throw new ToolkitFailure(
      'usage',
      `the command of --subject cannot be started (${fault}); give one that runs by itself`,
    )
  if (result === undefined) throw new ToolkitFailure('usage', 'stopped before the end; nothing was written')
  return result
}
