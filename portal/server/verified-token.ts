/** A broker's token as whoever looks at it later takes it: by the broker's own signature, for this portal, in force now. */
import { createLocalJWKSet, jwtVerify } from 'jose'
import type { JSONWebKeySet } from 'jose'
import type { BrokerSetting } from './broker-setting.ts'

/**
 * A broker whose word is judged, with the keys that it has.
 *
 * @since 0.1.0
 * @alpha
 */
export type KnownBroker = Pick<BrokerSetting, 'issuer' | 'clientId' | 'claims' | 'algorithm'> & {
  readonly keys: JSONWebKeySet
}

/** What the token says; nothing when it is not the broker's word for us. */
export async function verifiedToken(
  token: string,
  { issuer, clientId: audience, keys, algorithm = 'ES256' }: KnownBroker,
  currentDate: Date,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return (await jwtVerify(token, createLocalJWKSet(keys), { issuer, audience, currentDate, algorithms: [algorithm] }))
      .payload
  } catch {
    return undefined
  }
}
