/** Where the page begins: by who is logged in, what the vault has, and what the address book says. */
import { devicesOf, hasKeys, hasSet } from './keys/devices.ts'
import { setInForce } from './keys/key-places.ts'
import { replacedWord } from './key-care/watch-replaced.ts'
import type { PageWorld } from './office.ts'
import { fetchBook } from './participant.ts'
import { Refused } from './server.ts'
import type { SessionInfo } from './server.ts'
import type { Pending, Stage } from './state.ts'

/** How often the address book is looked at after an enrolment, and milliseconds between two looks. */
const [bookLooks, bookEvery] = [30, 1000] as const

/** The first stage; what is shown in the meantime goes to `show`. */
export async function firstStage(world: PageWorld, show: (stage: Stage) => void): Promise<Stage> {
  const { server, why } = world
  try {
    const session = (await server.get('/v1/sessie')) as SessionInfo
    const pending = (await server.get('/v1/herstel')) as Pending | undefined
    // Keys that wait are not in the address book yet, and are not waited for.
    const set = (await hasKeys(world))
      ? await setOf(world, session.oin, pending === undefined ? show : undefined)
      : undefined
    const next: Stage =
      set === undefined
        ? await enrolStage(world, session)
        : { at: 'unlock', session, set, devices: await devicesOf(world, set), ...toldBy(why) }
    return pending === undefined ? next : { at: 'recovering', session, pending, next }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { at: 'login', ...(why === undefined ? {} : { why }) }
  }
}

/** Why the keys are opened anew, when the page says so itself. */
const toldBy = (why: string | undefined) => (why === replacedWord ? { why: replacedWord } : {})

/** Making keys: the first, or in the place of those that the address book has and that nothing here opens. */
export async function enrolStage(world: PageWorld, session: SessionInfo): Promise<Stage> {
  const before = (await fetchBook(world))?.participant(session.oin)?.sleutels
  return { at: 'enrol', session, ...(before === undefined ? {} : { before }) }
}

/** The set in force; with `show`, keys that were made a moment ago are waited for, as the hub is told of a new book. */
async function setOf(
  world: PageWorld,
  oin: string,
  show: ((stage: Stage) => void) | undefined,
): Promise<string | undefined> {
  for (let looks = 0; looks < bookLooks; looks += 1) {
    const entry = (await fetchBook(world))?.participant(oin)
    const set = entry === undefined ? undefined : setInForce(entry)
    if (set !== undefined && (await hasSet(world, set))) return set
    if (show === undefined) return undefined
    show({ at: 'busy', what: 'Uw sleutels komen in het adresboek. Dat duurt meestal een paar seconden.' })
    await new Promise((done) => setTimeout(done, bookEvery))
  }
  return undefined
}
