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

type Entry = {
  readonly registration: Registration
  readonly ticket: string
  readonly zaad: number
  result?: ExamResult
  participant?: ParticipantResult
}

/**
 * A tester in this process, which forgets everything at its end.
 *
 * @since 0.1.0
 * @alpha
 */
export function createTester(setting: TesterSetting): Tester {
  const entries = new Map<string, Entry>()
  const numbers = new Map<string, string>()
  const seedOf = async ({ zaad, ticket }: Pick<Entry, 'zaad' | 'ticket'>): Promise<Exam['head']['zaad']> => ({
    ...{ waarde: zaad, van: 'omgeving', rondes: setting.rondes },
    kaartje: await signedDigest(ticket),
  })
  return {
    register: async (registration) => {
      const digest = await documentDigest(registration)
      const before = numbers.get(digest)
      const known = before === undefined ? undefined : entries.get(before)
      if (before !== undefined && known !== undefined) return good({ nummer: before, kaartje: known.ticket })
      const entry = await newEntry(setting, registration)
      if ((await setting.examOf(registration, await seedOf(entry))) === undefined) return no('onbekende-kit')
      numbers.set(digest, entry.nummer)
      entries.set(entry.nummer, entry)
      return good({ nummer: entry.nummer, kaartje: entry.ticket })
    },
    examine: async (nummer, subject) => {
      const entry = entries.get(nummer)
      if (entry === undefined) return no('onbekend-nummer')
      const exam = await setting.examOf(entry.registration, await seedOf(entry))
      const result = exam && (await takeExam(exam, subject))
      if (result === undefined) return no('onbekende-kit')
      entry.result = result
      return good(result)
    },
    examineParticipant: async (nummer, play) => {
      const entry = entries.get(nummer)
      if (entry === undefined) return no('onbekend-nummer')
      const { deelnemer, ...claim } = entry.registration.aanspraak
      if (deelnemer === undefined) return no('geen-deelnemer')
      const { rondes: _, ...zaad } = await seedOf(entry)
      entry.participant = await play({ aanspraak: { ...claim, deelnemer }, zaad })
      return good(entry.participant)
    },
    countersign: (nummer, report) => seal(setting, entries.get(nummer), { nummer, report }),
  }
}

async function newEntry(
  { key, clock, drawSeed, newNumber, rondes }: TesterSetting,
  registration: Registration,
): Promise<Entry & { readonly nummer: string }> {
  const given: Pick<Ticket, 'nummer' | 'zaad' | 'rondes' | 'gegeven'> = {
    ...{ nummer: newNumber(), zaad: drawSeed(), rondes },
    gegeven: clock().toISOString(),
  }
  return { nummer: given.nummer, registration, zaad: given.zaad, ticket: await signTicket(registration, given, key) }
}

async function seal(
  { key, clock }: TesterSetting,
  entry: Entry | undefined,
  { nummer, report }: { readonly nummer: string; readonly report: string },
): Promise<TesterAnswer<string>> {
  if (entry === undefined) return no('onbekend-nummer')
  const { result, participant, registration, ticket } = entry
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
