/** Judges a signature for whoever keeps applications: the broker's token is about these texts and this organisation. */
import { signingNonce } from '../../joining/index.ts'
import type { Applicant, SigningRequest } from './joining-desk.ts'
import { judgeLogin } from './judge-login.ts'
import { verifiedToken } from './verified-token.ts'
import type { KnownBroker } from './verified-token.ts'

/**
 * Who signed, by the broker's own signature; nothing when the token does not say so.
 *
 * @since 0.1.0
 * @alpha
 */
export async function judgeSigning(
  { signing, idToken }: SigningRequest,
  broker: KnownBroker,
  now: Date,
): Promise<Applicant | undefined> {
  const claims = await verifiedToken(idToken, broker, now)
  if (claims === undefined || claims['nonce'] !== (await signingNonce(signing))) return undefined
  // Whoever signs is no participant: that its level and number are good is all that is asked of the login.
  const { applicant } = judgeLogin(claims, broker.claims, () => undefined)
  if (applicant?.kvk !== signing.kvk) return undefined
  const { person: _, ...signer } = applicant
  return signer
}
