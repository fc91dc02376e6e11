/** Where the page begins: by who is logged in, what the vault has, and what the address book says. */
import { devicesOf, hasKeys, hasSet } from './keys/devices.ts'
import { setInForce } from './keys/key-places.ts'
import { replacedWord } from './key-care/watch-replaced.ts'
import type { PageWorld } from './office.ts'
import type { SessionInfo } from './server.ts'
import type { Enrolling, Pending, Stage } from './state.ts'
import { waitForBook } from './wait-for-book.ts'

/** How often the address book is looked at after an enrolment, and milliseconds between two looks. */
const [bookLooks, bookEvery] = [30, 1000] as const

/** The first stage; what is shown in the meantime goes to `show`. Throws when the session has ended, or the server says nothing. */
export async function firstStage(world: PageWorld, show: (stage: Stage) => void): Promise<Stage> {
  const { server, why } = world
  const told = why === undefined ? {} : { told: why }
  const session = (await server.get('/v1/sessie')) as SessionInfo
  const pending = (await server.get('/v1/herstel')) as Pending | undefined
  // Keys that wait are not in the address book yet, and are not waited for.
  const set = (await hasKeys(world)) ? await setOf({ world, show }, session.oin, pending === undefined) : undefined
  const next: Stage =
    set === undefined
      ? { ...(await enrolStage({ world, show }, session)), ...told }
      : { at: 'unlock', session, set, devices: await devicesOf(world, set), ...told, ...newsOf(why) }
  return pending === undefined ? next : { at: 'recovering', session, pending, next }
}

/** What happened before the keys are opened, when the page says so itself. */
const newsOf = (why: string | undefined) => (why === replacedWord || why === 'ingeschreven' ? ({ why } as const) : {})

/** Making keys: the first, or in the place of those that the address book has and that nothing here opens. */
export async function enrolStage({ world, show }: Shown, session: SessionInfo): Promise<Enrolling> {
  const before = (await waitForBook(world, show)).participant(session.oin)?.sleutels
  return { at: 'enrol', session, ...(before === undefined ? {} : { before }) }
}

/** The page, and what shows where one is in the meantime. */
type Shown = { readonly world: PageWorld; readonly show: (stage: Stage) => void }

/** The set in force; keys that were made a moment ago can be waited for, as the hub is told of a new book. */
async function setOf({ world, show }: Shown, oin: string, isWaitedFor: boolean): Promise<string | undefined> {
  for (let looks = 0; looks < bookLooks; looks += 1) {
    const entry = (await waitForBook(world, show)).participant(oin)
    const set = entry === undefined ? undefined : setInForce(entry)
    if (set !== undefined && (await hasSet(world, set))) return set
    if (!isWaitedFor) return undefined
    show({ at: 'busy', what: 'Uw sleutels komen in het adresboek. Dat duurt meestal een paar seconden.' })
    await new Promise((done) => setTimeout(done, bookEvery))
  }
  return undefined
}
