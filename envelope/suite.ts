/** The type of a suite: its algorithms, and how its kind of key is recognised. */
import type { CryptoKey } from 'jose'
import type { SuiteNumber } from './keys.ts'
import type { UncheckedObject } from './strict-text.ts'

/**
 * The two uses of a key: to sign, or to seal.
 *
 * @since 0.1.0
 * @beta
 */
export type Use = 'teken' | 'zegel'

/**
 * One row of the crypto inventory; `spec/knooppunt/cryptografie.md` prints it.
 *
 * @since 0.1.0
 * @beta
 */
export type Suite = {
  readonly number: SuiteNumber
  /** `standaard`: everyone can do it; `naar keuze`: who has such a key may use it. */
  readonly status: 'standaard' | 'naar keuze'
  /** JWA names; a header names exactly these. */
  readonly sign: { readonly alg: string }
  readonly seal: { readonly alg: string; readonly enc: 'A256GCM'; readonly epk: boolean }
  /** Words for the inventory, such as `RSA, ten minste 3072 bits`. */
  readonly key: string
  readonly module: SuiteModule
}

/** What differs between kinds of keys beyond names. */
export type SuiteModule = {
  /** Name in WebCrypto's `CryptoKey.algorithm` for each use: a key for one use is never taken for the other. */
  readonly webCrypto: Readonly<Record<Use, string>>
  /** Members of the JWK, exactly. */
  readonly publicMembers: readonly string[]
  readonly privateMembers: readonly string[]
  /** Whether the public part of a JWK is of this suite: curve, lengths, exponent. */
  readonly inForm: (jwk: UncheckedObject) => boolean
  /** Whether a public key that is in form is one: a point of the curve. Where the form says all, it holds for all. */
  readonly isKey: (jwk: UncheckedObject) => Promise<boolean>
  /** Whether a JWE's encrypted key can be this many bytes. */
  readonly encryptedKeyFits: (bytes: number) => boolean
  /** Whether a signature by this key is this many bytes. */
  readonly signatureFits: (bytes: number, key: CryptoKey) => boolean
  /** What `generateKeyPair` of jose needs beside the algorithm. */
  readonly generate: { readonly modulusLength: number } | { readonly crv: string }
}
