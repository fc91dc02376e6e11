/** The exchange itself, without HTTP: takes sealed messages in, hands them over, ends them, and signs for it. */
import { createHash } from 'node:crypto'
import { ladingHash, objectKid, verifyConfirmation } from '../envelope/visible.ts'
import type { Confirmation, EnvelopeFault, EnvelopeVerdict, Receipt } from '../envelope/visible.ts'
import type { Directory } from '../directory/index.ts'
import type { Arrivals } from './arrivals.ts'
import { firstProblem, mayActFor, signingKey } from './checks.ts'
import type { NewLogLine } from './mailbox/journal.ts'
import type { Mailbox, Offered, Parcel } from './mailbox/mailbox.ts'
import type { HubOptions, Limits } from './options.ts'
import { isFinal } from './problems.ts'
import type { Problem } from './problems.ts'
import { hourOf, untilNextHour } from './refusal-quota.ts'
import type { Offer } from './submission.ts'

/** What became of a submission: kept, known already, or refused; with a signed receipt, as long as refusals are recorded. */
export type SubmitOutcome =
  | { readonly outcome: 'accepted' | 'known'; readonly receipt: Receipt }
  | { readonly outcome: 'refused'; readonly problem: Problem; readonly receipt?: Receipt }

/** What became of a confirmation: the message ended with a receipt, or why not. */
export type ConfirmOutcome =
  | { readonly outcome: 'confirmed'; readonly receipt: Receipt }
  | { readonly outcome: 'refused'; readonly problem: Problem }

/** What the operations share; the address book is asked anew each time, as it changes. */
export type Exchange = Pick<HubOptions, 'mode' | 'catalog' | 'openGrounds' | 'calendar' | 'clock'> & {
  readonly mailbox: Mailbox
  readonly arrivals: Arrivals
  readonly limits: Limits
  readonly directory: () => Directory
}

/** Takes a sealed message in, or refuses it; either way the answer is signed and logged before it is given. */
export async function submit(exchange: Exchange, offer: Offer): Promise<SubmitOutcome> {
  const digest = createHash('sha256').update(offer.body).digest('base64url')
  const known = await exchange.mailbox.seen(offer.id)
  // One number of the address book judges it, and is named with it.
  const directory = exchange.directory()
  const sender = directory.participant(offer.address.sender)
  // A message that was taken in stays taken in, whatever changed in the address book since: a retry gets its receipt.
  if (known?.digest === digest && known.sender === sender?.oin && mayActFor(offer.actor, sender)) {
    const receipt = await exchange.mailbox.receipt(known.receipt)
    if (receipt !== undefined) return { outcome: 'known', receipt }
  }
  const { mode, catalog, openGrounds } = exchange
  const now = exchange.clock()
  const problem = await firstProblem(offer, { mode, catalog, openGrounds, directory, now })
  const number = directory.content.nummer
  return problem === undefined
    ? store(exchange, offer, { digest, now, directory: number })
    : refuse(exchange, offer, problem)
}

async function store(
  exchange: Exchange,
  offer: Offer,
  { digest, now, directory }: { readonly digest: string; readonly now: Date; readonly directory: number },
): Promise<SubmitOutcome> {
  const { mailbox, arrivals, limits, calendar, catalog } = exchange
  const parcel: Parcel = {
    ...offer.address,
    kid: offer.event.kid,
    digest,
    directory,
    ladingHash: await ladingHash(offer.event.data),
    body: offer.body,
    acceptedAt: now.toISOString(),
    expiresAt: calendar.endOfTerm(now, catalog.termijnen.verwijdering.werkdagen).toISOString(),
  }
  const offered = await mailbox.offer(parcel, { quota: limits.quota, month: calendar.monthOf(now), actor: offer.actor })
  if (offered.outcome === 'conflict' || offered.outcome === 'full') return refuse(exchange, offer, declined(offered))
  if (offered.outcome === 'accepted') arrivals.announce(parcel.receiver)
  return offered
}

const fullAdvice = 3600

