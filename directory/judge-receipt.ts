/** Judges receipts of the hub and headers of their batches: the only place that says whether one is genuine, and whether it is about what was sent. */
import { importPublicKey, objectKid, verifyBatch, verifyConfirmation, verifyHeader } from '../envelope/visible.ts'
import type {
  Confirmation,
  EnvelopeFaultCode,
  EnvelopeVerdict,
  PublicKey,
  Receipt,
  ReceiptFact,
  SignedBatch,
} from '../envelope/visible.ts'
import type { Directory } from './directory.ts'

/**
 * What a sender knows of its own message: a receipt about it says the same.
 *
 * @since 0.1.0
 * @beta
 */
export type SentFacts = Pick<ReceiptFact, 'bericht' | 'ladingHash' | 'afzender' | 'ontvanger'> &
  Pick<Confirmation, 'inhoudHash'>

/**
 * One fault of a receipt; `receipt-facts` when it says something else than what was sent.
 *
 * @since 0.1.0
 * @beta
 */
export type ReceiptFault = { readonly code: EnvelopeFaultCode | 'receipt-facts'; readonly pointer: string }

/**
 * What a genuine receipt proves.
 *
 * @since 0.1.0
 * @beta
 */
export type Proven = {
  readonly fact: ReceiptFact
  /** The batch that was signed: `vorige` leads to the one before it. */
  readonly batch: SignedBatch
  /** With `aflevering`: what the receiver signed. */
  readonly confirmation?: Confirmation
}

/**
 * What is proven when nothing is wrong; otherwise the faults, and with them what the hub's key did sign, if it signed it.
 *
 * @since 0.1.0
 * @beta
 */
export type ReceiptVerdict =
  | ({ readonly ok: true } & Proven)
  | { readonly ok: false; readonly faults: readonly ReceiptFault[]; readonly claimed?: ReceiptFact }

const unknownKey: ReceiptFault = { code: 'jws-key', pointer: '/ondertekening' }
const confirmedAt = '/feit/bevestiging'

/**
 * What a receipt proves, by the keys in this address book: the hub's, in use when it signed the batch (a receipt stays
 * genuine after its key has ended), and in an `aflevering` the receiver's own, in use when it was delivered. Faults:
 * those of `verifyBatch`, `jws-key` at `/ondertekening` (no key of the hub, or not in use then), those of
 * `verifyConfirmation` at `/feit/bevestiging` (with `jws-key`: no key of this receiver) and, when it is held against
 * what was sent, `receipt-facts`.
 *
 * @since 0.1.0
 * @beta
 */
export async function judgeReceipt(receipt: unknown, directory: Directory, sent?: SentFacts): Promise<ReceiptVerdict> {
  const key = await hubKeyOf((receipt as Partial<Receipt> | null | undefined)?.ondertekening, directory)
  if (key === undefined) return { ok: false, faults: [unknownKey] }
  const verified = await verifyBatch(receipt, key)
  if (!verified.ok) return verified
  const { feit: fact, batch } = verified.value
  const inUse = wasInUse(key, batch, directory)
  const confirmed = fact.soort === 'aflevering' ? await judgeConfirmation(fact, directory, sent) : undefined
  const faults: readonly ReceiptFault[] = [
    ...(inUse ? [] : [unknownKey]),
    ...(confirmed?.ok === false ? confirmed.faults : []),
    ...(sent === undefined ? [] : factFaults(fact, sent)),
  ]
  if (faults.length > 0) return { ok: false, faults, claimed: fact }
  return { ok: true, fact, batch, ...(confirmed?.ok === true ? { confirmation: confirmed.value } : {}) }
}

/**
 * The batch that the hub signed, by its keys in this address book as `judgeReceipt` takes them. Faults: those of
 * `verifyHeader`, and `jws-key` (no key of the hub, or not in use when it signed).
 *
 * @since 0.1.0
 * @beta
 */
export async function judgeHeader(signature: unknown, directory: Directory): Promise<EnvelopeVerdict<SignedBatch>> {
  const key = await hubKeyOf(signature, directory)
  if (key === undefined) return noKey
  const verified = await verifyHeader(signature, key)
  return verified.ok && !wasInUse(key, verified.value, directory) ? noKey : verified
}

const noKey = { ok: false, faults: [{ code: 'jws-key', pointer: '' }] } as const

/** The key of the hub that a signature names. */
async function hubKeyOf(signature: unknown, { content }: Directory): Promise<PublicKey | undefined> {
  const kid = objectKid(signature)
  const entry = content.knooppunt.sleutels.find((key) => key.kid === kid)
  const key = entry === undefined ? undefined : await importPublicKey(entry)
  return key?.ok === true ? key.value : undefined
}

function wasInUse({ kid }: PublicKey, { tijdstip }: SignedBatch, directory: Directory): boolean {
  return directory.hubKey(kid, new Date(tijdstip)) !== undefined
}

/** The receiver's own signature on its delivery: without it an `aflevering` is the hub's word alone. */
async function judgeConfirmation(
  { bericht, ladingHash, ontvanger, bevestiging, tijdstip }: ReceiptFact,
  directory: Directory,
  sent: SentFacts | undefined,
): Promise<EnvelopeVerdict<Confirmation>> {
  const kid = objectKid(bevestiging)
  const entry = kid === undefined ? undefined : directory.evidenceKey(ontvanger, kid, new Date(tijdstip))
  const key = entry === undefined ? undefined : await importPublicKey(entry)
  if (key?.ok !== true) return { ok: false, faults: [{ code: 'jws-key', pointer: confirmedAt }] }
  const expected = { bericht, ladingHash, ...(sent?.inhoudHash === undefined ? {} : { inhoudHash: sent.inhoudHash }) }
  const verdict = await verifyConfirmation(bevestiging, expected, key.value)
  return verdict.ok
    ? verdict
    : { ok: false, faults: verdict.faults.map(({ code }) => ({ code, pointer: confirmedAt })) }
}

function factFaults(fact: ReceiptFact, sent: SentFacts): readonly ReceiptFault[] {
  return (['bericht', 'ladingHash', 'afzender', 'ontvanger'] as const)
    .filter((name) => fact[name] !== sent[name])
    .map((name) => ({ code: 'receipt-facts', pointer: `/feit/${name}` }))
}
