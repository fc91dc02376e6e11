/** Logging in, staying logged in, and logging out. */
import { tellLogin } from './finish-login.ts'
import { expired, loginCookie, sessionCookie } from './cookies.ts'
import { route } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'
import type { Asked } from '../../listener/index.ts'

/** What a broker may send along when it sends the browser back. */
const back = { kind: 'text', form: /^[\x20-\x7e]{1,2000}$/ } as const
const backQuery = {
  ...{ code: back, state: back, iss: back, session_state: back },
  ...{ error: back, error_description: back, error_uri: back },
}

/** The rows. */
export const loginRoutes = [
  route({ method: 'GET', path: '/v1/inloggen', public: true, handle: begin }),
  route({
    method: 'GET',
    path: '/v1/terug',
    public: true,
    query: backQuery,
    handle: (desk, { caller, query }) => tellLogin(desk, caller, query),
  }),
  route({ method: 'GET', path: '/v1/sessie', handle: show }),
  route({ method: 'POST', path: '/v1/sessie', handle: stay }),
  route({ method: 'POST', path: '/v1/uitloggen', handle: leave }),
]

async function begin({ broker, sessions, options }: Desk): Promise<Answer> {
  const { address, begun } = await broker.begin()
  const browser = options.randomUuid()
  sessions.begin({ begun, browser })
  return { status: 302, headers: { Location: address, 'Set-Cookie': loginCookie(browser) } }
}

function show({ sessions }: Desk, { caller: { session } }: Asked<Caller>): Answer {
  if (session === undefined) return { problem: { code: 'SKP-P-01' } }
  const { naam, kvk, oin } = session.organisation
  return { status: 200, body: { naam, kvk, oin, eindigtOp: sessions.endsAt(session).toISOString() } }
}

/** A person did something: nothing else keeps a session open. */
function stay(desk: Desk, asked: Asked<Caller>): Answer {
  if (asked.caller.session !== undefined) desk.sessions.touch(asked.caller.session)
  return show(desk, asked)
}

async function leave({ broker, sessions, pageOrigin }: Desk, { caller: { session } }: Asked<Caller>): Promise<Answer> {
  if (session === undefined) return { problem: { code: 'SKP-P-01' } }
  sessions.end(session.id)
  const adres = await broker.end(session.idToken, pageOrigin)
  return { status: 200, body: { adres }, headers: { 'Set-Cookie': expired(sessionCookie) } }
}
