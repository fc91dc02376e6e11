/**
 * Tester: what a conformance environment does, in this process. It keeps registrations, gives each its own seed, takes the
 * exam itself, and seals the report that says what it saw.
 */
import { importPublicKey } from '../../../envelope/visible.ts'
import type { PrivateKey } from '../../../envelope/visible.ts'
import type { ParticipantHead, ParticipantResult } from '../participant/participant-result.ts'
import type { ExamResult } from '../result.ts'
import type { Subject } from '../subject.ts'
import { takeExam } from '../take-exam.ts'
import type { Exam } from '../take-exam.ts'
import { signSeal, signTicket } from './registration.ts'
import type { Registration, Ticket } from './registration.ts'
import { documentDigest, signedDigest } from '../digests.ts'
import { reportFaults } from './statement.ts'

/**
 * What an environment needs: its key, a clock, seeds that nobody can guess, and the exam that belongs to a registration.
 *
 * @since 0.1.0
 * @alpha
 */
export type TesterSetting = {
  readonly key: PrivateKey
  readonly clock: () => Date
  readonly drawSeed: () => number
  readonly newNumber: () => string
  readonly rondes: number
  /** The exam of a claim by a kit and a seed; nothing when the environment does not know that kit. */
  readonly examOf: (registration: Registration, seed: Exam['head']['zaad']) => Promise<Exam | undefined>
}

/**
 * Why an environment does not do what was asked.
 *
 * @since 0.1.0
 * @alpha
 */
export type TesterRefusal =
  'onbekende-kit' | 'onbekend-nummer' | 'geen-deelnemer' | 'niet-afgenomen' | 'niet-geslaagd' | 'ander-rapport'

/**
 * An answer of the environment: what was asked for, or why not.
 *
 * @since 0.1.0
 * @alpha
 */
export type TesterAnswer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: TesterRefusal }

/**
 * A conformance environment: the port that its route over HTTP will speak to.
 *
 * @since 0.1.0
 * @alpha
 */
export type Tester = {
  /** The number and the signed ticket. The same registration gets the same seed again: nobody draws until it suits. */
  readonly register: (
    registration: Registration,
  ) => Promise<TesterAnswer<{ readonly nummer: string; readonly kaartje: string }>>
  /** Takes the exam of this number itself. */
  readonly examine: (nummer: string, subject: Subject) => Promise<TesterAnswer<ExamResult>>
  /** Plays the scenarios of this number with the participant itself; `play` does so as this claim, from this seed. */
  readonly examineParticipant: (
    nummer: string,
    play: (asked: Pick<ParticipantHead, 'aanspraak' | 'zaad'>) => Promise<ParticipantResult>,
  ) => Promise<TesterAnswer<ParticipantResult>>
  /** The signed seal under the vendor's report, when it says what was seen here: of a participant both exams. */
  readonly countersign: (nummer: string, report: string) => Promise<TesterAnswer<string>>
}

/**
 * What an environment keeps of a registration: its number, its seed and the ticket that it gave.
 *
 * @since 0.1.0
 * @alpha
 */
export type Registered = {
  readonly nummer: string
  readonly registration: Registration
  readonly ticket: string
  readonly zaad: number
}

/**
 * What an environment saw itself: the results of the exams that it took.
 *
 * @since 0.1.0
 * @alpha
 */
export type Witnessed = { result?: ExamResult; participant?: ParticipantResult }

type Entry = Registered & Witnessed

/**
 * A tester in this process, which forgets everything at its end.
 *
 * @since 0.1.0
 * @alpha
 */
