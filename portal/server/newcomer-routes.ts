/**
 * Devices that ask to be let in: a key for one time goes one way, and what a device that is in locked to it goes the other. Both
 * people compare a code of the key, so that nothing in between, this server included, puts another key in its place.
 */
import type { Asked } from '../../listener/index.ts'
import { route, sessionOf, text } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'

const path = '/v1/toelating'
/** Characters of a public key, and of keys that are locked. */
const [mostKey, mostLocked] = [100, 16 * 1024] as const
/** A point on P-256. */
const keyForm = /^[\w-]{43}\.[\w-]{43}$/
const lockForm = /^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/

/** The rows. */
export const newcomerRoutes = [
  route({ method: 'GET', path, handle: show }),
  route({ method: 'PUT', path, consumes: text(mostKey), handle: ask }),
  route({
    method: 'DELETE',
    path,
    handle: ({ newcomers }, { caller }) => {
      newcomers.withdraw(sessionOf(caller))
      return { status: 204 }
    },
  }),
  route({ method: 'PUT', path: `${path}/:id`, consumes: text(mostLocked), handle: letIn }),
]

function show({ newcomers }: Desk, { caller }: Asked<Caller>): Answer {
  const session = sessionOf(caller)
  const own = newcomers.own(session)
  const verzoeken = newcomers
    .of(session)
    .filter(({ session: asking, locked }) => asking !== session.id && locked === undefined)
    .map(({ id, key, person }) => ({ id, sleutel: key, eigen: person === session.person }))
  const eigen = own?.locked === undefined ? {} : { tekst: own.locked }
  return { status: 200, body: { verzoeken, ...(own === undefined ? {} : { eigen }) } }
}

function ask({ newcomers }: Desk, { caller, body }: Asked<Caller>): Answer {
  const key = new TextDecoder().decode(body)
  if (!keyForm.test(key)) return { problem: { code: 'SKP-P-05' } }
  const asked = newcomers.ask(sessionOf(caller), { key })
  if (asked === undefined) return { problem: { code: 'SKP-P-21', retryAfter: 60 } }
  return { status: 200, body: { tot: new Date(asked.until).toISOString() } }
}

function letIn({ newcomers, seconds }: Desk, { caller, id, body }: Asked<Caller>): Answer {
  const session = sessionOf(caller)
  const locked = new TextDecoder().decode(body)
  if (!lockForm.test(locked)) return { problem: { code: 'SKP-P-05' } }
  const found = newcomers.of(session).find((each) => each.id === id && each.session !== session.id)
  if (found === undefined || found.locked !== undefined) return { problem: { code: 'SKP-P-24' } }
  // Two people, always: whoever lets in a device of one's own has somebody else confirm it.
  const isOther = found.person !== session.person
  if (!isOther && !seconds.use(session, 'toelaten', id)) return { problem: { code: 'SKP-P-20' } }
  newcomers.change(session, { ...found, locked })
  return { status: 204 }
}
