/** How a new device is let in: it shows a code, a colleague's device hands it the keys, and it looks whose they are. */
import { inStage } from './in-stage.ts'
import { askToBeLetIn } from './keys/let-in.ts'
import { makeNewcomer } from './keys/newcomer.ts'
import { isOfEntry, takeIn } from './keys/organisation-keys.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import type { Beginning } from './open-actions.ts'
import type { PageWorld } from './office.ts'
import { fetchBook } from './participant.ts'
import type { Actions, Locked, Running } from './state.ts'

/** The action; `begin` begins the work with keys that were opened. */
export function newcomerActions(world: PageWorld, running: Running, begin: Beginning): Pick<Actions, 'askIn'> {
  const at = inStage(running)
  return {
    askIn: () =>
      at('unlock', async (stage) => {
        const { why: _before, ...rest } = stage
        const given = await waited({ world, running }, stage)
        if (typeof given === 'string') return running.show({ ...rest, why: given })
        const { session, set, devices } = stage
        running.show({
          ...{ at: 'device', session, keys: { set, secret: given.secret, vault: given.keys.vault } },
          known: devices.map(({ credential }) => credential),
          next: () => begin(stage, given.keys),
        })
      }),
  }
}

type Given = { readonly secret: string; readonly keys: OrganisationKeys }

/** What a colleague's device handed over, when it is of this organisation; or why there is nothing. */
async function waited(
  { world, running }: { readonly world: PageWorld; readonly running: Running },
  { session }: Locked,
): Promise<Given | 'niet toegelaten' | 'vreemd'> {
  const stop = new AbortController()
  const newcomer = await makeNewcomer(session.oin)
  running.show({ at: 'newcomer', session, code: newcomer.code, stop: () => stop.abort() })
  const locked = await askToBeLetIn(world.server, newcomer.key, stop.signal)
  if (locked === undefined) return 'niet toegelaten'
  const secret = await newcomer.open(locked)
  const entry = (await fetchBook(world))?.participant(session.oin)
  if (secret === undefined || entry === undefined) return 'vreemd'
  // Whoever carries it can lock anything to our key, but has not what the address book says that this organisation signs with.
  const keys = await takeIn(secret).catch(() => undefined)
  return keys !== undefined && (await isOfEntry(keys, entry)) ? { secret, keys } : 'vreemd'
}
