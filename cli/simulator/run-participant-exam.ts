/** Runs the exam of a participant from the desk: makes its town, waits for it, plays the scenarios, and prints what came of them. */
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { businessAt, examineParticipant, readScenarios } from '../../conformance/index.ts'
import type { CheckResult, Examinee } from '../../conformance/index.ts'
import type { Language } from '../../schemas/index.ts'
import { nearestName, ToolkitFailure, visibleText } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import type { Desk } from '../desk.ts'
import { createClosers } from '../exchange/closers.ts'
import type { Closers } from '../exchange/closers.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { readParticipantHome } from '../exchange/read-home.ts'
import { turnedClock, wallClock } from './exam-clock.ts'
import type { ExamClock } from './exam-clock.ts'
import { examineeOin, openTown } from './open-town.ts'
import type { RunningTown } from './open-town.ts'
import { openOwnGateway } from './own-gateway.ts'
import { examWords, tellExam } from './tell-exam.ts'

/** What was typed. */
export type ParticipantExamOptions = {
  readonly home: string
  readonly kind: string
  readonly module: string
  readonly version: string
  readonly sidecar?: string
  readonly own?: true
  readonly port: number
  readonly filter?: readonly string[]
  readonly seed: number
  readonly patience: number
  readonly format: 'pretty' | 'json'
  readonly lang: Language
}

/** The exit code of the exam. */
export async function runParticipantExam(options: ParticipantExamOptions, desk: Desk): Promise<ExitCode> {
  mustExist(options)
  const closers = createClosers()
  try {
    const { filter = [''] } = options
    const stopped = desk.untilStopped()
    const { town, examinee } = await open(options, { desk, stopped }, closers)
    const part = { kind: options.kind, module: options.module, version: options.version }
    const scenarios = readScenarios().filter(({ name }) => filter.some((text) => name.includes(text)))
    const results: CheckResult[] = []
    const exam = { catalog: readCatalog(), town, examinee, part, scenarios, seed: options.seed }
    for await (const seen of examineParticipant(exam)) {
      results.push(...seen)
      if (stopped.aborted) throw new ToolkitFailure('usage', 'stopped before the end; nothing was said of the rest')
    }
    if (results.length === 0) throw new ToolkitFailure('usage', 'no scenario is left to play; widen --filter')
    await desk.print(
      options.format === 'json'
        ? `${JSON.stringify({ ...part, results }, null, 2)}\n`
        : tellExam(results, options.lang),
    )
    return results.some(({ outcome }) => outcome === 'failed') ? exitCodes.findings : exitCodes.well
  } finally {
    await closers.close()
  }
}

/** @throws ToolkitFailure `usage` when there is no such part to be examined. */
function mustExist({ kind, module, version }: ParticipantExamOptions): void {
  const catalog = readCatalog()
  mustBe(
    '--kind',
    kind,
    catalog.deelnemers.map(({ type }) => type),
  )
  mustBe(
    '--module',
    module,
    catalog.modules.map((each) => each.module),
  )
  const versions = catalog.modules.find((each) => each.module === module)?.versies.map(({ versie }) => versie) ?? []
  mustBe('--version', version, versions)
  const roles = catalog.deelnemers.find(({ type }) => type === kind)?.rollen ?? []
  if (!roles.some((role) => role.module === module))
    throw new ToolkitFailure('usage', `a ${kind} has no part in ${module}; skp catalog list shows who has`)
}

function mustBe(option: string, given: string, known: readonly string[]): void {
  if (known.includes(given)) return
  const near = nearestName(given, known)
  throw new ToolkitFailure(
    'usage',
    `${option} is ${near === undefined ? `one of ${known.join(', ')}` : `not known; did you mean ${near}?`}`,
  )
}

type Opened = { readonly town: RunningTown; readonly examinee: Examinee }

type Room = { readonly desk: Desk; readonly stopped: AbortSignal }

async function open(options: ParticipantExamOptions, room: Room, closers: Closers): Promise<Opened> {
  const { kind, module, own } = options
  const home = resolve(room.desk.folder, options.home)
  const standing = { home, kind, module, randomUuid: room.desk.randomUuid, port: options.port }
  return own === true ? openOwn(standing, room.desk, closers) : openTheirs(standing, { ...room, options }, closers)
}

type Standing = Omit<Parameters<typeof openTown>[0], 'clock' | 'sidecarPort'>

async function openOwn(standing: Standing, desk: Desk, closers: Closers): Promise<Opened> {
  const workers: (() => Promise<void>)[] = []
  const clock = turnedClock(desk.clock(), async () => {
    for (const work of workers) await work()
  })
  const town = await openTown({ ...standing, clock, sidecarPort: 0 }, closers)
  const { home, kind } = standing
  const examinee = await openOwnGateway({ home, kind, clock: clock.now, hub: town.url })
  closers.add(examinee.close)
  workers.push(examinee.work)
  return { town, examinee }
}

async function openTheirs(
  standing: Standing,
  { options, desk, stopped }: Room & { readonly options: ParticipantExamOptions },
  closers: Closers,
): Promise<Opened> {
  const { sidecar = '', patience, lang, kind } = options
  const url = new URL(sidecarUrl(sidecar))
  const clock: ExamClock = wallClock(desk.clock, (milliseconds) => wait(milliseconds))
  const town = await openTown({ ...standing, clock, sidecarPort: Number(url.port) }, closers)
  const { token, folder } = await readParticipantHome(standing.home, examineeOin)
  desk.talk(`${examWords[lang].start({ hub: town.url(), folder: visibleText(folder), sidecar: url.origin })}\n`)
  const business = businessAt({ url: url.origin, token })
  while ((await business.inbox()).status !== 200) {
    if (stopped.aborted) throw new ToolkitFailure('usage', 'stopped before the side-car answered')
    await clock.tick()
  }
  return { town, examinee: { oin: examineeOin, kind, business, looks: patience * looksPerSecond } }
}

const looksPerSecond = 10

/** Only a side-car on this machine: its token travels in the open. */
function sidecarUrl(text: string): string {
  const isGood = URL.canParse(text) && /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/?$/.test(text)
  if (isGood) return text
  throw new ToolkitFailure(
    'usage',
    '--sidecar is an address on this machine with its port, such as http://127.0.0.1:8445',
  )
}
