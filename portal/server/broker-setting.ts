/** The setting of a broker: who it is, who we are to it, and how it says what a login must say. */
import type { ClaimMap } from './judge-login.ts'

/**
 * Which broker, as whom, and under which names it gives what a login must say.
 *
 * @since 0.1.0
 * @alpha
 */
export type BrokerSetting = {
  /** The issuer; `http:` only for a test broker on this machine. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** How it signs; ES256 when it is not said. */
  readonly algorithm?: 'ES256' | 'PS256' | 'RS256'
  readonly claims: ClaimMap
}

/** Whether it is a test broker on this machine, the only one that needs no TLS. */
export const isLocal = ({ issuer }: BrokerSetting): boolean => /^http:\/\/localhost[:/]/.test(issuer)
