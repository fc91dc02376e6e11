/** The keys of a broker as it publishes them now: who signs the address book judges a token by them. */
import type { JSONWebKeySet } from 'jose'
import { discoverBroker } from './broker.ts'
import type { BrokerSetting } from './broker.ts'

/** Characters of the largest set of keys. */
const largest = 256 * 1024

/**
 * Fetches them. Throws when the broker cannot be reached, or gives none.
 *
 * @since 0.1.0
 * @alpha
 */
export async function fetchBrokerKeys(setting: BrokerSetting): Promise<JSONWebKeySet> {
  const { jwks_uri: place } = await discoverBroker(setting)
  const answer = await fetch(place ?? '', { signal: AbortSignal.timeout(10_000), redirect: 'error' })
  const text = answer.ok ? await answer.text() : ''
  if (text === '' || text.length > largest) throw new Error('the broker gives no keys')
  return JSON.parse(text) as JSONWebKeySet
}
