/**
 * Enrolment by a login: for who takes part by the portal and has no certificate. The keys sign themselves, the login is bound to
 * them by its nonce, and whoever signs the address book looked at the login. The book holds no token and no person.
 */
import { importPublicKey, objectKid, sha256, signObject, verifyObject } from '../envelope/visible.ts'
import type { PrivateKey } from '../envelope/visible.ts'
import { claimOf, isClaim } from './claim.ts'
import type { Participant } from './participant.ts'

/**
 * Compact JWS over the keys, by the signing key among them.
 *
 * @since 0.1.0
 * @beta
 */
export function enrolByLogin(claim: Pick<Participant, 'oin' | 'sleutels'>, key: PrivateKey): Promise<string> {
  return signObject('skp-portaalinschrijving+jws', claimOf(claim), key)
}

/**
 * What the login that enrols these keys must carry as its `nonce`: SHA-256 (base64url) of the claim.
 *
 * @since 0.1.0
 * @beta
 */
export function enrolmentNonce(claim: Pick<Participant, 'oin' | 'sleutels'>): Promise<string> {
  return sha256(claimOf(claim))
}

/**
 * Compact JWS by which a signing key that stood in the address book says that these keys come after it.
 *
 * @since 0.1.0
 * @beta
 */
export function succeedKeys(claim: Pick<Participant, 'oin' | 'sleutels'>, before: PrivateKey): Promise<string> {
  return signObject('skp-portaalopvolging+jws', claimOf(claim), before)
}

/**
 * True when a signing key of the entry itself signed exactly these keys: who enrolled them has them. Where the entry says that
 * they come after others, one of those signed the same.
 *
 * @since 0.1.0
 * @beta
 */
export async function isEnrolledByLogin(
  entry: Pick<Participant, 'oin' | 'sleutels' | 'inschrijving' | 'opvolging'>,
): Promise<boolean> {
  const { inschrijving, opvolging } = entry
  if (!(await isSigned('skp-portaalinschrijving+jws', inschrijving, entry))) return false
  if (opvolging === undefined) return true
  return objectKid(opvolging) !== objectKid(inschrijving) && isSigned('skp-portaalopvolging+jws', opvolging, entry)
}

/** Whether a signing key of the entry signed the claim of the entry. */
async function isSigned(
  type: 'skp-portaalinschrijving+jws' | 'skp-portaalopvolging+jws',
  jws: string,
  entry: Pick<Participant, 'oin' | 'sleutels'>,
): Promise<boolean> {
  const kid = objectKid(jws)
  const own = entry.sleutels.find((each) => each.kid === kid && each.gebruik === 'teken')
  const key = own === undefined ? undefined : await importPublicKey(own)
  if (key?.ok !== true) return false
  const verdict = await verifyObject(type, jws, key.value)
  return verdict.ok && isClaim(verdict.value, entry)
}
