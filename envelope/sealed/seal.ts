/** Seals a message: signs it, pads it, encrypts it for one receiver, and signs that it was judged. */
import { CompactEncrypt } from 'jose'
import { kernHash, ladingHash } from '../address.ts'
import { validatorForms } from '../attestation.ts'
import type { Attestation } from '../attestation.ts'
import { canonical, sha256 } from '../canonical.ts'
import { isCheckpoint } from '../checkpoint.ts'
import type { Checkpoint } from '../checkpoint.ts'
import type { Kern, SealedEvent } from '../event.ts'
import type { EnvelopeFault, EnvelopeVerdict } from '../fault.ts'
import { suitedTo } from '../key-use.ts'
import type { PrivateKey, PublicKey } from '../keys.ts'
import { kernMembers } from '../members.ts'
import { memberFaults, pick } from '../read-event.ts'
import { signObject } from '../sign-object.ts'
import { bad, fault, good } from '../verdict.ts'
import { pad } from './padding.ts'

const encoder = new TextEncoder()

/**
 * What is sealed, for whom, by whom, and by what it was judged.
 *
 * @since 0.1.0
 * @beta
 */
export type Sealing = {
  /** The message's own bytes: the receiver judges what the sender judged. */
  readonly message: Uint8Array
  readonly kern: Kern
  readonly signer: PrivateKey
  readonly recipient: PublicKey
  readonly validator: { readonly naam: string; readonly hash: string }
  /** What the sender has seen of the hub and the address book, for the receiver alone. */
  readonly checkpoint: Checkpoint
}

/**
 * A sealed event with what its receiver will prove to have opened.
 *
 * @since 0.1.0
 * @beta
 */
export type Sealed = {
  readonly event: SealedEvent
  /** SHA-256 (base64url) of the inner JWS: only who opens the seal can name it. */
  readonly inhoudHash: string
}

/**
 * A sealed event; another one every time, so keep it to offer it again. Faults: those of `readEvent` for the kern,
 * `jwe-kid` (the kern names another key), `jws-key` and `jwe-key` (a key for another use), `jws-payload` (validator),
 * `jws-header` (checkpoint), `message-too-large`.
 *
 * @since 0.1.0
 * @beta
 */
export async function sealMessage(sealing: Sealing): Promise<EnvelopeVerdict<Sealed>> {
  const { message, kern, signer, recipient, validator, checkpoint } = sealing
  const suite = suitedTo(recipient, 'zegel')
  const faults = sealingMistakes(sealing)
  if (suite === undefined || faults.length > 0) return bad(faults)
  const hash = await kernHash(kern)
  const signed = await signObject('skp-bericht+jws', message, signer, { kern: hash, controlepunt: checkpoint })
  const inner = pad(encoder.encode(signed))
  if (inner === undefined) return bad([fault('message-too-large')])
  const data = await new CompactEncrypt(inner)
    .setProtectedHeader({ alg: suite.seal.alg, enc: suite.seal.enc, typ: 'JWE', kid: recipient.kid })
    .encrypt(recipient.key)
  const attestation: Attestation = {
    kernHash: hash,
    ladingHash: await ladingHash(data),
    schemaset: kern.schemaset,
    validator: validator.naam,
    validatorHash: validator.hash,
    uitslag: 'conform',
  }
  const verklaring = await signObject('skp-verklaring+jws', encoder.encode(canonical(attestation)), signer)
  const event = { ...(pick(kern, Object.keys(kernMembers)) as Kern), data, verklaring }
  return good({ event, inhoudHash: await sha256(signed) })
}

function sealingMistakes({ kern, signer, recipient, validator, checkpoint }: Sealing): readonly EnvelopeFault[] {
  const faults = [...memberFaults(kern, kernMembers)]
  if (kern.kid !== recipient.kid) faults.push(fault('jwe-kid', '/kid'))
  if (suitedTo(recipient, 'zegel') === undefined) faults.push(fault('jwe-key', '/kid'))
  if (suitedTo(signer, 'teken') === undefined) faults.push(fault('jws-key', '/verklaring'))
  if (!validatorForms.naam.test(validator.naam) || !validatorForms.hash.test(validator.hash))
    faults.push(fault('jws-payload', '/verklaring'))
  if (!isCheckpoint(checkpoint)) faults.push(fault('jws-header'))
  return faults
}
