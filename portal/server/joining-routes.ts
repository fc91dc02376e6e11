/** Joining: the application of the organisation that somebody is logged in for, and of no other. */
import type { Asked } from '../../listener/index.ts'
import { mediaTypes } from '../../listener/index.ts'
import { isObject } from '../../json/index.ts'
import { signingNonce, signingOf, signingStep } from '../../joining/index.ts'
import { readStrictJson } from '../../validator/index.ts'
import { beginLogin } from './begin-login.ts'
import type { Joining } from './joining.ts'
import type { JoiningOutcome } from './joining-desk.ts'
import { exchangedSince } from './proof-counts.ts'
import { applicantOf, route } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'

/** Bytes of details with the longest of everything, and of a step. */
const largest = { details: 32 * 1024, step: 1024 } as const
const json = (most: number) => ({ type: mediaTypes.json, most })

/** The rows. */
export const joiningRoutes = [
  route({ method: 'GET', path: '/v1/aanmelding', handle: withJoining(show) }),
  route({ method: 'PUT', path: '/v1/aanmelding', consumes: json(largest.details), handle: withJoining(keep) }),
  route({
    method: 'PUT',
    path: '/v1/aanmelding/invulling',
    consumes: json(largest.details),
    handle: withJoining(fill),
  }),
  route({
    method: 'GET',
    path: '/v1/aanmelding/overeenkomsten',
    handle: withJoining(({ joining }) => ({ status: 200, body: { overeenkomsten: joining.agreements() } })),
  }),
  route({ method: 'POST', path: '/v1/aanmelding/stap', consumes: json(largest.step), handle: withJoining(take) }),
  route({ method: 'POST', path: '/v1/aanmelding/proef', handle: withJoining(prove) }),
  route({ method: 'POST', path: '/v1/aanmelding/proefbericht', handle: withJoining(askTrial) }),
  route({ method: 'POST', path: '/v1/aanmelding/tekenen', consumes: json(largest.step), handle: withJoining(sign) }),
]

type JoiningDoor = Desk & { readonly joining: Joining }
type Handler = (desk: JoiningDoor, asked: Asked<Caller>) => Answer | Promise<Answer>

/** Only where one can join, and never for another branch than the login is for. */
function withJoining(handle: Handler): (desk: Desk, asked: Asked<Caller>) => Answer | Promise<Answer> {
  return (desk, asked) => {
    const { joining } = desk
    if (joining === undefined) return { problem: { code: 'SKP-P-33' } }
    const { kvk, vestiging } = applicantOf(asked.caller)
    const application = vestiging === undefined ? undefined : joining.read(kvk)
    if (application !== undefined && application.gegevens.vestiging !== vestiging)
      return { problem: { code: 'SKP-P-34' } }
    return handle({ ...desk, joining }, asked)
  }
}

async function show({ joining, options }: JoiningDoor, { caller }: Asked<Caller>): Promise<Answer> {
  const applicant = applicantOf(caller)
  const aanmelding = joining.read(applicant.kvk)
  const invulling = joining.draft(applicant)
  // Somebody who applied and was let in meanwhile: another login leads to work.
  const mayWork = caller.session?.applicant !== undefined && options.organisationOf(applicant.kvk) !== undefined
  return {
    status: 200,
    body: {
      ...{ ...applicant, recht: joining.law, proef: await joining.trial(applicant.kvk) },
      ...(aanmelding === undefined ? {} : { aanmelding }),
      ...(invulling === undefined ? {} : { invulling }),
      ...(mayWork ? { toegang: true } : {}),
    },
  }
}

/** Keeps what was filled in so far, which nobody judges yet. */
function fill({ joining }: JoiningDoor, { caller, body }: Asked<Caller>): Answer {
  const read = readStrictJson(body, { maxBytes: largest.details, maxDepth: 3 })
  if (!read.ok) return { problem: { code: 'SKP-P-05' } }
  const applicant = applicantOf(caller)
  const retryAfter = joining.mayFill(applicant.kvk)
  if (retryAfter > 0) return { problem: { code: 'SKP-P-15', retryAfter } }
  const kept = joining.keepDraft(applicant, read.value)
  if (kept === 'bewaard') return { status: 204 }
  return { problem: { code: kept === 'vorm' ? 'SKP-P-05' : 'SKP-P-32' } }
}

function keep({ joining }: JoiningDoor, { caller, body }: Asked<Caller>): Promise<Answer> | Answer {
  const read = readStrictJson(body, { maxBytes: largest.details, maxDepth: 6 })
  if (!read.ok) return { problem: { code: 'SKP-P-05' } }
  const applicant = applicantOf(caller)
  return changed(joining, applicant.kvk, () => joining.keep(applicant, read.value))
}