function declined(offered: Extract<Offered, { outcome: 'conflict' | 'full' }>): Problem {
  if (offered.outcome === 'conflict') return { code: 'SKP-H-14', fouten: [{ code: 'id', pointer: '/id' }] }
  return {
    code: 'SKP-H-15',
    status: 507,
    retryAfter: fullAdvice,
    fouten: [{ code: offered.quota, pointer: '/ontvanger' }],
  }
}

async function refuse(exchange: Exchange, offer: Offer, problem: Problem): Promise<SubmitOutcome> {
  const { mailbox, clock, limits } = exchange
  const { address, id, actor, event } = offer
  const now = clock()
  const tijdstip = now.toISOString()
  // The hub signs for what an actor did, never in the name of an organisation that it may not act for.
  const acted = mayActFor(actor, exchange.directory().participant(address.sender))
  const parties = { afzender: acted ? address.sender : actor, ontvanger: address.receiver }
  const line: NewLogLine = {
    ...parties,
    tijdstip,
    handeling: 'geweigerd',
    bericht: id,
    module: address.module,
    versie: address.version,
    berichttype: address.type,
    actor,
    uitkomst: problem.code,
  }
  const lading = await ladingHash(event.data)
  const fact = {
    ...parties,
    soort: 'weigering',
    bericht: id,
    ladingHash: lading,
    tijdstip,
    epoch: mailbox.epoch,
  } as const
  const period = hourOf(now)
  const said = { ...fact, reden: problem.code, definitief: isFinal(problem.code) }
  const refused = await mailbox.refuse(said, line, { most: limits.refusalsPerHour, period })
  if (refused.outcome === 'full') return { outcome: 'refused', problem: tooManyRefusals(now) }
  return { outcome: 'refused', problem, receipt: refused.receipt }
}

/** Why is told by the refusals that are on record; this one is no word of the hub about the message, and asks for patience. */
function tooManyRefusals(now: Date): Problem {
  return { code: 'SKP-H-15', retryAfter: untilNextHour(now), fouten: [{ code: 'weigeringen', pointer: '' }] }
}

type Confirming = { readonly receiver: string; readonly actor: string; readonly id: string; readonly jws: string }

/** Ends a message as delivered, on its receiver's signed confirmation. The first one counts; repeating it gives the same receipt. */
export async function confirm(exchange: Exchange, claim: Confirming): Promise<ConfirmOutcome> {
  const { mailbox, calendar, clock } = exchange
  const waiting = await mailbox.look(claim.receiver, claim.id)
  if (waiting === undefined) return { outcome: 'refused', problem: { code: 'SKP-H-16' } }
  const now = clock()
  const said = 'ended' in waiting ? undefined : await judge(exchange.directory(), { ...claim, ...waiting }, now)
  if (said?.ok === false) return invalid(said.faults)
  const oordeel = said?.value.oordeel
  const verdict = oordeel === undefined ? {} : { uitkomst: oordeel }
  const counted = oordeel === 'ontvangen' ? { receivedIn: calendar.monthOf(now) } : {}
  const confirmation = { jws: claim.jws, at: now.toISOString(), actor: claim.actor, ...verdict, ...counted }
  const done = await mailbox.confirm(claim.receiver, claim.id, confirmation)
  if (done.outcome === 'expired') return { outcome: 'refused', problem: { code: 'SKP-H-19' } }
  if (done.outcome === 'unknown') return { outcome: 'refused', problem: { code: 'SKP-H-16' } }
  return { outcome: 'confirmed', receipt: done.receipt }
}

/** What the receiver signed about the message that waits. */
async function judge(
  directory: Directory,
  { receiver, id, jws, ladingHash: lading }: Confirming & { readonly ladingHash: string },
  now: Date,
): Promise<EnvelopeVerdict<Confirmation>> {
  const key = await signingKey(directory, { oin: receiver, kid: objectKid(jws), now })
  if (key === undefined) return { ok: false, faults: [{ code: 'jws-key', pointer: '' }] }
  return verifyConfirmation(jws, { bericht: id, ladingHash: lading }, key)
}

function invalid(faults: readonly EnvelopeFault[]): ConfirmOutcome {
  const fouten = faults.map(({ code }) => ({ code, pointer: '/bevestiging' }))
  return { outcome: 'refused', problem: { code: 'SKP-H-24', fouten } }
}
