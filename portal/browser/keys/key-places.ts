/**
 * Where locked keys lie in the vault. Each set of keys has places of its own, so that who makes new keys never writes over those
 * that the address book names: the book says which set is in force.
 */
import type { Participant } from '../../../directory/index.ts'
import { setOfKey } from '../../key-set.ts'

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

/** Keys of the vault that came before that of the set, locked with its own, as long as items may be locked with them. */
export const earlierPlace = (set: string): string => `${keysFolder}${set}/eerder`
/** Says that a device of the set was removed, so that its keys are to be replaced. */
export const removedPlace = (set: string): string => `${keysFolder}${set}/verwijderd`
/** Says that other keys came in the place of the set. */
export const replacedPlace = (set: string): string => `${keysFolder}${set}/vervangen`

/** The set that this entry of the address book has in force: that of its newest signing key that was not revoked. */
export function setInForce({ sleutels }: Pick<Participant, 'sleutels'>): string | undefined {
  const signing = sleutels.filter(({ gebruik, ingetrokkenOp }) => gebruik === 'teken' && ingetrokkenOp === undefined)
  const [newest] = signing.toSorted((one, other) => (one.van < other.van ? 1 : -1))
  return newest === undefined ? undefined : setOfKey(newest.kid)
}
