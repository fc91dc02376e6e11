/** What somebody can do before work: log in and out, make keys and have them enrolled, and open with the recovery code. */
import type { Gateway } from '../../gateway/anywhere.ts'
import { bearKeys, openKeys } from './keys/organisation-keys.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { keyOfCode, readCode } from './keys/recovery-code.ts'
import { fetchBook, openParticipant, stateSession } from './participant.ts'
import type { Office, PageWorld } from './office.ts'
import { sectionOf } from './sections.ts'
import { Refused } from './server.ts'
import type { Actions, Running, Stage } from './state.ts'

/** Where the locked keys lie. */
export const lockedAt = '/v1/kluis/stuk?naam=sleutels/herstel'
/** Milliseconds between two session statements. */
const stateEvery = 8 * 60_000

/** The actions; `follow` begins the work of a gateway that was opened. */
export function gateActions(
  world: PageWorld,
  running: Running,
  follow: (office: Office) => void,
): Pick<Actions, 'logIn' | 'logOut' | 'bear' | 'confirmKeys' | 'unlock'> {
  const { server, leave } = world
  const { now, show } = running
  return {
    logIn: () => leave(`${server.address}/v1/inloggen`),
    logOut: () =>
      running.attempt(async () => leave(((await server.post('/v1/uitloggen')) as { readonly adres: string }).adres)),
    bear: () =>
      running.attempt(async () => {
        const stage = now()
        if (stage.at !== 'enrol') return
        const { session } = stage
        show({ at: 'code', session, born: await bearKeys(session.oin, world.clock()) })
      }),
    confirmKeys: () =>
      running.attempt(async () => {
        const stage = now()
        if (stage.at !== 'code') return
        const { claim, locked } = stage.born
        await server.put(lockedAt, locked)
        leave(((await server.post('/v1/inschrijving', claim)) as { readonly adres: string }).adres)
      }),
    unlock: (code) =>
      running.attempt(async () => {
        const next = await unlocked(world, now(), { code, show })
        show(next)
        if (next.at === 'work') follow(next.office)
      }),
  }
}

type Opening = { readonly code: string; readonly show: (stage: Stage) => void }

async function unlocked(world: PageWorld, stage: Stage, { code, show }: Opening): Promise<Stage> {
  if (stage.at !== 'unlock') return stage
  const { session, locked } = stage
  const bytes = readCode(code)
  const keys = bytes === undefined ? undefined : await openKeys(locked, await keyOfCode(bytes, session.oin))
  if (keys === undefined) return { ...stage, isWrong: true }
  show({ at: 'busy', what: 'Uw berichten worden geopend' })
  const directory = await fetchBook(world)
  if (directory === undefined) throw new Refused('onbereikbaar')
  await stateSession(world, session.oin, keys)
  const gateway = await openParticipant(world, session.oin, { keys, directory })
  keepGoing(world, session.oin, { keys, gateway })
  const office = { world, session, gateway, keys }
  return { at: 'work', office, section: sectionOf(location.hash), inbox: await gateway.inbox(), outgoing: [] }
}

/** Sends and receives as long as the page is open, and lets the server act in the meantime. */
function keepGoing(
  world: PageWorld,
  oin: string,
  { keys, gateway }: { readonly keys: OrganisationKeys; readonly gateway: Gateway },
): void {
  const stop = new AbortController()
  void gateway.run(stop.signal).catch(() => world.warn('gateway'))
  const again = setInterval(() => {
    void stateSession(world, oin, keys).catch(() => {
      clearInterval(again)
      stop.abort()
    })
  }, stateEvery)
}
