/** Whose keys were handed over: anybody who carries them can lock something, but has not what the address book says that we sign with. */
import type { Directory } from '../../directory/index.ts'
import { setOfKey } from '../key-set.ts'
import { isOfEntry } from './keys/organisation-keys.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'

/** Whether they are of this organisation, by this address book, and of this set: not of one that had its time. */
export async function areOurs(
  book: Directory,
  { oin, set, keys }: { readonly oin: string; readonly set: string; readonly keys: OrganisationKeys },
): Promise<boolean> {
  const entry = book.participant(oin)
  return entry !== undefined && setOfKey(keys.signer.kid) === set && (await isOfEntry(keys, entry))
}
