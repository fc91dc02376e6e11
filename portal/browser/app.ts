/** The page at work: goes from stage to stage, and shows each. */
import { h, render } from 'preact'
import type { ComponentChild } from 'preact'
import type { Gateway } from '../../gateway/anywhere.ts'
import { bearKeys, openKeys } from './keys/organisation-keys.ts'
import type { OrganisationKeys } from './keys/organisation-keys.ts'
import { keyOfCode, readCode } from './keys/recovery-code.ts'
import { fetchBook, openParticipant, stateSession } from './participant.ts'
import type { Surroundings } from './participant.ts'
import { Refused } from './server.ts'
import type { SessionInfo } from './server.ts'
import type { Actions, Stage } from './state.ts'
import { codePage, enrolPage, loginPage, unlockPage } from './view/gate-pages.ts'
import { workPage } from './view/work-pages.ts'
import { workActions } from './work/work-actions.ts'

/** Where the locked keys lie. */
const lockedAt = '/v1/kluis/stuk?naam=sleutels/herstel'
/** Milliseconds between two session statements, and between two signs of life of a person. */
const pace = { statement: 8 * 60_000, sign: 60_000 } as const

/** The place in the page, the browser's address, and what the page knows of the world. */
export type PageWorld = Surroundings & {
  readonly root: Element
  readonly leave: (address: string) => void
  readonly why?: string
}

/** Starts the page. */
export function startApp(world: PageWorld): void {
  const app = createApp(world)
  app.attempt(app.begin)
  keepAlive(world, app.show)
}

type App = {
  readonly show: (stage: Stage) => void
  readonly begin: () => Promise<void>
  /** Does something; a session that has ended leads back to the login. */
  readonly attempt: (act: () => Promise<void>) => void
}

function createApp(world: PageWorld): App {
  const { server, root, leave } = world
  let stage: Stage = { at: 'busy', what: 'Het portaal wordt geopend' }
  const show = (next: Stage): void => {
    stage = next
    render(pageOf(stage, actions), root)
  }
  const attempt = (act: () => Promise<void>): void =>
    void act().catch((error: unknown) => {
      world.warn(error instanceof Refused ? error.code : 'pagina')
      show({ at: 'login', why: error instanceof Refused && error.code === 'SKP-P-01' ? 'verlopen' : 'mislukt' })
    })
  const begin = async (): Promise<void> => show(await firstStage(world))
  const actions: Actions = {
    ...workActions(world, { now: () => stage, show, attempt }),
    logIn: () => leave(`${server.address}/v1/inloggen`),
    logOut: () =>
      attempt(async () => leave(((await server.post('/v1/uitloggen')) as { readonly adres: string }).adres)),
    bear: () =>
      attempt(async () => {
        if (stage.at !== 'enrol') return
        const { session } = stage
        show({ at: 'code', session, born: await bearKeys(session.oin, world.clock()) })
      }),
    confirmKeys: () =>
      attempt(async () => {
        if (stage.at !== 'code') return
        const { claim, locked } = stage.born
        await server.put(lockedAt, locked)
        leave(((await server.post('/v1/inschrijving', claim)) as { readonly adres: string }).adres)
      }),
    unlock: (code) => attempt(async () => show(await unlocked(world, stage, { code, show }))),
  }
  return { show, begin, attempt }
}

/** By what the server knows and what the address book says. */
async function firstStage(world: PageWorld): Promise<Stage> {
  const { server, why } = world
  try {
    const session = (await server.get('/v1/sessie')) as SessionInfo
    const [locked, book] = [await server.text(lockedAt), await fetchBook(world)]
    const isEnrolled = book?.participant(session.oin) !== undefined
    return locked === undefined || !isEnrolled
      ? { at: 'enrol', session }
      : { at: 'unlock', session, locked, isWrong: false }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { at: 'login', ...(why === undefined ? {} : { why }) }
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
  return { at: 'work', session, gateway, inbox: await gateway.inbox(), outgoing: [] }
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
  }, pace.statement)
}

/** Tells the server that a person is there, at most once a minute; when the session has ended, so does the page. */
function keepAlive({ server, root, clock }: PageWorld, show: (stage: Stage) => void): void {
  let told = clock().getTime()
  const sign = (): void => {
    if (clock().getTime() - told < pace.sign) return
    told = clock().getTime()
    void server.post('/v1/sessie').catch(() => show({ at: 'login', why: 'verlopen' }))
  }
  for (const kind of ['click', 'keydown']) root.addEventListener(kind, sign)
}

function pageOf(stage: Stage, actions: Actions): ComponentChild {
  switch (stage.at) {
    case 'busy':
      return h('main', { id: 'inhoud' }, h('p', { role: 'status' }, stage.what))
    case 'login':
      return loginPage(stage, actions)
    case 'enrol':
      return enrolPage(stage, actions)
    case 'code':
      return codePage(stage, actions)
    case 'unlock':
      return unlockPage(stage, actions)
    case 'work':
      return workPage(stage, actions)
  }
}
