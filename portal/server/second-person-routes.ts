/** Asking a second person, and being one: a request with a number, which another person of the organisation types over. */
import type { Asked } from '../../listener/index.ts'
import { route, sessionOf, text } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'
import type { Purpose } from './second-person.ts'

const path = '/v1/tweede-persoon'
const purposeQuery = { doel: { kind: 'text', form: /^(?:openen|vervangen|toelaten|intrekken)$/ } } as const
/** Characters of a number as somebody types it. */
const mostTyped = 20

/** The rows. */
export const secondPersonRoutes = [
  route({ method: 'GET', path, handle: show }),
  route({ method: 'POST', path, query: purposeQuery, handle: ask }),
  route({
    method: 'DELETE',
    path,
    handle: ({ seconds }, { caller }) => {
      seconds.withdraw(sessionOf(caller))
      return { status: 204 }
    },
  }),
  route({ method: 'PUT', path: `${path}/:id`, consumes: text(mostTyped), handle: confirm }),
]

function show({ seconds }: Desk, { caller }: Asked<Caller>): Answer {
  const session = sessionOf(caller)
  const own = seconds.own(session)
  const verzoeken = seconds.ofOthers(session).map(({ id, purpose }) => ({ id, doel: purpose }))
  return { status: 200, body: { verzoeken, ...(own === undefined ? {} : { eigen: { bevestigd: own.isConfirmed } }) } }
}

function ask({ seconds }: Desk, { caller, query }: Asked<Caller, typeof purposeQuery>): Answer {
  if (query.doel === undefined) return { problem: { code: 'SKP-P-05' } }
  const asked = seconds.ask(sessionOf(caller), query.doel as Purpose)
  if (asked === undefined) return { problem: { code: 'SKP-P-21', retryAfter: 60 } }
  return { status: 200, body: { nummer: asked.number, tot: new Date(asked.until).toISOString() } }
}

function confirm({ seconds }: Desk, { caller, id, body }: Asked<Caller>): Answer {
  const number = new TextDecoder().decode(body).replaceAll(/\s/g, '')
  const confirmed = seconds.confirm(sessionOf(caller), id, number)
  if (confirmed === 'bevestigd') return { status: 204 }
  return { problem: { code: confirmed === 'weg' ? 'SKP-P-24' : 'SKP-P-23' } }
}
