/** Takes a login in that came back: a session for whoever may, and keys to the signers of the address book when it enrols. */
import { signersAsked } from './options.ts'
import { startCookie, underwayCookie } from './cookies.ts'
import { judgeLogin } from './judge-login.ts'
import type { LoginRefusal, LoginVerdict } from './judge-login.ts'
import type { Answer, Caller, Desk } from './route.ts'
import type { BrokerLogin } from './broker.ts'
import type { Underway } from './logins.ts'
import type { LoggedInFor } from './sessions.ts'
import { toPage } from './to-page.ts'

/** What a broker may send along, and how long: all else is left out (RFC 6749, section 4.1.2), and so is what stands there twice. */
const told = ['code', 'state', 'iss', 'session_state', 'error', 'error_description', 'error_uri'] as const
const longest = 2000

/** Sends the browser back to the page; what went wrong stands in the address as a word. */
export async function finishLogin(desk: Desk, { cookies }: Pick<Caller, 'cookies'>, query: unknown): Promise<Answer> {
  const address = returned(desk, query)
  const underway = desk.logins.take(address.searchParams.get('state') ?? '', cookies.get(underwayCookie))
  if (typeof underway === 'string') return toPage(desk, underway)
  const login = await desk.broker.finish(address, underway.begun)
  if (typeof login === 'string') return toPage(desk, login)
  return admit(desk, login, underway)
}

/** The address that the broker sent the browser to, as it was registered. */
function returned({ ownOrigin }: Desk, query: unknown): URL {
  const given = query as Readonly<Record<string, unknown>>
  const address = new URL('/v1/terug', ownOrigin)
  for (const name of told) {
    const value = given[name]
    if (typeof value === 'string' && value !== '' && value.length <= longest) address.searchParams.set(name, value)
  }
  return address
}

async function admit(desk: Desk, { claims, idToken }: BrokerLogin, { bound }: Underway): Promise<Answer> {
  const { options, sessions } = desk
  const who = whoOf(desk, judgeLogin(claims, options.broker.claims, options.organisationOf))
  if (typeof who === 'string') return toPage(desk, who)
  if (bound !== undefined && 'enrolment' in bound) {
    const isOwn = bound.enrolment.oin === who.organisation?.oin
    const verdict = isOwn ? await options.enrol({ ...bound.enrolment, idToken }) : 'geweigerd'
    if (verdict === 'ondertekenaars') options.warn(signersAsked)
    if (verdict !== 'opgenomen') return toPage(desk, verdict === 'geweigerd' ? 'inschrijving' : verdict)
  }
  if (bound !== undefined && 'signing' in bound) {
    const isOwn = bound.signing.kvk === who.applicant?.kvk
    if (!isOwn || (await desk.joining?.sign({ ...bound, idToken })) !== true) return toPage(desk, 'tekenen')
  }
  const id = options.randomUuid()
  sessions.start({ id, ...who, idToken })
  return { status: 302, headers: { Location: desk.pageOrigin, 'Set-Cookie': startCookie(id) } }
}

/** Whom the login is for; an organisation that does not work here may join, where one can. */
function whoOf({ joining }: Desk, verdict: LoginVerdict): (LoggedInFor & { readonly person: string }) | LoginRefusal {
  if (verdict.organisation !== undefined) return { organisation: verdict.organisation, person: verdict.person }
  const { applicant, refusal } = verdict
  if (applicant === undefined || joining === undefined) return refusal
  const { person, ...who } = applicant
  return { applicant: who, person }
}
