/** Keys as the envelope uses them: a name, a suite and a handle. Where they come from is the caller's business. */
import type { CryptoKey } from 'jose'

/**
 * Suite 1 is PS256 with RSA-OAEP-256, suite 2 is ES256 with ECDH-ES on P-256; both seal with A256GCM.
 *
 * @since 0.1.0
 * @beta
 */
export type SuiteNumber = 1 | 2

/**
 * Signs (`gebruik: teken`) or opens (`gebruik: zegel`); stays with its owner.
 *
 * @since 0.1.0
 * @beta
 */
export type PrivateKey = { readonly kid: string; readonly suite: SuiteNumber; readonly key: CryptoKey }

/**
 * Verifies or seals; stands in the address book.
 *
 * @since 0.1.0
 * @beta
 */
export type PublicKey = { readonly kid: string; readonly suite: SuiteNumber; readonly key: CryptoKey }
