/** Judges an enrolment for whoever signs the address book: the broker's token is about these keys and this organisation. */
import { createLocalJWKSet, jwtVerify } from 'jose'
import type { JSONWebKeySet } from 'jose'
import { enrolmentNonce } from '../../directory/index.ts'
import type { BrokerSetting } from './broker.ts'
import { judgeLogin } from './judge-login.ts'
import type { EnrolmentRequest } from './options.ts'
import type { Organisation } from './organisation.ts'

/**
 * The organisation that these keys are of, by the broker's own signature; nothing when the token does not say so.
 *
 * @since 0.1.0
 * @alpha
 */
export async function judgeEnrolment(
  { oin, sleutels, idToken }: EnrolmentRequest,
  broker: Pick<BrokerSetting, 'issuer' | 'clientId' | 'claims' | 'algorithm'> & { readonly keys: JSONWebKeySet },
  { organisationOf, now }: { readonly organisationOf: (kvk: string) => Organisation | undefined; readonly now: Date },
): Promise<Organisation | undefined> {
  const claims = await verified(idToken, broker, now)
  if (claims === undefined || claims['nonce'] !== (await enrolmentNonce({ oin, sleutels }))) return undefined
  const { organisation } = judgeLogin(claims, broker.claims, organisationOf)
  return organisation?.oin === oin ? organisation : undefined
}

async function verified(
  token: string,
  {
    issuer,
    clientId: audience,
    keys,
    algorithm = 'ES256',
  }: Pick<BrokerSetting, 'issuer' | 'clientId' | 'algorithm'> & { readonly keys: JSONWebKeySet },
  currentDate: Date,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return (await jwtVerify(token, createLocalJWKSet(keys), { issuer, audience, currentDate, algorithms: [algorithm] }))
      .payload
  } catch {
    return undefined
  }
}
