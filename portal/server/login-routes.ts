/** Logging in, staying logged in, and logging out. */
import { beginLogin } from './begin-login.ts'
import { busyPage } from './busy-page.ts'
import { expired, sessionCookie } from './cookies.ts'
import { finishLogin } from './finish-login.ts'
import { markOf } from './person-mark.ts'
import { personRoute } from './person-route.ts'
import { route } from './route.ts'
import { nameOf } from './sessions.ts'
import { toPage } from './to-page.ts'
import type { Answer, Caller, Desk } from './route.ts'
import type { Asked } from '../../listener/index.ts'

/** The rows. */
export const loginRoutes = [
  personRoute('/v1/inloggen', begin),
  // Where the broker sends the browser back.
  personRoute('/v1/terug', finishLogin),
  route({ method: 'GET', path: '/v1/sessie', handle: show }),
  route({ method: 'POST', path: '/v1/sessie', handle: stay }),
  route({ method: 'POST', path: '/v1/uitloggen', handle: leave }),
]

async function begin(desk: Desk, caller: Caller): Promise<Answer> {
  const started = await beginLogin(desk, caller, undefined)
  if (started === 'makelaar') return toPage(desk, 'makelaar')
  if (started === 'druk') return busyPage(desk.pageOrigin)
  return { status: 302, headers: { Location: started.address, 'Set-Cookie': started.cookie } }
}

function show({ sessions }: Desk, { caller: { session } }: Asked<Caller>): Answer {
  if (session === undefined) return { problem: { code: 'SKP-P-01' } }
  const ends = {
    eindigtOp: sessions.endsAt(session).toISOString(),
    uiterlijkOp: sessions.endsAtLast(session).toISOString(),
  }
  const { organisation, applicant } = session
  const persoon = markOf(nameOf(session), session.person)
  if (organisation === undefined)
    return { status: 200, body: { kvk: applicant.kvk, aanmelder: true, persoon, ...ends } }
  const { naam, kvk, oin } = organisation
  return { status: 200, body: { naam, kvk, oin, persoon, ...ends } }
}

/** A person did something: nothing else keeps a session open. */
function stay(desk: Desk, asked: Asked<Caller>): Answer {
  if (asked.caller.session !== undefined) desk.sessions.touch(asked.caller.session)
  return show(desk, asked)
}

async function leave({ broker, sessions, pageOrigin }: Desk, { caller: { session } }: Asked<Caller>): Promise<Answer> {
  if (session === undefined) return { problem: { code: 'SKP-P-01' } }
  sessions.end(session.id)
  // Here it has ended, whatever the broker says: the page tells that the login may still stand open there.
  const adres = await broker.end(session.idToken, pageOrigin).catch(() => `${pageOrigin}/?fout=uitgelogd`)
  return { status: 200, body: { adres }, headers: { 'Set-Cookie': expired(sessionCookie) } }
}
