/** Takes a login in that came back: a session for whoever may, and keys to the signers of the address book when it enrols. */
import { startCookie, underwayCookie } from './cookies.ts'
import { judgeLogin } from './judge-login.ts'
import type { LoginRefusal } from './judge-login.ts'
import type { Answer, Caller, Desk } from './route.ts'
import type { BrokerLogin } from './broker.ts'
import type { Underway } from './sessions.ts'

/** Sends the browser back to the page; what went wrong stands in the address as a word. */
export async function tellLogin(
  desk: Desk,
  { cookies }: Caller,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Answer> {
  const underway = desk.sessions.take(query['state'] ?? '')
  if (underway === undefined || cookies[underwayCookie] !== underway.browser) return toPage(desk, 'mislukt')
  const login = await desk.broker.finish(returned(desk, query), underway.begun)
  return login === undefined ? toPage(desk, 'mislukt') : admit(desk, login, underway)
}

/** The address that the broker sent the browser to, as it was registered. */
function returned({ ownOrigin }: Desk, query: Readonly<Record<string, string | undefined>>): URL {
  const address = new URL('/v1/terug', ownOrigin)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) address.searchParams.set(name, value)
  return address
}

async function admit(desk: Desk, { claims, idToken }: BrokerLogin, { enrolment }: Underway): Promise<Answer> {
  const { options, sessions } = desk
  const verdict = judgeLogin(claims, options.broker.claims, options.organisations())
  if (verdict.organisation === undefined) return toPage(desk, verdict.refusal)
  const { organisation } = verdict
  if (enrolment !== undefined) {
    const isOwn = enrolment.oin === organisation.oin
    if (!isOwn || !(await options.enrol({ ...enrolment, idToken }))) return toPage(desk, 'inschrijving')
  }
  const id = options.randomUuid()
  sessions.start({ id, organisation, idToken })
  return { status: 302, headers: { Location: desk.pageOrigin, 'Set-Cookie': startCookie(id) } }
}

function toPage({ pageOrigin }: Desk, why: LoginRefusal | 'inschrijving'): Answer {
  return { status: 302, headers: { Location: `${pageOrigin}/?fout=${why}` } }
}
