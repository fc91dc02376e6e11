/** Keys that were opened, as the address book has them now: renewed where they end soon, and with what opens what is still locked with others. */
import type { Directory } from '../../../directory/index.ts'
import { setInForce } from '../keys/key-places.ts'
import type { Moving } from '../keys/move-standing.ts'
import type { OrganisationKeys } from '../keys/organisation-keys.ts'
import type { PageWorld } from '../office.ts'
import { afterReplacement } from './moving.ts'
import { withRenewedKeys } from './renew-keys.ts'
import { openAnew } from './watch-replaced.ts'

/** Whose keys these are, and of which set. */
type Opened = { readonly oin: string; readonly set: string; readonly keys: OrganisationKeys }

/** The keys, and what is left to do with them; where others came in their place meanwhile, the page opens anew. */
export async function keysInForce(
  world: PageWorld,
  directory: Directory,
  { oin, set, keys }: Opened,
): Promise<{ readonly keys: OrganisationKeys; readonly moving: Moving }> {
  const entry = directory.participant(oin)
  if (entry !== undefined && setInForce(entry) !== set) await openAnew(world)
  const current = entry === undefined ? keys : await withRenewedKeys(world, { set, keys }, entry)
  return afterReplacement(world, { set, keys: current })
}
