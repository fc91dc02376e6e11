/** Signs the receiver's confirmation that it has a message. */
import { canonical } from '../canonical.ts'
import type { PrivateKey } from '../keys.ts'
import type { Confirmation } from '../receipt.ts'
import { signObject } from '../sign-object.ts'

/**
 * Compact JWS over the confirmation in RFC 8785 form.
 *
 * @since 0.1.0
 * @beta
 */
export function confirm(confirmation: Confirmation, key: PrivateKey): Promise<string> {
  const { bericht, ladingHash, oordeel, inhoudHash, tijdstip } = confirmation
  const payload = canonical({ bericht, ladingHash, oordeel, inhoudHash, tijdstip })
  return signObject('skp-bevestiging+jws', new TextEncoder().encode(payload), key)
}
