/** What is left to do after keys were replaced, while somebody works: items move to the vault's new key, in the background. */
import type { Moving, MoveStanding } from '../keys/move-standing.ts'
import type { OrganisationKeys } from '../keys/organisation-keys.ts'
import { earlierKeys, earlierOf } from '../keys/replaced-keys.ts'
import type { Surroundings } from '../participant.ts'
import { clearSets, finishMove, moveAll } from './move-items.ts'

type InForce = { readonly set: string; readonly keys: OrganisationKeys }

/** The keys, which also open what is still locked with those before; what is left to do begins. */
export async function afterReplacement(
  world: Surroundings,
  { set, keys }: InForce,
): Promise<{ readonly keys: OrganisationKeys; readonly moving: Moving }> {
  const { server, clock } = world
  const left = await earlierOf({ server, set, vault: keys.vault })
  if (left === undefined) return { keys, moving: { standing: () => ({ at: 'niets' }), stop: () => undefined } }
  const both = { ...keys, earlier: await earlierKeys(left) }
  const place = { server, set, keys: both, left }
  const stop = new AbortController()
  let standing: MoveStanding = { at: 'bezig', moved: 0 }
  const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
  const tell = (moved: number): void => void (standing = { at: 'bezig', moved })
  const run = async (): Promise<void> => {
    await clearSets(place)
    if (!(await moveAll(place, { signal: stop.signal, pause, tell }))) return
    standing = { at: 'klaar', moved: 'moved' in standing ? standing.moved : 0 }
    await finishMove(place, clock())
  }
  void run().catch(() => world.warn('kluis-vernieuwen'))
  return { keys: both, moving: { standing: () => standing, stop: () => stop.abort() } }
}
