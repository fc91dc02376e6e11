/** What an organisation signs: one small text over digests of all that it signs, so that a login can be bound to it. */
import { canonicalText } from '../json/index.ts'
import type { AgreementText, ApplicationDetails } from './application.ts'

/**
 * Who signs which texts, for which details of which organisation.
 *
 * @since 0.1.0
 * @beta
 */
export type Signing = {
  readonly doel: 'aansluiting-tekenen'
  readonly kvk: string
  /** Digest of what the organisation said of itself. */
  readonly gegevens: string
  readonly overeenkomsten: readonly AgreementText[]
  readonly tekenaar: ApplicationDetails['tekenaar']
}

/**
 * What is signed for these details and these texts.
 *
 * @since 0.1.0
 * @beta
 */
export async function signingOf(
  details: ApplicationDetails,
  overeenkomsten: readonly AgreementText[],
): Promise<Signing> {
  const { kvk, tekenaar } = details
  const inOrder = [...overeenkomsten].sort((one, other) => (one.soort < other.soort ? -1 : 1))
  return {
    ...{ doel: 'aansluiting-tekenen', kvk, tekenaar, gegevens: await textDigest(canonicalText(details)) },
    overeenkomsten: inOrder.map(({ soort, versie, digest }) => ({ soort, versie, digest })),
  }
}

/**
 * What the login that signs must carry as its `nonce`: SHA-256 (base64url) of the text.
 *
 * @since 0.1.0
 * @beta
 */
export function signingNonce(signing: Signing): Promise<string> {
  return sha256(canonicalText(signing))
}

/**
 * The digest of the text of an agreement.
 *
 * @since 0.1.0
 * @beta
 */
export async function textDigest(text: string): Promise<string> {
  return `sha256-${await sha256(text)}`
}

async function sha256(text: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
