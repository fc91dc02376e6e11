/**
 * H-19: what the portal's server takes is bounded, and each bound stands where it says: as much goes, and one more does not.
 *
 * Inside: reads how much each row of the table of routes takes, and asks what keeps requests of colleagues, as nobody logs in with twenty.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sizeClasses } from '../../envelope/index.ts'
import { portalRoutes } from '../../portal/server/api.ts'
import { createRequests } from '../../portal/server/requests.ts'
import type { Requested } from '../../portal/server/requests.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

const portalLimits = { vault: { count: 3, size: 1000 }, outbox: { count: 2, size: 1000 } }
let world: PortalWorld
let clerk: Visitor
beforeAll(async () => {
  world = await openPortalWorld(plainPage, { canJoin: true, portalLimits })
  clerk = visitor(world)
  await clerk.logIn('goed')
})
afterAll(() => world.close())

type Seen = { readonly status: number; readonly text: string }
const said = ({ status, text }: Seen): string =>
  `${status} ${(/"code":\s*"(SKP-P-\d\d)"/.exec(text) ?? [])[1] ?? ''}`.trim()
const taking = portalRoutes.flatMap(({ method, path, consumes }) =>
  consumes === undefined ? [] : [{ what: `${method} ${path}`, method, path, ...consumes }],
)

test('H-19: what each route takes is this much', () => {
  expect(Object.fromEntries(taking.map(({ what, most }) => [what, most]))).toMatchInlineSnapshot(`
    {
      "POST /v1/aanmelding/stap": 1024,
      "POST /v1/aanmelding/tekenen": 1024,
      "POST /v1/inschrijving": 65536,
      "POST /v1/kluis/stukken": 262144,
      "POST /v1/kluis/weg": 262144,
      "POST /v1/opvolging": 65536,
      "PUT /v1/aanmelding": 32768,
      "PUT /v1/aanmelding/invulling": 32768,
      "PUT /v1/kluis/stuk": 25165824,
      "PUT /v1/knooppunt/postvak/:id/bevestiging": 4096,
      "PUT /v1/sessieverklaring": 4096,
      "PUT /v1/toelating": 100,
      "PUT /v1/toelating/:id": 16384,
      "PUT /v1/twee-inlogs": 65536,
      "PUT /v1/tweede-persoon/:id": 20,
      "PUT /v1/uitbak/:id": 5604694,
      "PUT /v1/voorstellen/:id": 1024,
      "PUT /v1/voorstellen/:id/akkoord": 64,
    }
  `)
})

test.each(taking)('H-19: $what takes $most bytes, and not one more', async ({ method, path, type, most }) => {
  const place = `${path.replace(':id', crypto.randomUUID())}${path === '/v1/kluis/stuk' ? '?naam=groot' : ''}`
  const send = (bytes: number): Promise<Seen> => clerk.ask(method, place, { type, text: ' '.repeat(bytes) })

  expect((await send(most)).status).not.toBe(413)
  expect(said(await send(most + 1))).toBe('413 SKP-P-04')
})

test('H-19: the vault takes the largest message that fits in a seal, whatever it is made of', () => {
  const largest = sizeClasses.at(-1) ?? 0
  // Three quarters of the largest class, as its signature writes it in base64; what a lock makes of each character, text in JSON in JSON.
  const grown = Math.max(...['"', '\\', '\n', '\t', 'é', '€'].map((sign) => locked(sign) / bytesIn(sign)))
  const inLock = Math.ceil(((largest * 3) / 4) * grown + 64 * 1024)
  const filledUp = Math.ceil(inLock / largest) * largest
  const { most = 0 } = taking.find(({ what }) => what === 'PUT /v1/kluis/stuk') ?? {}

  expect(grown).toBe(4)
  expect(most).toBeGreaterThan((filledUp * 4) / 3 + 1024)
})
const bytesIn = (text: string): number => new TextEncoder().encode(text).length
const locked = (text: string): number =>
  bytesIn(JSON.stringify(JSON.stringify(text))) - bytesIn(JSON.stringify(JSON.stringify('')))

const json = (value: unknown) => ({ type: 'application/json', text: JSON.stringify(value) })
const many = <Value>(count: number, each: (at: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, at) => each(at))
const key = (at: number) => ({ kid: `k${at}`, van: '2026-11-23T10:00:00Z' })
const item = { type: 'text/plain', text: 'eyJ4Ijoid3EifQ..aXY.Y2lwaGVy.dGFn' }
const stored = (name: string): Promise<Seen> => clerk.ask('PUT', `/v1/kluis/stuk?naam=${name}`, item)

/** What is asked with so much of something, how much goes, and what is said to that and to one more. */
const bounds: readonly [string, (count: number) => Promise<Seen>, number, string, string][] = [
  ...[['names to give', '/v1/kluis/stukken', '200'] as const, ['names to remove', '/v1/kluis/weg', '204'] as const].map(
    ([what, path, good]): (typeof bounds)[number] => [
      what,
      (count) => clerk.ask('POST', path, json({ namen: many(count, (at) => `n${at}`) })),
      ...([1000, good, '400 SKP-P-05'] as const),
    ],
  ),
  ['characters of a name', (count) => stored('n'.repeat(count)), 200, '204', '400 SKP-P-05'],
  [
    'keys that are enrolled',
    (count) => clerk.ask('POST', '/v1/inschrijving', json({ sleutels: many(count, key), inschrijving: 'x' })),
    ...([50, '200', '400 SKP-P-05'] as const),
  ],
  [
    'kinds of message of a rule',
    (count) => clerk.ask('PUT', '/v1/twee-inlogs', json({ soorten: many(count, () => kind) })),
    ...([200, '204', '400 SKP-P-05'] as const),
  ],
]
const kind = 'nl.schuldenknooppunt.schuldregeling.GeenMedewerking'

test.each(bounds)('H-19: so many %s go, and not one more', async (...[, ask, most, good, bad]) => {
  expect([said(await ask(most - 1)), said(await ask(most)), said(await ask(most + 1))]).toEqual([good, good, bad])
})

test('H-19: an organisation keeps and has waiting as much as it may, replaces what is there, and is told of one more', async () => {
  for (const name of await world.store.names(organisation.oin, '')) await world.store.remove(organisation.oin, name)
  const kept = [await stored('a'), await stored('b'), await stored('c'), await stored('d'), await stored('b')]
  expect(kept.map(said)).toEqual(['204', '204', '204', '507 SKP-P-09', '204'])
  const event = { type: 'text/plain', text: '{}' }
  const [one, two, three] = many(3, () => `/v1/uitbak/${crypto.randomUUID()}`)
  const waiting: string[] = []
  for (const place of [one, two, three, one]) waiting.push(said(await clerk.ask('PUT', place ?? '', event)))
  const last = waiting.splice(2, 1)
  expect([last, waiting.filter((each) => each.startsWith('507'))]).toEqual([['507 SKP-P-14'], []])
})

test('H-19: twenty people of an organisation ask a colleague at once, and each of them again; one more waits', () => {
  const requests = createRequests<Requested>(
    () => new Date('2026-11-23T10:00:00Z'),
    () => crypto.randomUUID(),
  )
  const ask = (at: number, of = organisation) =>
    requests.ask({ id: `s${at}`, person: `p${at}`, organisation: of }, {}) !== undefined
  const asked = many(21, (at) => ask(at))

  expect(asked).toEqual([...many(20, () => true), false])
  expect([ask(3), ask(20), ask(20, { ...organisation, oin: '00000099000000006000' })]).toEqual([true, false, true])
})
