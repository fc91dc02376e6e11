/** How somebody opens the keys: with the passkey of this device or with the recovery code; from then on there is work. */
import { inStage } from './in-stage.ts'
import type { Here } from './in-stage.ts'
import { codeLock, secretByCode } from './key-care/open-secret.ts'
import { hasNoPasskey } from './keys/no-passkey-here.ts'
import { takeIn } from './keys/organisation-keys.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { readCode } from './keys/recovery-code.ts'
import { withSecondPerson } from './keys/second-person.ts'
import type { Asked } from './keys/second-person.ts'
import type { Office, PageWorld } from './office.ts'
import { openByPasskey } from './open-here.ts'
import { openOffice } from './open-office.ts'
import { sectionOf } from './sections.ts'
import type { Actions, Locked, Running } from './state.ts'

/** Begins the work with keys that were opened. */
export type Beginning = (locked: Locked, keys: OrganisationKeys) => Promise<void>

/** How work is begun; `follow` begins that of a gateway that was opened. */
export function beginning(world: PageWorld, running: Running, follow: (office: Office) => void): Beginning {
  return async (locked, keys) => {
    const office = await openOffice(world, running.show, { ...locked, keys })
    running.show({ at: 'work', office, section: sectionOf(location.hash), outgoing: [], notices: [] })
    follow(office)
  }
}

/** The actions. */
export function openActions(
  world: PageWorld,
  running: Running,
  begin: Beginning,
): Pick<Actions, 'unlock' | 'unlockHere'> {
  const at = inStage(running)
  return {
    unlock: (typed) =>
      at('unlock', async (stage, here) => {
        const opening = await openByCode({ world, here }, stage, typed)
        if (here.isLeft()) return
        if ('why' in opening) {
          here.show({ ...stage, ...opening })
          return world.root.querySelector<HTMLElement>('#code')?.focus()
        }
        const { secret, keys } = opening
        here.leadOn()
        if (hasNoPasskey(world.clock())) return begin(stage, keys)
        const { session, set, devices } = stage
        here.show({
          ...{ at: 'device', session, keys: { set, secret, vault: keys.vault } },
          known: devices.map(({ credential }) => credential),
          next: () => begin(stage, keys),
        })
      }),
    unlockHere: () =>
      at(
        'unlock',
        async (stage, here) => {
          const keys = await openByPasskey(world, here.show, stage)
          if (here.isLeft()) return
          if (typeof keys === 'string') return here.show({ ...stage, why: keys })
          here.leadOn()
          await begin(stage, keys)
        },
        // Whoever is asked for a passkey that they do not have can still type the code.
        'passkey',
      ),
  }
}

type Unopened = Required<Pick<Locked, 'why'>> & Pick<Locked, 'coded'>
type Opened = { readonly secret: string; readonly keys: OrganisationKeys }

/** Opens; what was locked stays in the page, so that who mistyped the code asks no colleague again. */
async function openByCode(desk: Desk, stage: Locked, typed: string): Promise<Opened | Unopened> {
  if (readCode(typed) === undefined) return { why: 'code' }
  const coded = stage.coded ?? (await codeLockOf(desk, stage))
  if (coded === undefined) return { why: 'collega' }
  const secret = await secretByCode(stage.session.oin, coded, typed)
  return secret === undefined ? { why: 'code', coded } : { secret, keys: await takeIn(secret) }
}

/** What the code locks; a colleague is waited for where the server wants one, until somebody stops that. */
async function codeLockOf({ world, here }: Desk, stage: Locked): Promise<string | undefined> {
  const stop = new AbortController()
  const tell = (asked: Asked): void => {
    if (here.isLeft()) return stop.abort()
    here.show({ at: 'colleague', session: stage.session, asked, stop: () => stop.abort() })
  }
  const asking = { purpose: 'openen', tell, signal: stop.signal } as const
  const given = await withSecondPerson(world.server, asking, () => codeLock(world.server, stage.set))
  return given?.done
}

type Desk = { readonly world: PageWorld; readonly here: Here }
