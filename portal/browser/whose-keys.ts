/** Whose keys were handed over: anybody who carries them can lock something, but has not what the address book says that we sign with. */
import { setOfKey } from '../key-set.ts'
import { isOfEntry } from './keys/organisation-keys.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { fetchBook } from './participant.ts'
import type { Surroundings } from './participant.ts'

/** Whether they are of this organisation, by the address book as it stands now, and of this set: not of one that had its time. */
export async function areOurs(
  world: Surroundings,
  { oin, set, keys }: { readonly oin: string; readonly set: string; readonly keys: OrganisationKeys },
): Promise<boolean> {
  const entry = (await fetchBook(world))?.participant(oin)
  return entry !== undefined && setOfKey(keys.signer.kid) === set && (await isOfEntry(keys, entry))
}
