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
  const begin = async (): Promise<void> => show(await firstStage(world))
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
