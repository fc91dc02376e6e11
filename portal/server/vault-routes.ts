/** The vault: what the browser encrypted, under names that the browser chose. */
import type { Asked } from '../../listener/index.ts'
import { oinOf, route, text } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'

/** A message of the largest size class, encrypted. */
const largestItem = 8 * 1024 * 1024
/** Characters that one organisation may keep. */
const quota = 512 * 1024 * 1024

const name = { kind: 'text', form: /^[A-Za-z0-9][A-Za-z0-9/._~-]{0,199}$/ } as const
const nameQuery = { naam: name } as const
const listQuery = { begin: name } as const

/** The rows. */
export const vaultRoutes = [
  route({ method: 'GET', path: '/v1/kluis', query: listQuery, handle: list }),
  route({ method: 'GET', path: '/v1/kluis/stuk', query: nameQuery, produces: 'text/plain', handle: get }),
  route({ method: 'PUT', path: '/v1/kluis/stuk', query: nameQuery, consumes: text(largestItem), handle: put }),
  route({ method: 'DELETE', path: '/v1/kluis/stuk', query: nameQuery, handle: remove }),
]

const noName: Answer = { problem: { code: 'SKP-P-05', fouten: [{ code: 'parameter-vorm', pointer: '/query/naam' }] } }

async function list({ options }: Desk, { caller, query }: Asked<Caller, typeof listQuery>): Promise<Answer> {
  return { status: 200, body: { namen: await options.store.names(oinOf(caller), query.begin ?? '') } }
}

async function get({ options }: Desk, { caller, query }: Asked<Caller, typeof nameQuery>): Promise<Answer> {
  if (query.naam === undefined) return noName
  const found = await options.store.get(oinOf(caller), query.naam)
  // That there is nothing is an answer, and no mistake of who asks.
  return found === undefined ? { status: 204 } : { status: 200, body: found }
}

async function put({ options }: Desk, { caller, query, body }: Asked<Caller, typeof nameQuery>): Promise<Answer> {
  if (query.naam === undefined) return noName
  const item = new TextDecoder().decode(body)
  // Only what is encrypted (a compact JWE) is kept here.
  if (!/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/.test(item)) return { problem: { code: 'SKP-P-05' } }
  if ((await options.store.size(oinOf(caller))) + item.length > quota) return { problem: { code: 'SKP-P-09' } }
  await options.store.put(oinOf(caller), query.naam, item)
  return { status: 204 }
}

async function remove({ options }: Desk, { caller, query }: Asked<Caller, typeof nameQuery>): Promise<Answer> {
  if (query.naam === undefined) return noName
  await options.store.remove(oinOf(caller), query.naam)
  return { status: 204 }
}
