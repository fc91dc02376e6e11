/** Decrypts and verifies sealed messages: the one file in which a message becomes readable. The hub cannot reach it. */
import { compactDecrypt } from 'jose'
import { kernHash } from '../address.ts'
import { verifyAttestation } from '../attestation.ts'
import { sha256 } from '../canonical.ts'
import type { Checkpoint } from '../checkpoint.ts'
import type { SealedEvent } from '../event.ts'
import type { EnvelopeVerdict } from '../fault.ts'
import { suitedTo } from '../key-use.ts'
import type { PrivateKey, PublicKey } from '../keys.ts'
import { sealingFaults } from '../sealing-faults.ts'
import { at, bad, fault, good } from '../verdict.ts'
import { verifySigned } from '../verify-object.ts'
import { unpad } from './padding.ts'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Where keys come from: the receiver's own by name, and the sender's out of the address book.
 *
 * @since 0.1.0
 * @beta
 */
export type Opening = {
  readonly keyOf: (kid: string) => PrivateKey | undefined
  /** The key with the attestation's `kid`, of the event's sender. */
  readonly signer: PublicKey
}

/**
 * What was inside a seal.
 *
 * @since 0.1.0
 * @beta
 */
export type OpenedMessage = {
  readonly message: Uint8Array
  /** SHA-256 (base64url) of the inner JWS, for the confirmation. */
  readonly inhoudHash: string
  /** What the sender had seen of the hub and the address book. */
  readonly checkpoint: Checkpoint
}

/**
 * The message's bytes as the sender signed them, bound to this envelope. Verifies the attestation first, then the form
 * of the seal, then opens, then verifies the inner signature. Faults: those of `verifyAttestation`, those of
 * `sealingFaults`, `jwe-key` (no such sealing key here), `unsealable` for every failure to decrypt, unpad or find a
 * signed message (C12); then, at `/data`, those of `verifyObject` and `kern-mismatch`.
 *
 * @since 0.1.0
 * @beta
 */
export async function openMessage(
  event: SealedEvent,
  { keyOf, signer }: Opening,
): Promise<EnvelopeVerdict<OpenedMessage>> {
  const attested = await verifyAttestation(event, signer)
  if (!attested.ok) return attested
  const key = keyOf(event.kid)
  if (key === undefined || key.kid !== event.kid) return bad([fault('jwe-key', '/kid')])
  const faults = await sealingFaults(event.data, { kid: event.kid, suite: key.suite })
  if (faults.length > 0) return bad(faults)
  const inner = await unseal(event.data, key)
  if (inner === undefined) return bad([fault('unsealable', '/data')])
  const signed = await verifySigned('skp-bericht+jws', inner, signer)
  if (!signed.ok) {
    const isForm = signed.faults.some(({ code }) => code === 'jws-form')
    return bad(isForm ? [fault('unsealable', '/data')] : at('/data', signed.faults))
  }
  const { payload, header } = signed.value
  if (header['kern'] !== (await kernHash(event))) return bad([fault('kern-mismatch', '/data')])
  const checkpoint = header['controlepunt'] as Checkpoint
  return good({ message: payload, inhoudHash: await sha256(inner), checkpoint })
}

/** The inner JWS; nothing on any failure: which one it was, nobody learns. */
async function unseal(data: string, key: PrivateKey): Promise<string | undefined> {
  const suite = suitedTo(key, 'zegel')
  if (suite === undefined) return undefined
  try {
    const { plaintext } = await compactDecrypt(data, key.key, {
      keyManagementAlgorithms: [suite.seal.alg],
      contentEncryptionAlgorithms: [suite.seal.enc],
      maxDecompressedLength: 0,
    })
    const content = unpad(plaintext)
    return content === undefined ? undefined : decoder.decode(content)
  } catch {
    return undefined
  }
}
