/** What a broker says of itself, and the keys that it signs with: known for a while, so that nobody waits for it and logins go on without it. */
import type { JSONWebKeySet } from 'jose'
import * as openid from 'openid-client'
import { brokerFetch, longest } from './broker-fetch.ts'
import { isLocal } from './broker-setting.ts'
import type { BrokerSetting } from './broker-setting.ts'
import { createRenewing } from './renewing.ts'
import type { Renewing } from './renewing.ts'
import type { KnownBroker } from './verified-token.ts'

/** What it says of itself, and its keys. */
export type BrokerWord = {
  readonly metadata: Renewing<openid.ServerMetadata>
  readonly keys: Renewing<JSONWebKeySet>
}

/** The word of this broker, which is asked when it is first wanted. */
export function brokerWord(setting: BrokerSetting, clock: () => Date): BrokerWord {
  const metadata = createRenewing(() => discover(setting), clock)
  return { metadata, keys: createRenewing(async () => fetchKeys((await metadata.current()).jwks_uri), clock) }
}

/**
 * A broker with the keys that it has now, for whoever judges its tokens besides the portal. Throws when it cannot be reached, or gives none; when
 * that lasts less than a day, with the keys that it had.
 *
 * @since 0.1.0
 * @alpha
 */
export function knownBroker(setting: BrokerSetting, clock: () => Date): () => Promise<KnownBroker> {
  const { keys } = brokerWord(setting, clock)
  return async () => ({ ...setting, keys: await keys.newest() })
}

async function discover(setting: BrokerSetting): Promise<openid.ServerMetadata> {
  const execute = isLocal(setting) ? [openid.allowInsecureRequests] : []
  const { issuer, clientId } = setting
  const options = { execute, timeout: longest, [openid.customFetch]: brokerFetch as openid.CustomFetch }
  return (await openid.discovery(new URL(issuer), clientId, undefined, openid.None(), options)).serverMetadata()
}

async function fetchKeys(place = ''): Promise<JSONWebKeySet> {
  const answer = await brokerFetch(place, { signal: AbortSignal.timeout(longest * 1000), redirect: 'error' })
  const text = answer.ok ? await answer.text() : ''
  if (text === '') throw new Error('the broker gives no keys')
  const keys = JSON.parse(text) as JSONWebKeySet
  if (!Array.isArray(keys.keys) || keys.keys.length === 0) throw new Error('the broker gives no keys')
  return keys
}
