/** Receipts: signs the facts of a batch under one root, and verifies a receipt without anything but the hub's key. */
import { fromBase64url, toBase64url } from './base64url.ts'
import { canonical } from './canonical.ts'
import type { EnvelopeVerdict } from './fault.ts'
import type { PrivateKey, PublicKey } from './keys.ts'
import { epochForm, hashForm, instantForm } from './members.ts'
import { leafHash, rootBy, treeOf } from './merkle.ts'
import { readReceipt } from './read-receipt.ts'
import type { Receipt, ReceiptFact } from './receipt.ts'
import { signObject } from './sign-object.ts'
import { hasExactly, isText, readCanonicalObject } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'
import { at, bad, fault, good } from './verdict.ts'
import { verifyObject } from './verify-object.ts'

/**
 * What the hub signs about a batch; `vorige` is the root of batch `nummer - 1`, null for the first.
 *
 * @since 0.1.0
 * @beta
 */
export type Batch = {
  /** Incarnation of the hub's store: numbers count within it. */
  readonly epoch: string
  readonly nummer: number
  readonly vorige: string | null
  readonly tijdstip: string
}

/**
 * A batch with its root over `aantal` facts: the payload of `ondertekening`, in RFC 8785 form.
 *
 * @since 0.1.0
 * @beta
 */
export type SignedBatch = Batch & { readonly wortel: string; readonly aantal: number }

const encoder = new TextEncoder()
const leafOf = (fact: ReceiptFact) => leafHash(encoder.encode(canonical(fact)))

/**
 * Receipts in the order of the facts, the root (base64url) that the next batch names as `vorige`, and the signature
 * (`ondertekening`) that they share.
 *
 * @since 0.1.0
 * @beta
 */
export async function signReceipts(
  facts: readonly ReceiptFact[],
  batch: Batch,
  key: PrivateKey,
): Promise<{ receipts: Receipt[]; root: string; signature: string }> {
  const { root, proofs } = await treeOf(await Promise.all(facts.map(leafOf)))
  const { epoch, nummer, vorige, tijdstip } = batch
  const wortel = toBase64url(root)
  const payload: SignedBatch = { epoch, nummer, wortel, aantal: facts.length, vorige, tijdstip }
  const ondertekening = await signObject('skp-bewijs+jws', encoder.encode(canonical(payload)), key)
  const receipts = facts.map((feit, plaats) => {
    const pad = (proofs[plaats] ?? []).map(toBase64url)
    return { feit, bewijs: { plaats, aantal: facts.length, pad }, ondertekening }
  })
  return { receipts, root: wortel, signature: ondertekening }
}

/**
 * The fact that the hub signed. Faults: those of `readReceipt`, those of `verifyObject` and `jws-payload` at
 * `/ondertekening`, `receipt-proof` at `/bewijs`, `receipt-batch` at the member of the fact that the batch contradicts.
 *
 * @since 0.1.0
 * @beta
 */
export async function verifyReceipt(receipt: unknown, key: PublicKey): Promise<EnvelopeVerdict<ReceiptFact>> {
  const batch = await verifyBatch(receipt, key)
  return batch.ok ? good(batch.value.feit) : batch
}

/**
 * As `verifyReceipt`, with the batch that the receipt stands in: follow `vorige` to check the chain.
 *
 * @since 0.1.0
 * @beta
 */
export async function verifyBatch(
  value: unknown,
  key: PublicKey,
): Promise<EnvelopeVerdict<{ readonly feit: ReceiptFact; readonly batch: SignedBatch }>> {
  const read = readReceipt(value)
  if (!read.ok) return read
  const { feit, bewijs, ondertekening } = read.value
  const signed = await verifyHeader(ondertekening, key)
  if (!signed.ok) return bad(at('/ondertekening', signed.faults))
  const batch = signed.value
  const proof = { place: bewijs.plaats, count: batch.aantal, path: bewijs.pad.map(fromBase64url) }
  const root = bewijs.aantal === batch.aantal ? await rootBy(await leafOf(feit), proof) : undefined
  if (root === undefined || toBase64url(root) !== batch.wortel) return bad([fault('receipt-proof', '/bewijs')])
  const faults = [
    ...(feit.epoch === batch.epoch ? [] : [fault('receipt-batch', '/feit/epoch')]),
    ...(Date.parse(feit.tijdstip) <= Date.parse(batch.tijdstip) ? [] : [fault('receipt-batch', '/feit/tijdstip')]),
  ]
  return faults.length === 0 ? good({ feit, batch }) : bad(faults)
}

/**
 * The batch that a signature (`ondertekening` of each of its receipts) is about, without any of its facts. Faults: those
 * of `verifyObject`, and `jws-payload`.
 *
 * @since 0.1.0
 * @beta
 */
export async function verifyHeader(jws: unknown, key: PublicKey): Promise<EnvelopeVerdict<SignedBatch>> {
  const signed = await verifyObject('skp-bewijs+jws', jws, key)
  if (!signed.ok) return signed
  const batch = readCanonicalObject(signed.value)
  return batch !== undefined && isBatch(batch) ? good(batch) : bad([fault('jws-payload')])
}

function isBatch(value: UncheckedObject): value is UncheckedObject & SignedBatch {
  const { epoch, nummer, wortel, aantal, vorige, tijdstip } = value
  return (
    hasExactly(value, ['epoch', 'nummer', 'wortel', 'aantal', 'vorige', 'tijdstip']) &&
    isText(epoch, epochForm) &&
    Number.isSafeInteger(nummer) &&
    Number.isSafeInteger(aantal) &&
    isText(wortel, hashForm) &&
    (vorige === null || isText(vorige, hashForm)) &&
    isText(tijdstip, instantForm)
  )
}
