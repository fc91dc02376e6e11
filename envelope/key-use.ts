/** Which suite a key may be used with, for one use: a signing key never seals, a sealing key never signs (C4). */
import type { PrivateKey, PublicKey } from './keys.ts'
import type { Suite, Use } from './suite.ts'
import { suiteOf } from './suites.ts'

/** The suite of the key when the handle is meant for this use; nothing otherwise. */
export function suitedTo(key: PrivateKey | PublicKey, use: Use): Suite | undefined {
  const suite = suiteOf(key.suite)
  return suite !== undefined && key.key.algorithm.name === suite.module.webCrypto[use] ? suite : undefined
}
