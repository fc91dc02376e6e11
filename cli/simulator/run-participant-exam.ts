/** Runs the exam of a participant from the desk: makes its town, waits for it, plays the scenarios, and prints what came of them. */
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  businessAt,
  examineParticipant,
  participantReporters,
  participantResult,
  readScenarios,
  scenarioSet,
} from '../../conformance/index.ts'
import type { CheckResult, Direction, ExamFormat, Examinee, ParticipantHead } from '../../conformance/index.ts'
import { canonicalText } from '../../json/index.ts'
import type { Language } from '../../schemas/index.ts'
import { nearestName, ToolkitFailure, visibleText } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { schemaset } from '../../validator/index.ts'
import { givenTicket } from '../conformance/given-ticket.ts'
import { reportSetting } from '../conformance/report-setting.ts'
import type { Desk } from '../desk.ts'
import { createClosers } from '../exchange/closers.ts'
import type { Closers } from '../exchange/closers.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { refuseUnwritable, writeOpen } from '../exchange/private-files.ts'
import { readParticipantHome } from '../exchange/read-home.ts'
import { toolVersion } from '../tool-version.ts'
import { turnedClock, wallClock } from './exam-clock.ts'
import type { ExamClock } from './exam-clock.ts'
import { examineeOin, openTown } from './open-town.ts'
import type { RunningTown } from './open-town.ts'
import { openOwnGateway } from './own-gateway.ts'

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
  readonly direction?: Direction
  readonly ticket?: string
  readonly trust?: string
  readonly output: string
  readonly patience: number
  readonly format: ExamFormat
  readonly lang: Language
}

/** The exit code of the exam. */
export async function runParticipantExam(options: ParticipantExamOptions, desk: Desk): Promise<ExitCode> {
  mustExist(options)
  const output = resolve(desk.folder, options.output)
  refuseUnwritable(output)
  const closers = createClosers()
  try {
    const { filter = [''], lang, format } = options
    const head = await headOf(options, desk)
    const stopped = desk.untilStopped()
    const { town, examinee } = await open(options, { desk, stopped }, closers)
    const part = { kind: options.kind, module: options.module, version: options.version }
    const scenarios = readScenarios().filter(({ name }) => filter.some((text) => name.includes(text)))
    const results: CheckResult[] = []
    const exam = { catalog: readCatalog(), town, examinee, part, scenarios, seed: head.zaad.waarde }
    for await (const seen of examineParticipant(exam)) {
      results.push(...seen)
      if (stopped.aborted) throw new ToolkitFailure('usage', 'stopped before the end; nothing was said of the rest')
    }
    if (results.length === 0) throw new ToolkitFailure('usage', 'no scenario is left to play; widen --filter')
    const result = participantResult(head, results)
    const setting = reportSetting(result, lang)
    writeOpen(output, participantReporters.json(result, setting))
    await desk.print(participantReporters[format](result, setting))
    return result.oordeel === 'gezakt' ? exitCodes.findings : exitCodes.well
  } finally {
    await closers.close()
  }
}

/** What stands above the result: the claim, the scenarios, and the seed, which is the ticket's when there is one. */
async function headOf(options: ParticipantExamOptions, desk: Desk): Promise<ParticipantHead> {
  const { kind, module, version, direction, own, filter, seed } = options
  const aanspraak: ParticipantHead['aanspraak'] = {
    ...{ module, versie: version, deelnemer: kind },
    ...(direction === undefined ? {} : { richting: direction }),
  }
  const ticket = await givenTicket(options, desk)
  if (ticket !== undefined && canonicalText(ticket.aanspraak) !== canonicalText(aanspraak))
    throw new ToolkitFailure(
      'usage',
      'the ticket is for another claim; give the kind, module, version and direction of it',
    )
  const scenarios = await scenarioSet(aanspraak, readScenarios(), readCatalog())
  return {
    gereedschap: { naam: 'schuldenknooppunt', versie: toolVersion() },
    ...{ schemaset, aanspraak, scenarios: scenarios?.digest ?? '', uitvoering: own === true ? 'eigen' : 'side-car' },
    zaad:
      ticket === undefined
        ? { waarde: seed, van: 'zelf' }
        : { waarde: ticket.zaad, van: 'omgeving', kaartje: ticket.digest },
    ...(filter === undefined ? {} : { deel: filter }),
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
  desk.talk(`${startWords[lang]({ hub: town.url(), folder: visibleText(folder), sidecar: url.origin })}\n`)
  const business = businessAt({ url: url.origin, token })
  while ((await business.inbox()).status !== 200) {
    if (stopped.aborted) throw new ToolkitFailure('usage', 'stopped before the side-car answered')
    await clock.tick()
  }
  return { town, examinee: { oin: examineeOin, kind, business, looks: patience * looksPerSecond } }
}

const looksPerSecond = 10

type Start = { readonly hub: string; readonly folder: string; readonly sidecar: string }

const startWords: Readonly<Record<Language, (start: Start) => string>> = {
  nl: ({ hub, folder, sidecar }) =>
    `Het knooppunt luistert op ${hub}. Sleutels, certificaat, token en instellingen voor uw deelnemer staan in ${folder}.\nStart uw deelnemer; het examen begint als ${sidecar} antwoordt. Ctrl-C stopt het.`,
  en: ({ hub, folder, sidecar }) =>
    `The hub listens on ${hub}. Keys, certificate, token and settings for your participant are in ${folder}.\nStart your participant; the exam begins when ${sidecar} answers. Ctrl-C stops it.`,
}

/** Only a side-car on this machine: its token travels in the open. */
function sidecarUrl(text: string): string {
  const isGood = URL.canParse(text) && /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+\/?$/.test(text)
  if (isGood) return text
  throw new ToolkitFailure(
    'usage',
    '--sidecar is an address on this machine with its port, such as http://127.0.0.1:8445',
  )
}
