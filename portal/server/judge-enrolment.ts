/** Judges an enrolment for whoever signs the address book: the broker's token is about these keys and this organisation. */
import { enrolmentNonce } from '../../directory/index.ts'
import { judgeLogin } from './judge-login.ts'
import type { EnrolmentRequest } from './options.ts'
import type { Organisation } from './organisation.ts'
import { verifiedToken } from './verified-token.ts'
import type { KnownBroker } from './verified-token.ts'

/**
 * The organisation that these keys are of, by the broker's own signature; nothing when the token does not say so.
 *
 * @since 0.1.0
 * @alpha
 */
export async function judgeEnrolment(
  { oin, sleutels, idToken }: EnrolmentRequest,
  broker: KnownBroker,
  { organisationOf, now }: { readonly organisationOf: (kvk: string) => Organisation | undefined; readonly now: Date },
): Promise<Organisation | undefined> {
  const claims = await verifiedToken(idToken, broker, now)
  if (claims === undefined || claims['nonce'] !== (await enrolmentNonce({ oin, sleutels }))) return undefined
  const { organisation } = judgeLogin(claims, broker.claims, organisationOf)
  return organisation?.oin === oin ? organisation : undefined
}
