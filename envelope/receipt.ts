/** Receipts: what the hub signs about a message; never anything of its content. */

/**
 * What became of a message. `aanname` opens, exactly one of the others ends; `weigering` stands alone.
 *
 * @since 0.1.0
 * @beta
 */
export type ReceiptKind = 'aanname' | 'aflevering' | 'verloop' | 'weigering'

/**
 * What a receiver says with its confirmation.
 *
 * @since 0.1.0
 * @beta
 */
export type Confirmation = {
  readonly bericht: string
  /** SHA-256 of the cipher text that was fetched. */
  readonly ladingHash: string
  /** `ontvangen`: handed over; `afgekeurd`: opened, off-spec, Afkeurbericht sent; `onleesbaar`: could not be opened. */
  readonly oordeel: 'ontvangen' | 'afgekeurd' | 'onleesbaar'
  /** SHA-256 of the inner JWS: proves that the seal was opened. Absent with `onleesbaar`, and only then. */
  readonly inhoudHash?: string
  readonly tijdstip: string
}

/**
 * The facts of one receipt; hashed over RFC 8785, so absent members are left out.
 *
 * @since 0.1.0
 * @beta
 */
export type ReceiptFact = {
  readonly soort: ReceiptKind
  readonly bericht: string
  readonly ladingHash: string
  readonly afzender: string
  readonly ontvanger: string
  /** When it happened, by the hub's clock. */
  readonly tijdstip: string
  /** Incarnation of the hub's store. */
  readonly epoch: string
  /** `aanname`: when the message is removed at the latest. */
  readonly verlooptOp?: string
  /** `aflevering`: the receiver's confirmation, compact JWS. */
  readonly bevestiging?: string
  /** `verloop`: whether it was ever fetched. */
  readonly opgehaald?: boolean
  /** `verloop`: why; `weigering`: the problem's code. */
  readonly reden?: string
  /** `weigering`: whether the same bytes are refused for ever; false when offering them again later may help. */
  readonly definitief?: boolean
}

/**
 * A fact with the proof that the hub signed it: one signature covers the root of the Merkle tree (RFC 9162 section 2.1.1)
 * over the facts of a batch.
 *
 * @since 0.1.0
 * @beta
 */
export type Receipt = {
  readonly feit: ReceiptFact
  /** Inclusion proof: the fact's place in the batch and the hashes (base64url) on the way to the root. */
  readonly bewijs: { readonly plaats: number; readonly aantal: number; readonly pad: readonly string[] }
  /** Compact JWS (`typ` `skp-bewijs+jws`) by the hub over `{ epoch, nummer, wortel, aantal, vorige, tijdstip }`. */
  readonly ondertekening: string
}
