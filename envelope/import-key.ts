/** Reads keys from JWKs, as handles for one suite and one use. What is signed with cannot be exported again. */
import { importJWK } from 'jose'
import type { CryptoKey, JWK } from 'jose'
import { isObject } from '../json/index.ts'
import type { EnvelopeVerdict } from './fault.ts'
import type { PrivateKey, PublicKey, SuiteNumber } from './keys.ts'
import { kidForm } from './members.ts'
import { hasExactly } from './strict-text.ts'
import type { Use } from './suite.ts'
import { suiteOf } from './suites.ts'
import { bad, fault, good } from './verdict.ts'

/**
 * A key as it is kept or published. `jwk` has the members of its kind and no other.
 *
 * @since 0.1.0
 * @beta
 */
export type KeyRecord = {
  readonly kid: string
  readonly suite: SuiteNumber
  readonly gebruik: Use
  readonly jwk: Readonly<Record<string, string>>
}

/**
 * A handle to verify or to seal with; `key-form` when the JWK is not a public key of its suite.
 *
 * @since 0.1.0
 * @beta
 */
export const importPublicKey = (record: KeyRecord): Promise<EnvelopeVerdict<PublicKey>> =>
  importRecord(record, 'public')

/**
 * A handle to sign with; `key-form` when the JWK is not a private key of its suite or not meant to sign. What opens
 * seals cannot be imported by this door: that takes `envelope/index.ts`.
 *
 * @since 0.1.0
 * @beta
 */
export async function importSigningKey(record: KeyRecord): Promise<EnvelopeVerdict<PrivateKey>> {
  return record.gebruik === 'teken' ? importRecord(record, 'private') : bad([fault('key-form', '/gebruik')])
}

/** A handle for any use. */
export async function importRecord(
  { kid, suite: number, gebruik, jwk }: KeyRecord,
  part: 'public' | 'private',
): Promise<EnvelopeVerdict<PublicKey & PrivateKey>> {
  const suite = suiteOf(number)
  if (suite === undefined) return bad([fault('key-form', '/suite')])
  if (!kidForm.test(kid)) return bad([fault('key-form', '/kid')])
  if (gebruik !== 'teken' && gebruik !== 'zegel') return bad([fault('key-form', '/gebruik')])
  const { inForm, publicMembers, privateMembers } = suite.module
  const members = part === 'public' ? publicMembers : privateMembers
  if (!isObject(jwk) || !hasExactly(jwk, members) || !inForm(jwk)) return bad([fault('key-form', '/jwk')])
  try {
    const alg = gebruik === 'teken' ? suite.sign.alg : suite.seal.alg
    const key = await importJWK(jwk as JWK, alg, { extractable: part === 'public' })
    return good({ kid, suite: number, key: key as CryptoKey })
  } catch {
    return bad([fault('key-form', '/jwk')])
  }
}