export function createTester(setting: TesterSetting): Tester {
  const entries = new Map<string, Entry>()
  const numbers = new Map<string, string>()
  const known = <Value>(nummer: string, act: (entry: Entry) => Promise<TesterAnswer<Value>>) => {
    const entry = entries.get(nummer)
    return entry === undefined ? Promise.resolve(no('onbekend-nummer')) : act(entry)
  }
  return {
    register: async (registration) => {
      const digest = await documentDigest(registration)
      const before = entries.get(numbers.get(digest) ?? '')
      if (before !== undefined) return good({ nummer: before.nummer, kaartje: before.ticket })
      const entry: Entry = await giveTicket(setting, registration)
      if ((await setting.examOf(registration, await seedOf(setting, entry))) === undefined) return no('onbekende-kit')
      numbers.set(digest, entry.nummer)
      entries.set(entry.nummer, entry)
      return good({ nummer: entry.nummer, kaartje: entry.ticket })
    },
    examine: (nummer, subject) => known(nummer, (entry) => judged(setting, entry, subject)),
    examineParticipant: (nummer, play) => known(nummer, (entry) => played(setting, entry, play)),
    countersign: (nummer, report) => known(nummer, (entry) => sealReport(setting, entry, report)),
  }
}

async function judged(setting: TesterSetting, entry: Entry, subject: Subject): Promise<TesterAnswer<ExamResult>> {
  const exam = await setting.examOf(entry.registration, await seedOf(setting, entry))
  const result = exam && (await takeExam(exam, subject))
  if (result === undefined) return no('onbekende-kit')
  entry.result = result
  return good(result)
}

async function played(
  setting: TesterSetting,
  entry: Entry,
  play: Parameters<Tester['examineParticipant']>[1],
): Promise<TesterAnswer<ParticipantResult>> {
  const { deelnemer, ...claim } = entry.registration.aanspraak
  if (deelnemer === undefined) return no('geen-deelnemer')
  const { rondes: _, ...zaad } = await seedOf(setting, entry)
  entry.participant = await play({ aanspraak: { ...claim, deelnemer }, zaad })
  return good(entry.participant)
}

async function seedOf({ rondes }: TesterSetting, { zaad, ticket }: Entry): Promise<Exam['head']['zaad']> {
  return { waarde: zaad, van: 'omgeving', rondes, kaartje: await signedDigest(ticket) }
}

/**
 * A ticket with a new number and a new seed for this registration.
 *
 * @since 0.1.0
 * @alpha
 */
export async function giveTicket(
  { key, clock, drawSeed, newNumber, rondes }: Omit<TesterSetting, 'examOf'>,
  registration: Registration,
): Promise<Registered> {
  const given: Pick<Ticket, 'nummer' | 'zaad' | 'rondes' | 'gegeven'> = {
    ...{ nummer: newNumber(), zaad: drawSeed(), rondes },
    gegeven: clock().toISOString(),
  }
  return { nummer: given.nummer, registration, zaad: given.zaad, ticket: await signTicket(registration, given, key) }
}

/**
 * The signed seal under a vendor's report, when it says what was seen; of a claim of a participant both exams must have been.
 *
 * @since 0.1.0
 * @alpha
 */
export async function sealReport(
  { key, clock }: Pick<TesterSetting, 'key' | 'clock'>,
  { nummer, result, participant, registration, ticket }: Registered & Witnessed,
  report: string,
): Promise<TesterAnswer<string>> {
  const isParticipant = registration.aanspraak.deelnemer !== undefined
  if (result === undefined || (isParticipant && participant === undefined)) return no('niet-afgenomen')
  if (result.oordeel !== 'geslaagd' || participant?.oordeel === 'gezakt') return no('niet-geslaagd')
  const vendor = await importPublicKey(registration.sleutel)
  if (!vendor.ok || (await reportFaults(report, { result, participant }, vendor.value)).length > 0)
    return no('ander-rapport')
  const [kaartje, rapport, uitslag] = [
    await signedDigest(ticket),
    await signedDigest(report),
    await documentDigest(result),
  ]
  return good(await signSeal({ nummer, kaartje, rapport, uitslag, gegeven: clock().toISOString() }, key))
}

function good<Value>(value: Value): TesterAnswer<Value> {
  return { ok: true, value }
}

function no(refusal: TesterRefusal): { readonly ok: false; readonly refusal: TesterRefusal } {
  return { ok: false, refusal }
}
