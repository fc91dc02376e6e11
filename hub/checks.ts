/** The checks on a sealed message that need no store, in order: the first that fails answers (research 1.4, checks 6 to 11). */
import type { Directory, Participant } from '../directory/index.ts'
import { attestationKid, importPublicKey, sealingFaults, verifyAttestation } from '../envelope/visible.ts'
import type { EnvelopeFault, PublicKey } from '../envelope/visible.ts'
import type { VersionId } from '../schemas/index.ts'
import { refusal } from './matrix.ts'
import { isTestOin } from './mode.ts'
import type { Problem, ProblemCode } from './problems.ts'
import type { Check, CheckSetting, Offer, Routed } from './submission.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** How far a message's time may lie ahead of the hub's clock, and behind it: then an id may be forgotten already. */
const timeWindow = { ahead: 5 * minute, behind: 14 * day }

/** The checks of who sends what to whom, which also a message that is not sealed can be asked. */
const routingChecks: readonly Check<Routed>[] = [
  { number: 6, name: 'sender', run: checkSender },
  { number: 7, name: 'receiver', run: checkReceiver },
  { number: 8, name: 'matrix', run: checkMatrix },
]

/** The checks in order. Adding a check is adding a row. */
export const checks: readonly Check[] = [
  ...routingChecks,
  { number: 9, name: 'attestation', run: checkAttestation },
  { number: 10, name: 'sealing', run: checkSealing },
  { number: 11, name: 'time', run: checkTime },
]

/** Runs the checks in order; nothing when all pass. */
export function firstProblem(
  offer: Offer,
  setting: CheckSetting,
  table: readonly Check[] = checks,
): Promise<Problem | undefined> {
  return firstOf(offer, setting, table)
}

/** What the hub would answer about who sends this to whom, sealed or not; nothing when it would pass it on. */
export function routingProblem(offer: Routed, setting: CheckSetting): Promise<Problem | undefined> {
  return firstOf(offer, setting, routingChecks)
}

async function firstOf<Of>(
  offer: Of,
  setting: CheckSetting,
  table: readonly Check<Of>[],
): Promise<Problem | undefined> {
  for (const { run } of table) {
    const problem = await run(offer, setting)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** Who may act for this organisation: itself, and suppliers that its entry names. */
export function mayActFor(actor: string, participant: Participant | undefined): boolean {
  return participant !== undefined && (participant.oin === actor || participant.gemachtigd.includes(actor))
}

function checkSender({ actor, address }: Routed, { directory, mode, now }: CheckSetting): Problem | undefined {
  const sender = directory.active(address.sender, now)
  if (!mayActFor(actor, sender)) return { code: 'SKP-H-06', fouten: [{ code: 'afzender', pointer: '/source' }] }
  return isTestOin(address.sender) === (mode === 'conformiteit') ? undefined : { code: 'SKP-H-22' }
}

function checkReceiver({ address }: Routed, { directory, mode, now }: CheckSetting): Problem | undefined {
  if (directory.active(address.receiver, now) === undefined) return atReceiver('SKP-H-07')
  return isTestOin(address.receiver) === (mode === 'conformiteit') ? undefined : atReceiver('SKP-H-22')
}

function checkMatrix({ address }: Routed, setting: CheckSetting): Problem | undefined {
  const { directory, catalog, now } = setting
  if (lacksGround(address, setting))
    return { code: 'SKP-H-29', fouten: [{ code: 'grondslag', pointer: '/dataschema' }] }
  const sender = directory.active(address.sender, now)
  const receiver = directory.active(address.receiver, now)
  if (sender === undefined || receiver === undefined) return { code: 'SKP-H-09' }
  const code = refusal(catalog, address, { sender, receiver })
  if (code === undefined) return undefined
  return code === 'SKP-H-07'
    ? atReceiver(code)
    : { code, fouten: [{ code: matrixPlace[code] ?? 'rol', pointer: '/type' }] }
}

/** Real people's data go only where somebody with the right to say so confirmed why they may. */
function lacksGround(version: VersionId, { mode, openGrounds }: CheckSetting): boolean {
  return mode === 'productie' && openGrounds(version).length > 0
}

const matrixPlace: Partial<Record<ProblemCode, string>> = { 'SKP-H-08': 'versie', 'SKP-H-09': 'rol' }

function atReceiver(code: ProblemCode): Problem {
  return { code, fouten: [{ code: 'ontvanger', pointer: '/ontvanger' }] }
}

async function checkAttestation(
  { event, address }: Offer,
  { directory, now }: CheckSetting,
): Promise<Problem | undefined> {
  const kid = attestationKid(event)
  const key = await signingKey(directory, { oin: address.sender, kid, now })
  if (key === undefined) {
    const code = kid !== undefined && mayCome(directory, { oin: address.sender, kid, now }) ? 'SKP-H-28' : 'SKP-H-10'
    return { code, fouten: [{ code: 'jws-key', pointer: '/verklaring' }] }
  }
  const verdict = await verifyAttestation(event, key)
  if (!verdict.ok) return { code: 'SKP-H-10', fouten: verdict.faults }
  if (directory.schemasetSupported(event.schemaset, now)) return undefined
  return { code: 'SKP-H-11', fouten: [{ code: 'schemaset', pointer: '/schemaset' }] }
}

async function checkSealing({ event, address }: Offer, { directory, now }: CheckSetting): Promise<Problem | undefined> {
  const key = directory.acceptedSealingKeys(address.receiver, now).find(({ kid }) => kid === event.kid)
  if (key === undefined) {
    const code = mayCome(directory, { oin: address.receiver, kid: event.kid, now }) ? 'SKP-H-28' : 'SKP-H-13'
    return { code, fouten: [{ code: 'sleutel', pointer: '/kid' }] }
  }
  const faults: readonly EnvelopeFault[] = await sealingFaults(event.data, { kid: key.kid, suite: key.suite })
  return faults.length === 0 ? undefined : { code: 'SKP-H-12', fouten: faults }
}

/** Whether a key that cannot be used now may be later: it is not in the address book, or has not begun. Others never come back. */
function mayCome(directory: Directory, { oin, kid, now }: KeyAsked): boolean {
  const entry = directory.participant(oin)?.sleutels.find((key) => key.kid === kid)
  return entry === undefined || now < new Date(entry.van)
}

type KeyAsked = { readonly oin: string; readonly kid: string; readonly now: Date }

function checkTime({ event }: Offer, { now }: CheckSetting): Problem | undefined {
  const lead = Date.parse(event.time) - now.getTime()
  if (lead <= timeWindow.ahead && lead >= -timeWindow.behind) return undefined
  return { code: 'SKP-H-25', fouten: [{ code: 'tijd', pointer: '/time' }] }
}

/** The sender's key with this name, ready to verify with; nothing when the address book does not let it be used now. */
export async function signingKey(
  directory: Directory,
  { oin, kid, now }: { readonly oin: string; readonly kid: string | undefined; readonly now: Date },
): Promise<PublicKey | undefined> {
  const entry = kid === undefined ? undefined : directory.verifyKey(oin, kid, now)
  if (entry === undefined) return undefined
  const known = imported.get(entry)
  if (known !== undefined) return known
  const verdict = await importPublicKey(entry)
  if (!verdict.ok) return undefined
  imported.set(entry, verdict.value)
  return verdict.value
}

/** Importing an RSA key costs more than verifying with it; an entry never changes, a new number brings new entries. */
const imported = new WeakMap<object, PublicKey>()
