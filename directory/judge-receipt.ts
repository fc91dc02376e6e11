/** Judges receipts of the hub: the only place that says whether one is genuine, and whether it is about what was sent. */
import { importPublicKey, objectKid, verifyReceipt } from '../envelope/visible.ts'
import type { EnvelopeFaultCode, Receipt, ReceiptFact } from '../envelope/visible.ts'
import type { Directory } from './directory.ts'

/**
 * What a sender knows of its own message: a receipt about it says the same.
 *
 * @since 0.1.0
 * @beta
 */
export type SentFacts = Pick<ReceiptFact, 'bericht' | 'ladingHash' | 'afzender'>

/**
 * One fault of a receipt; `receipt-facts` when it says something else than what was sent.
 *
 * @since 0.1.0
 * @beta
 */
export type ReceiptFault = { readonly code: EnvelopeFaultCode | 'receipt-facts'; readonly pointer: string }

/**
 * The fact when nothing is wrong; otherwise the faults, and with them what the hub's key did sign, if it signed it.
 *
 * @since 0.1.0
 * @beta
 */
export type ReceiptVerdict =
  | { readonly ok: true; readonly fact: ReceiptFact }
  | { readonly ok: false; readonly faults: readonly ReceiptFault[]; readonly claimed?: ReceiptFact }

const unknownKey: ReceiptFault = { code: 'jws-key', pointer: '/ondertekening' }

/**
 * The fact that a receipt proves, by the keys of the hub in this address book. Faults: those of `verifyReceipt`,
 * `jws-key` (no key of the hub, or not in use when the fact happened: a receipt stays genuine after its key has ended)
 * and, when it is held against what was sent, `receipt-facts`.
 *
 * @since 0.1.0
 * @beta
 */
export async function judgeReceipt(receipt: unknown, directory: Directory, sent?: SentFacts): Promise<ReceiptVerdict> {
  const kid = objectKid((receipt as Partial<Receipt> | null | undefined)?.ondertekening)
  const entry = directory.content.knooppunt.sleutels.find((key) => key.kid === kid)
  const key = entry === undefined ? undefined : await importPublicKey(entry)
  if (entry === undefined || key?.ok !== true) return { ok: false, faults: [unknownKey] }
  const verified = await verifyReceipt(receipt, key.value)
  if (!verified.ok) return verified
  const fact = verified.value
  const inUse = directory.hubKey(entry.kid, new Date(fact.tijdstip)) !== undefined
  const faults = [...(inUse ? [] : [unknownKey]), ...(sent === undefined ? [] : factFaults(fact, sent))]
  return faults.length === 0 ? { ok: true, fact } : { ok: false, faults, claimed: fact }
}

function factFaults(fact: ReceiptFact, sent: SentFacts): readonly ReceiptFault[] {
  return (['bericht', 'ladingHash', 'afzender'] as const)
    .filter((name) => fact[name] !== sent[name])
    .map((name) => ({ code: 'receipt-facts', pointer: `/feit/${name}` }))
}
