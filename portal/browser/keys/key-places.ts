/**
 * Where locked keys lie in the vault. Each set of keys has places of its own, so that who makes new keys never writes over those
 * that the address book names: the book says which set is in force.
 */
import type { Participant } from '../../../directory/index.ts'

/** Everything of keys. */
export const keysFolder = 'sleutels/'

/** The set, locked with the recovery code. */
export const codePlace = (set: string): string => `${keysFolder}${set}/herstel`
/** The set, locked for each device; what follows is the device's own name in the machinery. */
export const devicesFolder = (set: string): string => `${keysFolder}${set}/apparaat/`
/** What people call a device, locked with the vault's key. */
export const labelPlace = (set: string, id: string): string => `${keysFolder}${set}/naam/${id}`

/** Keys that come after the first of the set, locked with the vault's key. */
export const renewedFolder = (set: string): string => `${keysFolder}${set}/nieuw/`

/** Address of an item at the server. */
export const itemAt = (name: string): string => `/v1/kluis/stuk?naam=${encodeURIComponent(name)}`

const use = '-teken-'

/** Name of the set that this signing key belongs to; a renewed key has a number behind that. */
function setOfKey(kid: string): string {
  const [set = ''] = kid.slice(kid.indexOf(use) + use.length).split('.')
  return set
}

/** The set that this entry of the address book has in force: that of its newest signing key that was not revoked. */
export function setInForce({ sleutels }: Pick<Participant, 'sleutels'>): string | undefined {
  const signing = sleutels.filter(({ gebruik, ingetrokkenOp }) => gebruik === 'teken' && ingetrokkenOp === undefined)
  const [newest] = signing.toSorted((one, other) => (one.van < other.van ? 1 : -1))
  return newest === undefined ? undefined : setOfKey(newest.kid)
}
