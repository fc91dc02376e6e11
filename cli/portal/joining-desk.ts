/** The operator's side of joining by the portal: keeps the applications of a home, and judges what a login signs. */
import { readDetails, readDraft, signingNonce, signingOf, signingStep, takeStep } from '../../joining/index.ts'
import type { Agreement, Application, ApplicationFault, ApplicationVerdict } from '../../joining/index.ts'
import type { DirectoryContent } from '../../directory/index.ts'
import { judgeSigning } from '../../portal/index.ts'
import type { Applicant, Exchanged, JoiningDesk, JoiningOutcome, KnownBroker, Trial } from '../../portal/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readCatalog, readJoiningLaw } from '../../schemas/read.ts'
import { activate } from './activate.ts'
import { agreementsIn } from '../application/agreements.ts'
import { beginApplication, mayBegin } from '../application/begin.ts'
import { endDraft, keepDraft, keptDraft } from '../application/drafts.ts'
import { endEnrolled } from '../application/end-enrolled.ts'
import { editApplication, hasApplication, keepSignature, readApplication } from '../application/keep.ts'
import { askNewcomer, canBeAsked } from './trial-partner.ts'
import type { TrialPlayer } from './trial-partner.ts'

/** Whose applications, which texts, and whose word is taken. */
export type JoiningSetting = {
  readonly home: string
  /** Folder with the texts of the agreements. */
  readonly texts: string
  /** The broker with the keys that it has now. */
  readonly broker: () => Promise<KnownBroker>
  /** Who is played here as the other side of the proof. */
  readonly players?: readonly TrialPlayer[]
  /** Where the proof is done, when that is not here. */
  readonly proofAt?: string
  /** The address book as it is now. */
  readonly book: () => Promise<Pick<DirectoryContent, 'omgeving' | 'deelnemers'>>
  readonly clock: () => Date
  readonly randomUuid: () => string
}

/** The desk. */
export function joiningDesk(setting: JoiningSetting): JoiningDesk {
  const { home, texts, clock } = setting
  const [catalog, law] = [readCatalog(), readJoiningLaw()]
  const read = (kvk: string): Application | undefined =>
    hasApplication(home, kvk) ? readApplication(home, kvk, catalog) : undefined
  const now = (): string => clock().toISOString()
  return {
    law,
    read,
    agreements: () => agreementsIn(texts, law),
    ...drafting(setting, { read, catalog }),
    keep: async (applicant, details) => {
      const told = readDetails(details, catalog)
      if (!told.ok) return told
      const faults = othersIn(told.value, applicant)
      if (faults.length > 0) return { ok: false, faults }
      const outcome = await edited(home, applicant.kvk, () => {
        const value = beginApplication(home, told.value, now())
        return value === undefined ? notNow : { ok: true, value }
      })
      if (typeof outcome !== 'string' && outcome.ok) endDraft(home, applicant)
      return outcome
    },
    take: async ({ kvk }, stap) => {
      if (read(kvk) === undefined) return notNow
      return edited(home, kvk, async () => {
        const taking = { stap, door: 'aanvrager', op: now(), overeenkomsten: [], controles: [], weerlegd: [] } as const
        const verdict = takeStep(readApplication(home, kvk, catalog), taking, law)
        // In the address book first: where that cannot be now, the step was not taken, and can be later.
        if (!verdict.ok || verdict.value.staat !== 'beeindigd') return verdict
        const left = await endEnrolled(home, verdict.value.gegevens, clock())
        return left === 'weg' ? verdict : left
      })
    },
    ...trying(setting, { read, law }),
    prove: (kvk, exchanged) => proven(setting, { kvk, exchanged, law, catalog }),
    sign: (request) => signed(setting, { request, agreements: agreementsIn(texts, law), law, catalog }),
  }
}

type Reading = { readonly read: JoiningDesk['read'] }

/** What was filled in, as long as nothing was handed in. */
function drafting(
  { home, clock }: JoiningSetting,
  { read, catalog }: Reading & Pick<Signed, 'catalog'>,
): Pick<JoiningDesk, 'draft' | 'keepDraft'> {
  return {
    draft: (applicant) =>
      mayBegin(read(applicant.kvk)) ? keptDraft(home, applicant, { catalog, now: clock() }) : undefined,
    keepDraft: (applicant, told) => {
      const invulling = readDraft(told, catalog)
      if (invulling === undefined) return 'vorm'
      if (!mayBegin(read(applicant.kvk))) return 'ingediend'
      keepDraft(home, applicant, { invulling, now: clock() })
      return 'bewaard'
    },
  }
}

/** How the proof is done, and its other side. */
function trying(
  setting: JoiningSetting,
  { read, law }: Reading & Pick<Signed, 'law'>,
): Pick<JoiningDesk, 'trial' | 'askTrial'> {
  const trial = async (kvk: string): Promise<Trial> =>
    trialOf(setting, { isTest: await isTest(setting), application: read(kvk) })
  return {
    trial,
    askTrial: async (kvk) => {
      const application = read(kvk)
      const step = law.stappen.find(({ controles }) => controles.includes('proef-verzonden'))
      if (application === undefined || step?.van.includes(application.staat) !== true) return 'elders'
      if (!(await trial(kvk)).tegenpartij) return 'elders'
      return (await askNewcomer(setting.players ?? [], application.gegevens, setting)) ? 'gevraagd' : 'niet nu'
    },
  }
}

