/** What can be wrong with an envelope, as data: codes and places, never a value. */

/**
 * Every kind of fault. Codes are public: never renamed, only retired.
 *
 * @since 0.1.0
 * @beta
 */
export const envelopeFaultCodes = [
  /** The event is not a JSON object. */
  'event-not-object',
  /** A member of the table is missing. */
  'member-missing',
  /** A member that the table does not know. */
  'member-unknown',
  /** A member's value is not text, or not in the form that the table asks. */
  'member-form',
  /** Two members contradict each other, such as `type` and `dataschema`. */
  'member-mismatch',
  /** A JWS is not compact, or a part of it is not base64url or not JSON. */
  'jws-form',
  /** A JWS header holds other members than the ones allowed (C3). */
  'jws-header',
  /** The algorithm is not the one of the key's suite (C1). */
  'jws-alg',
  /** The JWS was made for another purpose (C14). */
  'jws-typ',
  /** The key is unknown, of another party, for another use or outside its period (C4). */
  'jws-key',
  /** The signature does not verify. */
  'jws-signature',
  /** The signed payload is not what this kind of object holds. */
  'jws-payload',
  /** The attestation or the inner signature belongs to another envelope (C5). */
  'kern-mismatch',
  /** The attestation belongs to another cipher text (C6). */
  'lading-mismatch',
  /** The attestation says something else than `conform`. */
  'attestation-verdict',
  /** A JWE is not compact with five parts. */
  'jwe-form',
  /** A JWE header holds other members than the ones allowed (C2, C3). */
  'jwe-header',
  /** The algorithms are not those of the suite (C1). */
  'jwe-alg',
  /** `kid` of the JWE is not the envelope's. */
  'jwe-kid',
  /** The cipher text has another length than a size class (C7). */
  'jwe-size',
  /** Decryption, padding or the inner form failed: one code for all of them (C12). */
  'unsealable',
  /** The message inside names another type, sender, receiver, id or time than the envelope. */
  'binding',
  /** A confirmation is about another content than was sealed. */
  'content-mismatch',
  /** The batch of a receipt is of another incarnation of the hub than the fact, or older than it. */
  'receipt-batch',
  /** A proof in a receipt does not lead to its signed root. */
  'receipt-proof',
  /** No private key for this seal is held here, or the key is meant for another use. */
  'jwe-key',
  /** A JWK is not a key of its suite: other members, another curve, a short modulus. */
  'key-form',
  /** The message is larger than the largest size class holds. */
  'message-too-large',
] as const

/**
 * One of the codes of `envelopeFaultCodes`.
 *
 * @since 0.1.0
 * @beta
 */
export type EnvelopeFaultCode = (typeof envelopeFaultCodes)[number]

/**
 * One fault; `pointer` is a JSON Pointer into the event (or other object), `''` the whole of it.
 *
 * @since 0.1.0
 * @beta
 */
export type EnvelopeFault = { readonly code: EnvelopeFaultCode; readonly pointer: string }

/**
 * The result of a check on an envelope or a part of one: the value, or all faults; never both.
 *
 * @since 0.1.0
 * @beta
 */
export type EnvelopeVerdict<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly faults: readonly EnvelopeFault[] }
