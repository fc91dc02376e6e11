/** Headers of the hub's batches of receipts, and which two of them no hub with one history signs. */
import type { Proven } from '../../directory/index.ts'
import type { Receipt, SignedBatch } from '../../envelope/index.ts'

/** A batch that the hub signed, with the signature that proves it; nothing of a message stands in it. */
export type Header = { readonly batch: SignedBatch; readonly signature: string }

/** The header of the batch in which this receipt stands, which was judged genuine. */
export function headerOf({ batch }: Proven, receipt: unknown): Header {
  return { batch, signature: (receipt as Receipt).ondertekening }
}

/**
 * Whether both cannot stand in one history: two batches under one number, or one that does not name the batch before it as
 * its previous. Of batches further apart, or of different incarnations of the hub, nothing can be said.
 */
export function contradict({ batch: one }: Header, { batch: other }: Header): boolean {
  if (one.epoch !== other.epoch) return false
  if (one.nummer === other.nummer) return one.wortel !== other.wortel || one.vorige !== other.vorige
  const [before, after] = one.nummer < other.nummer ? [one, other] : [other, one]
  return before.nummer + 1 === after.nummer && after.vorige !== before.wortel
}