/** Whether the home is of the environment in which nobody's real messages are. */
async function isTest({ book }: JoiningSetting): Promise<boolean> {
  return (await book()).omgeving === 'conformiteit'
}

type Taker = { readonly isTest: boolean; readonly application: Application | undefined }

function trialOf({ players = [], proofAt }: JoiningSetting, { isTest: hier, application }: Taker): Trial {
  if (!hier) return { hier, tegenpartij: false, ...(proofAt === undefined ? {} : { adres: proofAt }) }
  return { hier, tegenpartij: application !== undefined && canBeAsked(players, application.gegevens) }
}

type Details = Application['gegevens']
type Verdict = ApplicationVerdict<Application>

const notNow: Verdict = { ok: false, faults: [{ code: 'stap-nu-niet', pointer: '/staat' }] }

/** Nobody applies for another organisation, or for a branch that the login is not for. */
function othersIn({ kvk, vestiging }: Details, applicant: Applicant): readonly ApplicationFault[] {
  return [
    ...(kvk === applicant.kvk ? [] : [{ code: 'lid-vorm' as const, pointer: '/kvk' }]),
    ...(applicant.vestiging === undefined || applicant.vestiging === vestiging
      ? []
      : [{ code: 'lid-vorm' as const, pointer: '/vestiging' }]),
  ]
}

/** Makes a change while nobody else does; `bezet` when somebody else is at it for long. */
async function edited(
  home: string,
  kvk: string,
  change: () => JoiningOutcome | Promise<JoiningOutcome>,
): Promise<JoiningOutcome> {
  let outcome: JoiningOutcome = notNow
  try {
    await editApplication(home, kvk, async () => {
      outcome = await change()
      return typeof outcome !== 'string' && outcome.ok ? outcome.value : undefined
    })
    return outcome
  } catch (error) {
    if (error instanceof ToolkitFailure && error.code === 'usage') return 'bezet'
    throw error
  }
}

type Proven = Pick<Signed, 'law' | 'catalog'> & { readonly kvk: string; readonly exchanged: Exchanged }

/** By what the hub counted; only where nobody's real messages are, and then active as soon as the address book has the entry. */
async function proven(
  { home, clock, book }: JoiningSetting,
  { kvk, exchanged: { sent, received }, law, catalog }: Proven,
): Promise<JoiningOutcome> {
  const now = clock()
  const { omgeving, deelnemers } = await book()
  if (omgeving !== 'conformiteit' || !hasApplication(home, kvk)) return notNow
  const controles = [...(sent > 0 ? ['proef-verzonden'] : []), ...(received > 0 ? ['proef-ontvangen'] : [])]
  const outcome = await edited(home, kvk, () => {
    const before = readApplication(home, kvk, catalog)
    const taking = {
      stap: 'proef',
      door: 'beheerder',
      op: now.toISOString(),
      overeenkomsten: [],
      weerlegd: [],
    } as const
    return takeStep(before, { ...taking, controles }, law)
  })
  if (typeof outcome === 'string' || !outcome.ok) return outcome
  // The proof stands, whatever comes of the next step: one that could not be taken is the operator's to take.
  await activate(home, { kvk, participants: deelnemers, now }).catch((error: unknown) => {
    if (!(error instanceof ToolkitFailure)) throw error
  })
  return { ok: true, value: readApplication(home, kvk, catalog) }
}

type Signed = {
  readonly request: Parameters<JoiningDesk['sign']>[0]
  readonly agreements: readonly Agreement[]
  readonly law: JoiningDesk['law']
  readonly catalog: ReturnType<typeof readCatalog>
}

/** Takes the step when the broker says that this organisation signed what still stands here, and keeps the broker's word first. */
async function signed(
  { home, broker, clock }: JoiningSetting,
  { request, agreements, law, catalog }: Signed,
): Promise<boolean> {
  const [known, op] = [await broker(), clock()]
  const signer = await judgeSigning(request, known, op)
  if (signer === undefined || !hasApplication(home, signer.kvk)) return false
  const { kvk } = signer
  const outcome = await edited(home, kvk, async () => {
    const before = readApplication(home, kvk, catalog)
    const step = signingStep(law, before.staat, agreements)
    if (step === undefined || othersIn(before.gegevens, signer).length > 0) return notNow
    const { stap, teksten: overeenkomsten } = step
    const standing = await signingNonce(await signingOf(before.gegevens, overeenkomsten))
    if (standing !== (await signingNonce(request.signing))) return notNow
    keepSignature(home, kvk, {
      verklaring: request.signing,
      token: request.idToken,
      sleutels: known.keys,
      op: op.toISOString(),
    })
    const taking = {
      stap,
      door: 'aanvrager',
      op: op.toISOString(),
      overeenkomsten,
      controles: [],
      weerlegd: [],
    } as const
    return takeStep(before, taking, law)
  })
  return typeof outcome !== 'string' && outcome.ok
}
