/** Verifies a receiver's signed confirmation that it has a message, before the hub forgets the bytes. */
import type { EnvelopeVerdict } from './fault.ts'
import type { PublicKey } from './keys.ts'
import { hashForm, instantForm, uuidForm } from './members.ts'
import type { Confirmation } from './receipt.ts'
import { hasExactly, isText, readCanonicalObject } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'
import { bad, fault, good } from './verdict.ts'
import { verifyObject } from './verify-object.ts'

/** Most characters of a confirmation. */
const longestConfirmation = 4096

/**
 * The confirmation of this message with this cipher text by this key. Faults: those of `verifyObject`, `jws-payload`
 * (not in form, or of another message), `lading-mismatch` and, when the sender of the message asks,
 * `content-mismatch`: it opened something else than was sealed.
 *
 * @since 0.1.0
 * @beta
 */
export async function verifyConfirmation(
  jws: unknown,
  expected: Pick<Confirmation, 'bericht' | 'ladingHash' | 'inhoudHash'>,
  key: PublicKey,
): Promise<EnvelopeVerdict<Confirmation>> {
  if (typeof jws !== 'string' || jws.length > longestConfirmation) return bad([fault('jws-form')])
  const signed = await verifyObject('skp-bevestiging+jws', jws, key)
  if (!signed.ok) return signed
  const payload = readCanonicalObject(signed.value)
  if (payload === undefined || !isConfirmation(payload)) return bad([fault('jws-payload')])
  if (payload.bericht !== expected.bericht) return bad([fault('jws-payload', '/bericht')])
  if (payload.ladingHash !== expected.ladingHash) return bad([fault('lading-mismatch', '/ladingHash')])
  const { inhoudHash } = payload
  const isOther = inhoudHash !== undefined && inhoudHash !== (expected.inhoudHash ?? inhoudHash)
  return isOther ? bad([fault('content-mismatch', '/inhoudHash')]) : good(payload)
}

function isConfirmation(value: UncheckedObject): value is UncheckedObject & Confirmation {
  const { bericht, ladingHash, oordeel, inhoudHash, tijdstip } = value
  const opened = oordeel === 'onleesbaar' ? [] : ['inhoudHash']
  return (
    hasExactly(value, ['bericht', 'ladingHash', 'oordeel', ...opened, 'tijdstip']) &&
    (inhoudHash === undefined || isText(inhoudHash, hashForm)) &&
    isText(bericht, uuidForm) &&
    isText(ladingHash, hashForm) &&
    isText(oordeel, /^(?:ontvangen|afgekeurd|onleesbaar)$/) &&
    isText(tijdstip, instantForm)
  )
}
