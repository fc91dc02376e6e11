/** The page at work: goes from stage to stage, and shows each. */
import { h, render } from 'preact'
import type { ComponentChild } from 'preact'
import { gateActions, lockedAt } from './gate-actions.ts'
import type { PageWorld } from './office.ts'
import { fetchBook } from './participant.ts'
import { Refused } from './server.ts'
import type { SessionInfo } from './server.ts'
import { sectionOf } from './sections.ts'
import type { Actions, Stage } from './state.ts'
import { codePage, enrolPage, loginPage, unlockPage } from './view/gate-pages.ts'
import { workPage } from './view/work-pages.ts'
import { taskActions } from './tasks/task-actions.ts'

/** Milliseconds between two signs of life of a person. */
const signEvery = 60_000
/** How often the address book is looked at after an enrolment, and milliseconds between two looks. */
const [bookLooks, bookEvery] = [30, 1000] as const

/** Starts the page. */
export function startApp(world: PageWorld): void {
  const app = createApp(world)
  app.attempt(app.begin)
  keepAlive(world, app.show)
  addEventListener('hashchange', () => app.go(sectionOf(location.hash)))
}

type App = {
  readonly show: (stage: Stage) => void
  readonly begin: () => Promise<void>
  /** Shows this section to who works. */
  readonly go: (section: string) => void
  /** Does something; a session that has ended leads back to the login. */
  readonly attempt: (act: () => Promise<void>) => void
}

function createApp(world: PageWorld): App {
  const { root } = world
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
  const begin = async (): Promise<void> => show(await firstStage(world, show))
  const go = (section: string): void => {
    if (stage.at === 'work') show({ ...stage, section })
  }
  const running = { now: () => stage, show, attempt }
  const { follow, ...work } = taskActions(world, running)
  const actions: Actions = {
    ...work,
    ...gateActions(world, running, follow),
  }
  return { show, begin, go, attempt }
}

/** By what the server knows and what the address book says. */
async function firstStage(world: PageWorld, show: (stage: Stage) => void): Promise<Stage> {
  const { server, why } = world
  try {
    const session = (await server.get('/v1/sessie')) as SessionInfo
    const locked = await server.text(lockedAt)
    return locked !== undefined && (await enrolled(world, session.oin, show))
      ? { at: 'unlock', session, locked, isWrong: false }
      : { at: 'enrol', session }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { at: 'login', ...(why === undefined ? {} : { why }) }
  }
}

/** Whether the address book has the organisation; keys that were made a moment ago are waited for, as the hub is told of a new book. */
async function enrolled(world: PageWorld, oin: string, show: (stage: Stage) => void): Promise<boolean> {
  for (let looks = 0; looks < bookLooks; looks += 1) {
    if ((await fetchBook(world))?.participant(oin) !== undefined) return true
    show({ at: 'busy', what: 'Uw sleutels komen in het adresboek. Dat duurt meestal een paar seconden.' })
    await new Promise((done) => setTimeout(done, bookEvery))
  }
  return false
}

/** Tells the server that a person is there, at most once a minute; when the session has ended, so does the page. */
function keepAlive({ server, root, clock }: PageWorld, show: (stage: Stage) => void): void {
  let told = clock().getTime()
  const sign = (): void => {
    if (clock().getTime() - told < signEvery) return
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
