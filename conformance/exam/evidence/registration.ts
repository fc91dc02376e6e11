/**
 * Registration, ticket and seal: a vendor registers its claim and the kit; only then does the conformance environment give the
 * seed, signed; and it seals a report that it saw come true itself.
 */
import { canonical, signObject, verifyObject } from '../../../envelope/visible.ts'
import type { KeyRecord, PrivateKey, PublicKey } from '../../../envelope/visible.ts'
import { isObject } from '../../../json/index.ts'
import type { Claim } from '../claim.ts'
import { readClaim } from '../read-claim.ts'
import { mostRounds } from '../result.ts'
import { readSigned } from './read-signed.ts'
import { documentDigest, signedDigest } from '../digests.ts'

const forms = {
  registration: 'skp-examenaanmelding-1',
  ticket: 'skp-examenkaartje-1',
  seal: 'skp-examenzegel-1',
} as const

/**
 * What a vendor registers before it knows the seed; no seed follows from it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Registration = {
  readonly formaat: (typeof forms)['registration']
  readonly aanspraak: Claim
  readonly kit: string
  /** The public key that will sign the report. */
  readonly sleutel: KeyRecord
}

/**
 * The seed for one registration, as the environment signs it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Ticket = {
  readonly formaat: (typeof forms)['ticket']
  readonly nummer: string
  /** Digest of the registration. */
  readonly aanmelding: string
  readonly aanspraak: Claim
  readonly kit: string
  readonly zaad: number
  readonly rondes: number
  /** When it was given: an instant in UTC. */
  readonly gegeven: string
}

/**
 * What the environment adds to a report of an exam that it took itself, with the same result.
 *
 * @since 0.1.0
 * @alpha
 */
export type Seal = {
  readonly formaat: (typeof forms)['seal']
  readonly nummer: string
  /** Digest of the signed ticket. */
  readonly kaartje: string
  /** Digest of the signed report. */
  readonly rapport: string
  /** Digest of the result. */
  readonly uitslag: string
  readonly gegeven: string
}

/**
 * A registration of this claim, for this kit, by the holder of this key.
 *
 * @since 0.1.0
 * @alpha
 */
export function registrationOf(aanspraak: Claim, kit: string, sleutel: KeyRecord): Registration {
  return { formaat: forms.registration, aanspraak, kit, sleutel }
}

/**
 * The registration in a document of somebody else; nothing when it is none.
 *
 * @since 0.1.0
 * @alpha
 */
export function readRegistration(value: unknown): Registration | undefined {
  if (!isObject(value) || value['formaat'] !== forms.registration) return undefined
  const { kit, sleutel } = value
  const aanspraak = readClaim(value['aanspraak'])
  if (aanspraak === undefined || typeof kit !== 'string' || !isObject(sleutel)) return undefined
  return registrationOf(aanspraak, kit, sleutel as KeyRecord)
}

/**
 * The ticket for a registration, signed.
 *
 * @since 0.1.0
 * @alpha
 */
export async function signTicket(
  registration: Registration,
  given: Pick<Ticket, 'nummer' | 'zaad' | 'rondes' | 'gegeven'>,
  key: PrivateKey,
): Promise<string> {
  const { aanspraak, kit } = registration
  const ticket: Ticket = {
    formaat: forms.ticket,
    ...given,
    ...{ aanmelding: await documentDigest(registration), aanspraak, kit },
  }
  return signObject('skp-examenkaartje+jws', bytesOf(ticket), key)
}

/**
 * The ticket in a JWS by the environment; nothing when it is not by this key or holds something else.
 *
 * @since 0.1.0
 * @alpha
 */
export async function readTicket(jws: string, key: PublicKey): Promise<Ticket | undefined> {
  const found = readSigned(await verifyObject('skp-examenkaartje+jws', jws, key))
  if (found === undefined || found['formaat'] !== forms.ticket) return undefined
  const { nummer, aanmelding, kit, zaad, rondes, gegeven } = found
  const aanspraak = readClaim(found['aanspraak'])
  const areTexts = [nummer, aanmelding, kit, gegeven].every((each) => typeof each === 'string')
  const areNumbers =
    [zaad, rondes].every((each) => Number.isSafeInteger(each) && Number(each) >= 0) && Number(rondes) <= mostRounds
  return aanspraak !== undefined && areTexts && areNumbers ? (found as Ticket) : undefined
}

/**
 * The seal under a report, signed.
 *
 * @since 0.1.0
 * @alpha
 */
export function signSeal(seal: Omit<Seal, 'formaat'>, key: PrivateKey): Promise<string> {
  return signObject('skp-examenzegel+jws', bytesOf({ formaat: forms.seal, ...seal }), key)
}

/**
 * Whether the environment sealed this report, with this ticket and this result.
 *
 * @since 0.1.0
 * @alpha
 */
export async function isSealed(
  jws: string,
  about: { readonly ticket: string; readonly report: string; readonly result: unknown },
  key: PublicKey,
): Promise<boolean> {
  const found = readSigned(await verifyObject('skp-examenzegel+jws', jws, key))
  if (!isObject(found) || found['formaat'] !== forms.seal) return false
  const [kaartje, rapport] = [await signedDigest(about.ticket), await signedDigest(about.report)]
  return (
    found['kaartje'] === kaartje &&
    found['rapport'] === rapport &&
    found['uitslag'] === (await documentDigest(about.result))
  )
}

function bytesOf(document: unknown): Uint8Array {
  return new TextEncoder().encode(canonical(document))
}
