/** Who calls: a script of our own page in a session, or anybody at what is public; each within a rate. */
import type { IncomingMessage } from 'node:http'
import { addressOf, createRate } from '../../listener/index.ts'
import type { Rate } from '../../listener/index.ts'
import { cookiesOf, sessionCookie } from './cookies.ts'
import { markOf } from './person-mark.ts'
import { nameOf } from './sessions.ts'
import { worksStill } from './works-still.ts'
import { busyPage } from './busy-page.ts'
import { isForPerson } from './person-route.ts'
import type { PortalCode } from './problems.ts'
import type { Answer, Caller, Desk, Route } from './route.ts'
import type { Session } from './sessions.ts'

type Admitted =
  { readonly caller: Caller } | { readonly problem: { readonly code: PortalCode; readonly retryAfter?: number } }

type Called = Pick<Route, 'public' | 'method' | 'path' | 'produces'>

/** All that an organisation may ask that does not work here (yet); every other route is closed to it. */
const ofApplicants = /^\/v1\/(?:aanmelding(?:\/.+)?|sessie|uitloggen)$/

/** Requests that may come at once, and a second: from an address that has no session, in a session, and for an organisation. */
const rates = {
  address: { burst: 300, perSecond: 2 },
  session: { burst: 1000, perSecond: 20 },
  organisation: { burst: 5000, perSecond: 200 },
} as const

/** Judges who calls, by this clock. */
export function createAdmission(
  {
    sessions,
    pageOrigin,
    options: { clock, organisationOf, proxied = false },
  }: Pick<Desk, 'sessions' | 'pageOrigin' | 'options'>,
  limits: typeof rates = rates,
): (request: IncomingMessage, route: Called) => Admitted | Answer {
  const now = (): number => clock().getTime()
  const [byAddress, bySession, byOrganisation] = [
    createRate(limits.address, now),
    createRate(limits.session, now),
    createRate(limits.organisation, now),
  ]
  /** Ends all sessions of an organisation that works here no more: who logs in again may do what its application says by then. */
  const endedSince = ({ organisation }: Session): boolean => {
    if (organisation === undefined || worksStill(organisation, organisationOf)) return false
    sessions.endUnless((each) => each.kvk !== organisation.kvk || worksStill(each, organisationOf))
    return true
  }
  return (request, route) => {
    const { headers } = request
    const [cookies, address] = [cookiesOf(headers.cookie), callingFrom(request, proxied)]
    // What a browser asks beforehand has no cost, and refusing it would say nothing to the page.
    if (route.public === true) {
      const refusal = route.method === 'OPTIONS' ? undefined : tooMany(byAddress, address)
      if (refusal === undefined) return { caller: { cookies, address } }
      return isForPerson(route) ? busyPage(pageOrigin) : refusal
    }
    if (!isOurPage(headers, pageOrigin)) return { problem: { code: 'SKP-P-02' } }
    const session = sessions.get(cookies.get(sessionCookie) ?? '')
    if (session === undefined || isOfAnother(headers, session) || endedSince(session))
      return tooMany(byAddress, address) ?? { problem: { code: 'SKP-P-01' } }
    if (session.organisation === undefined && !ofApplicants.test(route.path)) return { problem: { code: 'SKP-P-30' } }
    const unless = headers['if-none-match']
    const caller = { cookies, address, session, ...(unless === undefined ? {} : { unless }) }
    return tooMany(bySession, session.id) ?? tooMany(byOrganisation, nameOf(session)) ?? { caller }
  }
}

/** By both: an origin can be forged by what is no browser, and where a request comes from by nothing in a browser. */
function isOurPage(headers: IncomingMessage['headers'], pageOrigin: string): boolean {
  const site = headers['sec-fetch-site']
  return headers.origin === pageOrigin && (site === 'same-site' || site === 'same-origin')
}

/**
 * A page says for whom it was opened. All windows of a browser have one cookie, so after another login in another window the session is no
 * longer that of the page: what it has of the one must not go to the other.
 */
function isOfAnother(headers: IncomingMessage['headers'], session: Session): boolean {
  const said = headers['sessie-van']
  return said !== undefined && said !== markOf(nameOf(session), session.person)
}

/** Behind a proxy of ours its last word counts: what stood there before may be anybody's. */
function callingFrom({ headers, socket }: IncomingMessage, proxied: boolean): string {
  const told = proxied ? String(headers['x-forwarded-for'] ?? '').split(',').at(-1)?.trim() : undefined // prettier-ignore
  return told === undefined || told === '' ? addressOf(socket) : told.slice(0, 64)
}

function tooMany(rate: Rate, name: string): Admitted | undefined {
  const retryAfter = rate.take(name)
  return retryAfter === 0 ? undefined : { problem: { code: 'SKP-P-15', retryAfter } }
}
