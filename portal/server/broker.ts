/** The line to the broker: OpenID Connect with PKCE, state and nonce. */
import * as openid from 'openid-client'
import { brokerFetch, longest } from './broker-fetch.ts'
import type { BrokerSetting } from './broker-setting.ts'
import { isLocal } from './broker-setting.ts'
import { brokerWord } from './broker-word.ts'

/** What must come back with a login that was begun. */
export type Begun = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** A login that came back and is the broker's word for us, about this very request. */
export type BrokerLogin = { readonly idToken: string; readonly claims: Readonly<Record<string, unknown>> }

/** Why the broker's word is not taken: it refused, it ended, it is about another client, or it is none about this request. */
export type BrokerRefusal = 'afgebroken' | 'laat' | 'client' | 'mislukt'

/** Begins logins and takes them in. */
export type Broker = {
  /** Where to send the browser; with a nonce of one's own the login is bound to what that is the hash of. */
  readonly begin: (nonce?: string) => Promise<{ readonly address: string; readonly begun: Begun }>
  /** The login of this address, to which the broker sent the browser back; or why it is none. */
  readonly finish: (address: URL, begun: Begun) => Promise<BrokerLogin | BrokerRefusal>
  /** Where to send the browser to end the login there too. */
  readonly end: (idToken: string, back: string) => Promise<string>
}

/** The broker of this setting, by this clock. */
export function createBroker(setting: BrokerSetting, redirect: string, clock: () => Date): Broker {
  const word = brokerWord(setting, clock)
  const configuration = async (): Promise<openid.Configuration> =>
    configured(setting, await word.metadata.current(), clock)
  return {
    begin: async (nonce = openid.randomNonce()) => {
      const begun = { state: openid.randomState(), nonce, verifier: openid.randomPKCECodeVerifier() }
      const address = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: 'openid',
        acr_values: setting.claims.levels.join(' '),
        // A login that binds keys is a new one, never one that still stood open.
        prompt: 'login',
        ...{ state: begun.state, nonce, code_challenge_method: 'S256' },
        code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
      })
      return { address: address.href, begun }
    },
    finish: async (address, { state, nonce, verifier }) => {
      try {
        const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true }
        const jwks = (await word.keys.newest()) as openid.ExportedJWKSCache['jwks']
        const asking = await configuration()
        // The library would ask for the keys at each login, and end it when they do not come.
        openid.setJwksCache(asking, { jwks, uat: Math.floor(Date.now() / 1000) })
        const tokens = await openid.authorizationCodeGrant(asking, address, checks)
        const claims = tokens.claims()
        const { id_token: idToken } = tokens
        return claims === undefined || idToken === undefined ? 'mislukt' : { idToken, claims }
      } catch (error) {
        return refusalOf(error)
      }
    },
    end: async (idToken, back) =>
      openid.buildEndSessionUrl(await configuration(), { id_token_hint: idToken, post_logout_redirect_uri: back }).href,
  }
}

/** What an error of the library means to who logs in; what it does not say is a login that did not succeed. */
function refusalOf(error: unknown): BrokerRefusal {
  if (error instanceof openid.AuthorizationResponseError) return 'afgebroken'
  const { code } = error as { readonly code?: string }
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'laat'
  return code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' && claimIn(error) === 'aud' ? 'client' : 'mislukt'
}

/** The claim that an error is about, which the library tells in what caused it. */
function claimIn(error: unknown): string | undefined {
  const { claim, cause } = error as { readonly claim?: string; readonly cause?: unknown }
  return claim ?? (typeof cause === 'object' && cause !== null ? claimIn(cause) : undefined)
}

function configured(setting: BrokerSetting, server: openid.ServerMetadata, clock: () => Date): openid.Configuration {
  const { clientId, clientSecret, algorithm = 'ES256' } = setting
  const authentication = clientSecret === undefined ? openid.None() : openid.ClientSecretPost(clientSecret)
  // The library reads the machine's clock: it is told how far that is from the one that was handed in.
  const ahead = Math.round((clock().getTime() - Date.now()) / 1000)
  const metadata = { id_token_signed_response_alg: algorithm, [openid.clockSkew]: ahead, [openid.clockTolerance]: 30 }
  const made = new openid.Configuration(server, clientId, metadata, authentication)
  made.timeout = longest
  made[openid.customFetch] = brokerFetch as openid.CustomFetch
  if (isLocal(setting)) openid.allowInsecureRequests(made)
  openid.enableNonRepudiationChecks(made)
  return made
}
