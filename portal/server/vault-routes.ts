/** The vault: what the browser encrypted, under names that the browser chose. */
import { isCompactJwe } from '../../envelope/visible.ts'
import type { Asked } from '../../listener/index.ts'
import { guardKeys, isWithheld } from './key-guard.ts'
import { oinOf, route, sessionOf, text } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'
import type { Item, Limit } from './store.ts'
import { endOf, longestTime } from './vault-ends.ts'
import { itemName, itemsAtOnce } from './vault-names.ts'

/** A message of the largest size class, encrypted: as text in JSON in JSON it may be four times as long. */
const largestItem = 24 * 1024 * 1024
/** What one organisation may keep. */
const limit: Limit = { count: 200_000, size: 1024 * 1024 * 1024 }

const name = { kind: 'text', form: itemName } as const
const nameQuery = { naam: name } as const
/** The last part of a compact JWE: no two have the same. */
const proof = { kind: 'text', form: /^[\w-]{22}$/ } as const
const putQuery = { naam: name, tot: { kind: 'instant' }, stil: { kind: 'text', form: /^ja$/ }, was: proof } as const
const listQuery = { begin: name, na: name } as const

/** The rows. */
export const vaultRoutes = [
  route({ method: 'GET', path: '/v1/kluis', query: listQuery, handle: list }),
  route({ method: 'GET', path: '/v1/kluis/stukken', query: listQuery, handle: open }),
  route({ method: 'GET', path: '/v1/kluis/stuk', query: nameQuery, produces: 'text/plain', handle: get }),
  route({ method: 'PUT', path: '/v1/kluis/stuk', query: putQuery, consumes: text(largestItem), handle: put }),
  route({ method: 'DELETE', path: '/v1/kluis/stuk', query: nameQuery, handle: remove }),
]

/** What was removed because its time was over: counts, and nothing of what it was. */
export const noticeRoutes = [
  route({
    method: 'GET',
    path: '/v1/vervallen',
    handle: async ({ options }, { caller }) => {
      const { items, messages } = await options.store.swept(oinOf(caller))
      return { status: 200, body: { stukken: items, berichten: messages } }
    },
  }),
  route({
    method: 'DELETE',
    path: '/v1/vervallen',
    handle: async ({ options }, { caller }) => {
      await options.store.forgetSwept(oinOf(caller))
      return { status: 204 }
    },
  }),
]

const wrong = (pointer: string): Answer => ({
  problem: { code: 'SKP-P-05', fouten: [{ code: 'parameter-vorm', pointer }] },
})
const noName = wrong('/query/naam')

type Listing = Asked<Caller, typeof listQuery>

async function list({ options }: Desk, { caller, query: { begin = '', na: after = '' } }: Listing): Promise<Answer> {
  // One more is asked than is given, to know whether there is more.
  const found = await options.store.names(oinOf(caller), { begin, after, most: itemsAtOnce.names + 1 })
  const namen = found.slice(0, itemsAtOnce.names)
  return { status: 200, body: { namen, ...(found.length > namen.length ? { verder: namen.at(-1) } : {}) } }
}

/** What a second person must confirm is left out: it is asked for by its name. */
async function open({ options }: Desk, { caller, query: { begin = '', na: after = '' } }: Listing): Promise<Answer> {
  const page = { begin, after, most: itemsAtOnce.items, size: itemsAtOnce.size }
  const { items, isMore } = await options.store.items(oinOf(caller), page)
  const stukken = items
    .filter(({ name: each }) => !isWithheld(each))
    .map((item) => ({ naam: item.name, tekst: item.text }))
  return { status: 200, body: { stukken, ...(isMore ? { verder: items.at(-1)?.name } : {}) } }
}

async function get(desk: Desk, { caller, query }: Asked<Caller, typeof nameQuery>): Promise<Answer> {
  if (query.naam === undefined) return noName
  const { options } = desk
  const { code } = await guardKeys(desk, caller, { name: query.naam, act: 'get' })
  if (code !== undefined) return { problem: { code } }
  const found = await options.store.get(oinOf(caller), query.naam)
  // That there is nothing is an answer, and no mistake of who asks.
  return found === undefined ? { status: 204 } : { status: 200, body: found }
}

async function put(desk: Desk, asked: Asked<Caller, typeof putQuery>): Promise<Answer> {
  const { caller, query, body } = asked
  const { naam } = query
  const { changes, seconds } = desk
  const refused = putWrongly(desk, asked)
  if (refused !== undefined || naam === undefined) return refused ?? noName
  const text = new TextDecoder().decode(body)
  // Only what is encrypted (a compact JWE) is kept here.
  if (!isCompactJwe(text)) return { problem: { code: 'SKP-P-05' } }
  const { code, isFirst = false } = await guardKeys(desk, caller, { name: naam, act: 'put' })
  if (code !== undefined) return { problem: { code } }
  const kept = await keep(desk, asked, { name: naam, text, isFirst })
  if (kept === 'full') return { problem: { code: 'SKP-P-09' } }
  if (kept !== 'kept') return { problem: { code: 'SKP-P-12' } }
  changes.note(oinOf(caller), { name: naam, isGone: false })
  // Only who makes the first lock reads it back.
  if (isFirst) seconds.made(sessionOf(caller), naam)
  return { status: 204 }
}

/** Keeps an item: a new one, one in any place, or one in the place of that which ends so. */
function keep(
  { options: { store, limits, clock } }: Desk,
  { caller, query: { tot: until, stil, was } }: Asked<Caller, typeof putQuery>,
  { name: naam, text, isFirst }: Pick<Item, 'name' | 'text'> & { readonly isFirst: boolean },
) {
  const most = limits?.vault ?? limit
  if (was !== undefined) return store.replace(oinOf(caller), { name: naam, text, was }, most)
  const quiet = stil === undefined ? {} : { quiet: true as const }
  const item = { name: naam, text, ...endOf({ name: naam, until }, clock()), ...quiet }
  return store.put(oinOf(caller), item, { limit: most, onlyNew: isFirst || caller.unless === '*' })
}

/** What is wrong in how an item is put, before one looks at it. */
function putWrongly({ options }: Desk, { caller, query }: Asked<Caller, typeof putQuery>): Answer | undefined {
  const { naam, tot, stil, was } = query
  if (naam === undefined) return noName
  // What is put in the place of another has the end that it had.
  if (was !== undefined && (tot !== undefined || stil !== undefined || caller.unless !== undefined))
    return wrong('/query/was')
  // A lock that would go by itself is no way in.
  if (tot !== undefined && isWithheld(naam)) return wrong('/query/tot')
  if (tot !== undefined && !isInReach(tot, options.clock())) return wrong('/query/tot')
  return caller.unless === undefined || caller.unless === '*' ? undefined : wrong('/header/If-None-Match')
}

/** Whether an item may end then: in future, and within the longest term that a message can have, with its five working days. */
function isInReach(until: string, now: Date): boolean {
  const rest = Date.parse(until) - now.getTime()
  return rest > 0 && rest <= longestTime
}

async function remove(desk: Desk, { caller, query }: Asked<Caller, typeof nameQuery>): Promise<Answer> {
  const { options, changes } = desk
  if (query.naam === undefined) return noName
  const { code } = await guardKeys(desk, caller, { name: query.naam, act: 'remove' })
  if (code !== undefined) return { problem: { code } }
  await options.store.remove(oinOf(caller), query.naam)
  changes.note(oinOf(caller), { name: query.naam, isGone: true })
  return { status: 204 }
}
