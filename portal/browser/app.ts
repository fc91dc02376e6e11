/** The page at work: goes from stage to stage, and shows each. */
import { Fragment, h, render } from 'preact'
import type { ComponentChild } from 'preact'
import { afterFailure } from './after-failure.ts'
import { gateActions } from './gate-actions.ts'
import { firstStage } from './first-stage.ts'
import { keepAlive } from './keep-alive.ts'
import type { WhyOver } from './keep-alive.ts'
import { newcomerActions } from './newcomer-actions.ts'
import { beginning, openActions } from './open-actions.ts'
import { otherWindows } from './other-windows.ts'
import type { PageWorld } from './office.ts'
import { Refused } from './server.ts'
import type { SessionInfo } from './server.ts'
import { placeOf } from './place-of.ts'
import { recoveryActions } from './recovery-actions.ts'
import { sectionOf, sections } from './sections.ts'
import type { Actions, Stage } from './state.ts'
import { endWarning } from './view/end-warning.ts'
import { enrolPage, recoveringPage } from './view/enrol-pages.ts'
import { loginPage } from './view/gate-pages.ts'
import { codePage, colleaguePage, devicePage, newcomerPage } from './view/key-pages.ts'
import { unlockPage } from './view/unlock-page.ts'
import { workPage } from './view/work-pages.ts'
import { taskActions } from './tasks/task-actions.ts'

/** Starts the page. */
export function startApp(world: PageWorld): void {
  const app = createApp(world, () => whyOver())
  const end = (why: WhyOver): void => app.show({ at: 'login', why })
  const warn = endWarning(world.root.ownerDocument)
  const whyOver = keepAlive(world, { session: () => sessionOf(app.now()), warn, end, others: otherWindows() })
  app.attempt(app.begin)
  addEventListener('hashchange', () => app.go(sectionOf(location.hash)))
}

type App = {
  readonly now: () => Stage
  readonly show: (stage: Stage) => void
  readonly begin: () => Promise<void>
  /** Shows this section to who works. */
  readonly go: (section: string) => void
  /** Does something; a session that has ended leads back to the login. */
  readonly attempt: (act: () => Promise<void>) => void
}

/** The page; `whyOver` tells why a session that the server knows no more has ended. */
function createApp(world: PageWorld, whyOver: () => WhyOver): App {
  const { root } = world
  let stage: Stage = { at: 'busy', what: 'Het portaal wordt geopend' }
  const show = (next: Stage): void => {
    const before = stage
    stage = next
    // Whoever leaves work leaves its keys: nothing signs or opens after that.
    if (before.at === 'work' && next.at !== 'work') before.office.close()
    // A page of another kind is made anew: what somebody pressed on the page before is none of its buttons.
    render(h(Fragment, { key: stage.at }, pageOf(stage, actions)), root)
    if (placeOf(before) !== placeOf(next)) leadFocus(root)
  }
  const attempt = (act: () => Promise<void>): void => {
    if (stage.at === 'work' && stage.mishap !== undefined) show({ ...stage, mishap: undefined })
    void act().catch((error: unknown) => {
      const code = error instanceof Refused ? error.code : 'pagina'
      const next = afterFailure(stage, code, whyOver())
      if (next.at === 'login') world.warn(code)
      show(next)
    })
  }
  const begin = async (): Promise<void> => show(await firstStage(world, show))
  const go = (section: string): void => {
    if (stage.at === 'work') show({ ...stage, section, mishap: undefined })
  }
  const running = { now: () => stage, show, attempt }
  const { follow, ...work } = taskActions(world, running)
  const beginWork = beginning(world, running, follow)
  const actions: Actions = {
    ...work,
    ...gateActions(world, running),
    ...openActions(world, running, beginWork),
    ...recoveryActions(world, running),
    ...newcomerActions(world, running, beginWork),
  }
  return { now: running.now, show, begin, go, attempt }
}

/** Brings who reads or hears the page to where it begins. */
function leadFocus(root: Element): void {
  const heading = root.querySelector<HTMLElement>('h1')
  if (heading === null) return
  // What took the focus itself, such as what was just held, keeps it.
  if (root.querySelector('main')?.contains(document.activeElement) === true) return
  heading.tabIndex = -1
  heading.focus()
}

function sessionOf(stage: Stage): SessionInfo | undefined {
  if (stage.at === 'work') return stage.office.session
  return 'session' in stage ? stage.session : undefined
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
    case 'device':
      return devicePage(stage, actions)
    case 'unlock':
      return unlockPage(stage, actions)
    case 'recovering':
      return recoveringPage(stage, actions)
    case 'newcomer':
      return newcomerPage(stage)
    case 'colleague':
      return colleaguePage(stage)
    case 'work':
      return workPage(stage, actions, sections)
  }
}
