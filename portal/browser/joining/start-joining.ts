/// <reference lib="dom" />
/** Starts the page of who is logged in for an organisation that does not work here yet. */
import { h, render } from 'preact'
import { keepAlive } from '../keep-alive.ts'
import type { WhyOver } from '../keep-alive.ts'
import { otherWindows } from '../other-windows.ts'
import { sayOnce } from '../said-once.ts'
import type { Server, SessionInfo } from '../server.ts'
import { endWarning } from '../view/end-warning.ts'
import { loginPage, reasonInside } from '../view/gate-pages.ts'
import { JoiningPage } from './joining-page.ts'

/** The place in the page, the line to the server, and the world. */
export type JoiningWorld = {
  readonly root: Element
  readonly server: Server
  readonly clock: () => Date
  readonly leave: (address: string) => void
  readonly why?: string
}

/** Starts it; when the session has ended, the page leads back to the login. */
export function startJoining(world: JoiningWorld, session: Pick<SessionInfo, 'eindigtOp' | 'uiterlijkOp'>): void {
  const { root, server, clock, leave, why } = world
  const logIn = (): void => leave(`${server.address}/v1/inloggen`)
  let isOver = false
  const end = (why: WhyOver): void => {
    isOver = true
    render(loginPage({ at: 'login', why }, { logIn }), root)
  }
  const logOut = (): void =>
    void server.post('/v1/uitloggen').then(
      (answer) => {
        sayOnce('weg')
        leave((answer as { readonly adres: string }).adres)
      },
      () => end('verlopen'),
    )
  const told = why === undefined ? undefined : reasonInside(why)
  render(h(JoiningPage, { server, clock, leave, told, logOut }), root)
  const warn = endWarning(root.ownerDocument)
  keepAlive(world, { session: () => (isOver ? undefined : session), warn, end, others: otherWindows() })
}
