/// <reference lib="dom" />
/** Tells the server that a person is there, at most once a minute; when the session has ended, so does the page. */
import { Refused, sessionEnded } from './server.ts'
import type { Server, SessionInfo } from './server.ts'

/** Milliseconds between two signs of life of a person. */
const signEvery = 60_000
/** Milliseconds between two looks at whether the session has ended. */
const lookEvery = 5000

type Living = { readonly root: Element; readonly server: Server; readonly clock: () => Date }

/** The session as the page knows it, and what to do when it has ended. */
export type Watched = {
  readonly session: () => Pick<SessionInfo, 'eindigtOp'> | undefined
  readonly end: () => void
}

/** Watches as long as the page is there. */
export function keepAlive({ server, root, clock }: Living, { session, end }: Watched): void {
  let told = clock().getTime()
  let later = 0
  const sign = (): void => {
    if (session() === undefined || clock().getTime() - told < signEvery) return
    told = clock().getTime()
    void server
      .post('/v1/sessie')
      .then((answer) => (later = Date.parse((answer as SessionInfo).eindigtOp)))
      // Who cannot be heard now is still logged in until the time of the session is over.
      .catch((error: unknown) => (error instanceof Refused && error.code !== sessionEnded ? undefined : end()))
  }
  for (const kind of ['click', 'keydown']) root.addEventListener(kind, sign)
  // Also of who went away: what is on the screen goes, and the keys with it.
  setInterval(() => {
    const now = session()
    if (now !== undefined && Math.max(Date.parse(now.eindigtOp), later) <= clock().getTime()) end()
  }, lookEvery)
}
