/** Makes new keys, as records to keep and to publish. */
import { exportJWK, generateKeyPair } from 'jose'
import type { KeyRecord } from '../import-key.ts'
import type { SuiteNumber } from '../keys.ts'
import type { Use } from '../suite.ts'
import { suiteOf } from '../suites.ts'

/**
 * A fresh pair: the private record stays with its owner, the public one goes into the address book.
 *
 * @since 0.1.0
 * @beta
 */
export async function generateKeys(
  number: SuiteNumber,
  gebruik: Use,
  kid: string,
): Promise<{ readonly private: KeyRecord; readonly public: KeyRecord }> {
  const suite = suiteOf(number)
  if (suite === undefined) throw new Error('keys are asked for an unknown suite')
  const { publicMembers, privateMembers, generate } = suite.module
  const alg = gebruik === 'teken' ? suite.sign.alg : suite.seal.alg
  const pair = await generateKeyPair(alg, { extractable: true, ...generate })
  const jwk: Readonly<Record<string, unknown>> = { ...(await exportJWK(pair.privateKey)) }
  const record = (members: readonly string[]) => ({ kid, suite: number, gebruik, jwk: only(jwk, members) })
  return { private: record(privateMembers), public: record(publicMembers) }
}

function only(jwk: Readonly<Record<string, unknown>>, members: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(members.map((name) => [name, String(jwk[name])]))
}
