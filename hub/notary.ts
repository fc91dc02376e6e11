/** Signs the facts of receipts in batches: one signature over the Merkle root of each batch. The hub's notary. */
import { signReceipts } from '../envelope/visible.ts'
import type { PrivateKey, Receipt, ReceiptFact } from '../envelope/visible.ts'

/** The last batch of a store: the next one has the number after it, and names its root. Number 0 and no root before the first. */
export type LastBatch = { readonly number: number; readonly root: string | null }

/** What was signed about a batch: a receipt of each fact in order, and what they share. */
export type SignedFacts = {
  readonly number: number
  readonly root: string
  readonly receipts: readonly Receipt[]
  readonly signature: string
  /** A UTC instant. */
  readonly at: string
}

/**
 * Signs batches of facts: at least one, all of one store, which has this epoch.
 *
 * @since 0.1.0
 * @beta
 */
export type Notary = (facts: readonly ReceiptFact[], epoch: string, last: LastBatch) => Promise<SignedFacts>

/**
 * Signs with this key. A batch is never signed before what it says, also when the clock was set back in between.
 *
 * @since 0.1.0
 * @beta
 */
export function createNotary(signer: PrivateKey, clock: () => Date): Notary {
  return async (facts, epoch, last) => {
    const at = [clock().toISOString(), ...facts.map(({ tijdstip }) => tijdstip)].toSorted().at(-1) ?? ''
    const number = last.number + 1
    const batch = { epoch, nummer: number, vorige: last.root, tijdstip: at }
    const { receipts, root, signature } = await signReceipts(facts, batch, signer)
    return { receipts, number, root, signature, at }
  }
}
