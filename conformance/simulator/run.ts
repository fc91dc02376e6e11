/** One scenario being played: what every step shares, and how it says what it saw. */
import { createHash } from 'node:crypto'
import type { Calendar } from '../../calendar/index.ts'
import { sameJson } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import type { CaseMessage } from '../caseworker.ts'
import type { Direction } from '../direction.ts'
import type { Cast } from './cast.ts'
import { participantChecks } from './checks.ts'
import type { CheckName, CheckReason } from './checks.ts'
import { moved } from './moved.ts'
import type { Counterparty, Examinee, Town } from './ports.ts'
import type { MessageStep } from './scenario.ts'

/**
 * What came of one check of one step.
 *
 * @since 0.1.0
 * @alpha
 */
export type CheckResult = {
  readonly scenario: string
  /** The party that was examined. */
  readonly role: string
  /** From 1. */
  readonly step: number
  /** Whether that party sends in this step, or receives. */
  readonly direction: Direction
  /** `step` for one that was not made. */
  readonly check: CheckName | 'step'
  readonly clauses: readonly string[]
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly reason?: CheckReason
}

/** A message of the scenario as it was sent. */
export type SentMessage = { readonly id: string; readonly message: CaseMessage; readonly bytes: Uint8Array }

/** What the steps share. */
export type Run = {
  readonly cast: Cast
  readonly town: Town
  readonly examinee: Examinee
  readonly calendar: Calendar
  /** Working days for which the hub keeps what was not confirmed. */
  readonly kept: number
  /** The message of this step, made when it is first sent. */
  readonly messageOf: (step: MessageStep) => SentMessage
  /** Whoever is on the other side. */
  readonly other: (step: MessageStep) => Counterparty
  /** Writes down what was seen; gives whether it was good. */
  readonly say: (check: CheckName, fault: CheckReason | undefined) => boolean
  readonly results: CheckResult[]
}

/** The step that is being made. */
type StepNow = Pick<CheckResult, 'step' | 'clauses' | 'direction'>

/** What a run is made of. */
export type RunSetting = Pick<Run, 'cast' | 'town' | 'examinee' | 'calendar' | 'kept'> & { readonly seed: number }

/** A run at its beginning; `at` tells which step is being made. */
export function beginRun(setting: RunSetting): Run & { readonly at: (now: StepNow) => void } {
  const { cast, town } = setting
  const { name } = cast.scenario
  const results: CheckResult[] = []
  let now: StepNow = { step: 0, clauses: [], direction: 'verzenden' }
  return {
    ...setting,
    results,
    at: (step) => void (now = step),
    messageOf: createMessages(setting),
    other: (step) => town.counterparty(kindOf(cast, step.van === cast.role ? step.naar : step.van)),
    say: (check, fault) => {
      const clauses = [...participantChecks[check].clauses, ...now.clauses]
      const outcome = fault === undefined ? 'passed' : 'failed'
      results.push({
        ...{ scenario: name, role: cast.role, ...now, check, clauses, outcome },
        ...(fault === undefined ? {} : { reason: fault }),
      })
      return fault === undefined
    },
  }
}

/** Makes each message once, under references of this run that follow from the seed. */
function createMessages({ cast, town, examinee, seed }: RunSetting): Run['messageOf'] {
  const sent = new Map<string, SentMessage>()
  /** Reference of an example → reference in this run. */
  const references = new Map<string, string>()
  const uuid = (what: string): string => uuidOf(`${seed} ${cast.scenario.name} ${cast.role} ${what}`)
  const oin = (party: string): string =>
    party === cast.role ? examinee.oin : town.counterparty(kindOf(cast, party)).oin
  return (step) => {
    const { file, message } = cast.example(step)
    const key = step.als === undefined ? file : `${file} ${step.als}`
    const before = sent.get(key)
    if (before !== undefined) return before
    const reference = uuid(key)
    const asked = message.Stuurgegevens['CrossReferentienummer']
    const made = moved(message, {
      ...{ now: town.now(), reference, from: oin(step.van), to: oin(step.naar) },
      conversation: uuid(String(message.Stuurgegevens['ConversatieReferentienummer'])),
      ...(asked === undefined ? {} : { cross: references.get(String(asked)) ?? uuid(String(asked)) }),
    })
    references.set(String(message.Stuurgegevens['Referentienummer']), reference)
    const result = { id: reference, message: made, bytes: new TextEncoder().encode(JSON.stringify(made)) }
    sent.set(key, result)
    return result
  }
}

function kindOf({ kinds }: Cast, party: string): string {
  const kind = kinds[party]
  if (kind === undefined) throw new Error(`the scenario has no party ${party}`)
  return kind
}

/** The same text gives the same reference. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Looks until it is there, letting everyone work in between; false when it does not come. */
export async function comes({ town, examinee }: Run, look: () => Promise<boolean>): Promise<boolean> {
  for (let looks = 0; looks < examinee.looks; looks++) {
    if (await look()) return true
    await town.tick()
  }
  return look()
}

/** Lets everyone work as long as anything that should not come could still come. */
export async function rest({ town, examinee }: Run): Promise<void> {
  const moments = Math.max(leastRest, Math.ceil(examinee.looks / restPart))
  for (let looks = 0; looks < moments; looks++) await town.tick()
}

/** Moments of rest at least, and which part of the looks for what must come. */
const leastRest = 4
const restPart = 8

/** Whether what did not come at once comes while the hub would still have it: then it is late. */
export async function whyAbsent(run: Run, look: () => Promise<boolean>): Promise<CheckReason> {
  const { town, calendar, kept } = run
  const isPassed = await town.pass(calendar.endOfTerm(town.now(), kept - 1))
  return isPassed && (await comes(run, look)) ? 'late' : 'absent'
}

/** Whether this text is that message. */
export function isMessage(text: string, message: CaseMessage): boolean {
  try {
    return sameJson(JSON.parse(text) as Json, message as unknown as Json)
  } catch {
    return false
  }
}