function take({ joining }: JoiningDoor, { caller, body }: Asked<Caller>): Promise<Answer> | Answer {
  const stap = memberOf(body, 'stap')
  if (stap === undefined) return { problem: { code: 'SKP-P-05' } }
  const applicant = applicantOf(caller)
  return changed(joining, applicant.kvk, () => joining.take(applicant, stap))
}

/** The one text member that a small body has. */
function memberOf(body: Uint8Array, name: string): string | undefined {
  const read = readStrictJson(body, { maxBytes: largest.step, maxDepth: 2 })
  const value = read.ok && isObject(read.value) ? read.value[name] : undefined
  return typeof value === 'string' ? value : undefined
}

async function changed(joining: Joining, kvk: string, change: () => Promise<JoiningOutcome>): Promise<Answer> {
  const retryAfter = joining.mayChange(kvk)
  if (retryAfter > 0) return { problem: { code: 'SKP-P-15', retryAfter } }
  return told(await change())
}

/** The application after it, with what else there is to tell, or why not. */
function told(outcome: JoiningOutcome, more: object = {}): Answer {
  if (outcome === 'bezet') return { problem: { code: 'SKP-P-31', retryAfter: 5 } }
  if (outcome === 'ondertekenaars') return { problem: { code: 'SKP-P-47' } }
  if (outcome.ok) return { status: 200, body: { aanmelding: outcome.value, ...more } }
  const isElsewhere = outcome.faults.some(({ code }) => code === 'stap-nu-niet')
  return { problem: { code: isElsewhere ? 'SKP-P-32' : 'SKP-P-05', fouten: outcome.faults } }
}

/** Takes the step of the proof: by what the hub says of this organisation, and by nobody else's word. */
async function prove({ joining, lines }: JoiningDoor, { caller }: Asked<Caller>): Promise<Answer> {
  const { session } = caller
  if (session?.organisation === undefined) return { problem: { code: 'SKP-P-30' } }
  const { oin, kvk } = session.organisation
  const since = joining.read(kvk)?.stappen.at(-1)?.op.slice(0, 7)
  if (since === undefined) return { problem: { code: 'SKP-P-32' } }
  const counts = await lines.of(oin).counts()
  const exchanged = counts.kind === 'good' ? exchangedSince(since, counts.value) : undefined
  if (exchanged === undefined) return { problem: { code: 'SKP-P-36', retryAfter: 30 } }
  const gezien = { verstuurd: exchanged.sent, ontvangen: exchanged.received }
  const wait = joining.mayChange(kvk)
  if (wait > 0) return { problem: { code: 'SKP-P-15', retryAfter: wait } }
  const outcome = await joining.prove(kvk, exchanged)
  // What is not seen yet is an answer, and no mistake of who asks.
  if (typeof outcome !== 'string' && !outcome.ok && outcome.faults.every(({ code }) => code === 'controle-open'))
    return { status: 200, body: { gezien } }
  return told(outcome, { gezien })
}

/** Has a participant of the test ask the organisation something, so that there is a message to answer. */
async function askTrial({ joining }: JoiningDoor, { caller }: Asked<Caller>): Promise<Answer> {
  const { session } = caller
  if (session?.organisation === undefined) return { problem: { code: 'SKP-P-30' } }
  const { kvk } = session.organisation
  const retryAfter = joining.mayAsk(kvk)
  if (retryAfter > 0) return { problem: { code: 'SKP-P-15', retryAfter } }
  const asked = await joining.askTrial(kvk)
  if (asked === 'gevraagd') return { status: 204 }
  return { problem: asked === 'elders' ? { code: 'SKP-P-32' } : { code: 'SKP-P-45', retryAfter: 60 } }
}

/** Begins the login that signs: only for the very texts and details that the page showed, by their one hash. */
async function sign(desk: JoiningDoor, { caller, body }: Asked<Caller>): Promise<Answer> {
  const { joining } = desk
  const application = joining.read(applicantOf(caller).kvk)
  const shown = memberOf(body, 'hash')
  if (shown === undefined) return { problem: { code: 'SKP-P-05' } }
  const step = application && signingStep(joining.law, application.staat, joining.agreements())
  if (application === undefined || step === undefined) return { problem: { code: 'SKP-P-32' } }
  const signing = await signingOf(application.gegevens, step.teksten)
  const nonce = await signingNonce(signing)
  if (nonce !== shown) return { problem: { code: 'SKP-P-32' } }
  const started = await beginLogin(desk, caller, { nonce, bound: { signing } })
  if (started === 'druk') return { problem: { code: 'SKP-P-15', retryAfter: 60 } }
  if (started === 'makelaar') return { problem: { code: 'SKP-P-16', retryAfter: 30 } }
  return { status: 200, body: { adres: started.address }, headers: { 'Set-Cookie': started.cookie } }
}
