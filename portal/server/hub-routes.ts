/** The way to the hub: sealed bytes in both directions, and the hub's answers as data. */
import { largestEvent } from '../../envelope/visible.ts'
import type { HubAnswer } from '../../gateway/line.ts'
import type { Asked } from '../../listener/index.ts'
import { oinOf, route, sessionOf, text } from './route.ts'
import type { Answer, Caller, Desk } from './route.ts'
import { worksStill } from './works-still.ts'

const after = { kind: 'number', least: 0, most: Number.MAX_SAFE_INTEGER, standard: 0 } as const
const page = { na: after } as const
const listQuery = { na: after, wacht: { kind: 'number', least: 0, most: 60, standard: 0 } } as const

const line = ({ lines }: Desk, caller: Caller) => lines.of(oinOf(caller))
const answer = (given: HubAnswer<unknown>): Answer => ({ status: 200, body: given })
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Messages that wait, in one answer. */
const listedAtOnce = 1000

/** The code of why a message is not kept. */
const unkept = { other: 'SKP-P-13', full: 'SKP-P-14' } as const

/** The rows. */
export const hubRoutes = [
  route({ method: 'PUT', path: '/v1/sessieverklaring', consumes: text(4096), handle: state }),
  route({
    method: 'GET',
    path: '/v1/knooppunt/postvak',
    query: listQuery,
    handle: list,
  }),
  route({
    method: 'GET',
    path: '/v1/knooppunt/postvak/:id',
    handle: async (desk, { caller, id }) => answer(await line(desk, caller).fetch(id)),
  }),
  route({
    method: 'PUT',
    path: '/v1/knooppunt/postvak/:id/bevestiging',
    consumes: text(4096),
    handle: async (desk, { caller, id, body }) => answer(await line(desk, caller).confirm(id, decode(body))),
  }),
  route({
    method: 'GET',
    path: '/v1/knooppunt/bewijzen',
    query: page,
    handle: async (desk, { caller, query }) => answer(await line(desk, caller).receipts(query.na)),
  }),
  route({
    method: 'GET',
    path: '/v1/knooppunt/reeksen',
    query: page,
    handle: async (desk, { caller, query }) => answer(await line(desk, caller).headers(query.na)),
  }),
  route({
    method: 'GET',
    path: '/v1/knooppunt/tellingen',
    handle: async (desk, { caller }) => answer(await line(desk, caller).counts()),
  }),
  route({
    method: 'GET',
    path: '/v1/knooppunt/adresboek',
    handle: async (desk, { caller }) => answer(await line(desk, caller).directory()),
  }),
  route({
    method: 'GET',
    path: '/v1/knooppunt/adresboeken/:nummer',
    handle: async (desk, { caller, number }) => answer(await line(desk, caller).earlierDirectory(number)),
  }),
  route({ method: 'GET', path: '/v1/uitgaand', query: page, handle: outgoing }),
  route({
    method: 'PUT',
    path: '/v1/uitbak/:id',
    consumes: text(largestEvent),
    handle: offer,
  }),
]

/** Messages that wait here, in the order in which they came: numbers and times, and nothing of what they say. */
async function outgoing({ options }: Desk, { caller, query }: Asked<Caller, typeof page>): Promise<Answer> {
  const found = await options.store.listed(oinOf(caller), { after: query.na, most: listedAtOnce + 1 })
  const berichten = found.slice(0, listedAtOnce).map(({ id, since }) => ({ id, sinds: since }))
  const last = found[listedAtOnce - 1]
  return { status: 200, body: { berichten, ...(found.length > listedAtOnce ? { verder: last?.place } : {}) } }
}

/** Ends with the session too: who logged out in one tab, or whose organisation ended meanwhile, is told so in the others. */
async function list(desk: Desk, { caller, query, signal }: Asked<Caller, typeof listQuery>): Promise<Answer> {
  const { ended, organisation } = sessionOf(caller)
  const page = { after: query.na, wait: query.wacht }
  const listed = await line(desk, caller).list(page, AbortSignal.any([signal(), ended]))
  const isOver = ended.aborted || !worksStill(organisation, desk.options.organisationOf)
  return isOver ? { problem: { code: 'SKP-P-01' } } : answer(listed)
}

/** Keeps and offers what may leave: of a kind that takes two people only what a second one agreed to, whoever brings it. */
async function offer({ outbox, twoLogins }: Desk, { caller, id, body }: Asked<Caller>): Promise<Answer> {
  if (!(await twoLogins.mayLeave(oinOf(caller), id, body))) return { problem: { code: 'SKP-P-37' } }
  const offered = await outbox.offer({ oin: oinOf(caller), id, event: decode(body) })
  return typeof offered === 'string' ? { problem: { code: unkept[offered] } } : answer(offered)
}

/** What the hub would not believe is told here, and leaves what it does believe as it is. */
async function state({ lines, judgeStatement }: Desk, { caller, body }: Asked<Caller>): Promise<Answer> {
  const statement = await judgeStatement(oinOf(caller), decode(body))
  if (statement === undefined) return { problem: { code: 'SKP-P-48' } }
  lines.state(oinOf(caller), statement)
  return { status: 204 }
}
