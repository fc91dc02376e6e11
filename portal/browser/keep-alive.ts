/// <reference lib="dom" />
/** Tells the server that a person is there, at most once a minute; when the session has ended, so does the page. */
import { isObject } from '../../json/index.ts'
import { Refused, sessionEnded } from './server.ts'
import type { Server, SessionInfo } from './server.ts'

/** Milliseconds between two signs of life of a person. */
const signEvery = 60_000
/** Milliseconds between two looks at whether the session has ended. */
const lookEvery = 5000
/** Milliseconds after the last act of a person in which the page ends, whatever the server says: its quarter of an hour, and what the device's clock may be behind. */
const longestIdle = 20 * 60_000

type Living = { readonly root: Element; readonly server: Server; readonly clock: () => Date }

/** The session as the page knows it, and what to do when it has ended. */
export type Watched = {
  readonly session: () => Pick<SessionInfo, 'eindigtOp'> | undefined
  readonly end: () => void
}

/** Watches as long as the page is there. */
export function keepAlive({ server, root, clock }: Living, { session, end }: Watched): void {
  const now = (): number => clock().getTime()
  let [told, acted, later] = [now(), now(), 0]
  const sign = (): void => {
    acted = now()
    if (session() === undefined || acted - told < signEvery) return
    told = acted
    void server.post('/v1/sessie').then(
      (answer) => void (later = endIn(answer) ?? later),
      // Who cannot be heard now is still logged in until the time of the session is over.
      (error: unknown) => (error instanceof Refused && error.code === sessionEnded ? end() : undefined),
    )
  }
  for (const kind of ['click', 'keydown']) root.addEventListener(kind, sign)
  // Also of who went away: what is on the screen goes, and the keys with it.
  setInterval(() => {
    const of = session()
    const until = Math.min(Math.max(endIn(of) ?? 0, later), acted + longestIdle)
    if (of !== undefined && until <= now()) end()
  }, lookEvery)
}

/** The end that the server tells of a session; nothing when what it says is no time. */
function endIn(session: unknown): number | undefined {
  const until = isObject(session) ? Date.parse(String(session['eindigtOp'])) : Number.NaN
  return Number.isNaN(until) ? undefined : until
}
