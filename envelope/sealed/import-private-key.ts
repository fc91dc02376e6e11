/** Reads private keys of both uses from JWKs, for whoever opens seals. */
import type { EnvelopeVerdict } from '../fault.ts'
import { importRecord } from '../import-key.ts'
import type { KeyRecord } from '../import-key.ts'
import type { PrivateKey } from '../keys.ts'

/**
 * A handle to sign or to open with, not extractable; `key-form` when the JWK is not a private key of its suite.
 *
 * @since 0.1.0
 * @beta
 */
export const importPrivateKey = (record: KeyRecord): Promise<EnvelopeVerdict<PrivateKey>> =>
  importRecord(record, 'private')
