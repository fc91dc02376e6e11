/** How a new device is let in: it shows a code, a colleague's device hands it the keys, and it looks whose they are. */
import { inStage } from './in-stage.ts'
import type { Here } from './in-stage.ts'
import { askToBeLetIn } from './keys/let-in.ts'
import { makeNewcomer } from './keys/newcomer.ts'
import { takeIn } from './keys/organisation-keys.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import type { Beginning } from './open-actions.ts'
import type { PageWorld } from './office.ts'
import type { Actions, Locked, Running } from './state.ts'
import { waitForBook } from './wait-for-book.ts'
import { areOurs } from './whose-keys.ts'

/** The action; `begin` begins the work with keys that were opened. */
export function newcomerActions(world: PageWorld, running: Running, begin: Beginning): Pick<Actions, 'askIn'> {
  const at = inStage(running)
  return {
    askIn: () =>
      at(
        'unlock',
        async (stage, here) => {
          const { why: _before, ...rest } = stage
          const given = await waited({ world, here }, stage)
          if (typeof given === 'string') return here.show({ ...rest, why: given })
          const { session, set, devices } = stage
          here.show({
            ...{ at: 'device', session, keys: { set, secret: given.secret, vault: given.keys.vault } },
            known: devices.map(({ credential }) => credential),
            next: () => begin(stage, given.keys),
          })
        },
        'binnen',
      ),
  }
}

type Given = { readonly secret: string; readonly keys: OrganisationKeys }

/** What a colleague's device handed over, when it is of this organisation; or why there is nothing. */
async function waited(
  { world, here }: { readonly world: PageWorld; readonly here: Here },
  { session, set }: Locked,
): Promise<Given | 'niet toegelaten' | 'vreemd'> {
  const stop = new AbortController()
  const newcomer = await makeNewcomer(session.oin)
  here.show({ at: 'newcomer', session, code: newcomer.code, stop: () => stop.abort() })
  const locked = await askToBeLetIn(world.server, newcomer.key, stop.signal)
  if (locked === undefined) return 'niet toegelaten'
  const secret = await newcomer.open(locked)
  const keys = secret === undefined ? undefined : await takeIn(secret).catch(() => undefined)
  if (secret === undefined || keys === undefined) return 'vreemd'
  const book = await waitForBook(world, here.show)
  return (await areOurs(book, { oin: session.oin, set, keys })) ? { secret, keys } : 'vreemd'
}
