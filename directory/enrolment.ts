/** Enrolment: a participant signs its own keys with the certificate that carries its OIN, so that nobody can swap them. */
import { X509Certificate } from 'node:crypto'
import { importPublicKey, objectCertificates, objectKid, signObject, verifyObject } from '../envelope/visible.ts'
import type { PrivateKey } from '../envelope/visible.ts'
import { chainedOin } from '../pki/index.ts'
import { claimOf, claimText, isClaim } from './claim.ts'
import { isEnrolledByLogin } from './login-enrolment.ts'
import type { Participant } from './participant.ts'

/**
 * The certificate's key, and its chain as PEM (one or more certificates, the participant's own first).
 *
 * @since 0.1.0
 * @beta
 */
export type Enroller = { readonly key: PrivateKey; readonly chain: string }

/**
 * Compact JWS over the keys, with the chain in its header.
 *
 * @since 0.1.0
 * @beta
 */
export function enrol(claim: Pick<Participant, 'oin' | 'sleutels'>, { key, chain }: Enroller): Promise<string> {
  const x5c = certificatesIn(chain).map(({ raw }) => raw.toString('base64'))
  return signObject('skp-inschrijving+jws', claimOf(claim), key, { x5c })
}

function certificatesIn(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block))
}

/** Enrolments that held, with what they are about: no time and no list changes that, and every next address book has them again. */
const held = new Set<string>()
const mostHeld = 4096

/**
 * True when the certificate in the enrolment leads to a root, carries the OIN, and signed exactly these keys; or, of an entry
 * that says that a login stands behind it, when the keys signed themselves.
 */
export async function isEnrolled(participant: Participant, roots: readonly string[]): Promise<boolean> {
  const { zekerheid, inschrijving, opvolging = '' } = participant
  const asked = JSON.stringify([zekerheid, inschrijving, opvolging, claimText(participant), roots])
  if (held.has(asked)) return true
  const holds =
    zekerheid === 'eh3-portaal' ? isEnrolledByLogin(participant) : isEnrolledByCertificate(participant, roots)
  if (!(await holds)) return false
  if (held.size >= mostHeld) held.clear()
  held.add(asked)
  return true
}

async function isEnrolledByCertificate(participant: Participant, roots: readonly string[]): Promise<boolean> {
  const chain = readChain(objectCertificates(participant.inschrijving) ?? [])
  const [own] = chain
  if (own === undefined || chainedOin(chain, roots) !== participant.oin) return false
  const kid = objectKid(participant.inschrijving)
  const jwk = own.publicKey.export({ format: 'jwk' }) as Readonly<Record<string, string>>
  const suite = jwk['kty'] === 'EC' ? 2 : 1
  const key = await importPublicKey({ kid: kid ?? '', suite, gebruik: 'teken', jwk })
  if (!key.ok) return false
  const verdict = await verifyObject('skp-inschrijving+jws', participant.inschrijving, key.value)
  return verdict.ok && isClaim(verdict.value, participant)
}

function readChain(certificates: readonly string[]): readonly X509Certificate[] {
  try {
    return certificates.map((der) => new X509Certificate(Buffer.from(der, 'base64')))
  } catch {
    return []
  }
}
