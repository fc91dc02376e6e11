/**
 * H-21: no route of the portal, whichever is added, answers a page that is not ours, somebody who is not logged in, or somebody of an
 * organisation that ended since.
 *
 * Inside: asks every row of the table of routes; ends organisations as the desk does.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { editApplication, readApplication } from '../../cli/application/keep.ts'
import { editBook } from '../../cli/exchange/edit-home.ts'
import type { Participant } from '../../directory/index.ts'
import type { Application } from '../../joining/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { portalRoutes } from '../../portal/server/api.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

let world: PortalWorld
let clerk: Visitor
beforeAll(async () => {
  world = await openPortalWorld(plainPage)
  clerk = visitor(world)
  await clerk.logIn('goed')
})
afterAll(() => world.close())

const isAsked = ({ method }: { readonly method: string }): boolean => method !== 'OPTIONS'
const closed = portalRoutes.filter((route) => isAsked(route) && route.public !== true)
const pathOf = (path: string): string => path.replace(':id', crypto.randomUUID()).replace(':nummer', '1')
const answersTo = async (asker: Pick<Visitor, 'ask'>): Promise<readonly (readonly [string, number])[]> => {
  const statuses: (readonly [string, number])[] = []
  for (const { method, path } of closed)
    statuses.push([`${method} ${path}`, (await asker.ask(method, pathOf(path))).status])
  return statuses
}
const all = (status: number) => closed.map(({ method, path }) => [`${method} ${path}`, status])

test('public are only the way to the broker, the way back, and the list of who takes part', () => {
  const open = portalRoutes.filter((route) => isAsked(route) && route.public === true)

  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /v1/inloggen',
    'GET /v1/terug',
    'GET /v1/deelnemers',
  ])
  expect(closed.length).toBeGreaterThan(15)
})

describe.each<[string, Readonly<Record<string, string>>]>([
  ['another origin', { origin: 'http://elders.example' }],
  ['an origin that begins as ours', { origin: 'http://localhost:1' }],
  ['no origin that has a name', { origin: 'null' }],
  ['another site, whatever origin it names', { 'sec-fetch-site': 'cross-site' }],
  ['what does not say from which site', { 'sec-fetch-site': '' }],
])('a request from %s', (_name, headers) => {
  test('H-21: is refused by every route, though the browser is logged in', async () => {
    expect(await answersTo(clerk.with(headers))).toEqual(all(403))
  })
})

test('H-21: who is not logged in is refused by every route', async () => {
  expect(await answersTo(visitor(world))).toEqual(all(401))
})

describe('an organisation that ended', () => {
  const { kvk, oin } = organisation
  const standing = (): Application => readApplication(world.town.home, kvk, readCatalog())
  const stand = (change: Partial<Application>): Promise<void> =>
    editApplication(world.town.home, kvk, () => ({ ...standing(), ...change }))
  const inBook = (change: Partial<Participant>): Promise<unknown> =>
    editBook(world.town.home, world.town.clock.now, (content) => ({
      ...content,
      deelnemers: content.deelnemers.map((each) => (each.oin === oin ? { ...each, ...change } : each)),
    }))
  const yesterday = (): string => new Date(world.town.clock.now.getTime() - 864e5).toISOString().slice(0, 10)
  const later = (milliseconds: number): void =>
    void (world.town.clock.now = new Date(world.town.clock.now.getTime() + milliseconds))
  // Nobody asks too often: what was asked before is minutes ago.
  beforeEach(() => later(300_000))
  let [secret, before] = ['', {} as Application]
  beforeAll(async () => {
    secret = await enrolKeys(world)
    // So that its last day can be one that is over.
    later(864e5)
    before = standing()
    expect(before.staat).toBe('actief')
  })

  test.each<[string, () => Promise<unknown>]>([
    ['by its application', () => stand({ staat: 'beeindigd' })],
    ['to work by a coupling', () => stand({ gegevens: { ...before.gegevens, wijze: 'koppeling' } })],
    ['to be of this OIN', () => stand({ gegevens: { ...before.gegevens, oin: '00000099000000077000' } })],
    ['to be of this branch', () => stand({ gegevens: { ...before.gegevens, vestiging: '000000000001' } })],
    ['to have terms that both signed', () => stand({ overeenkomsten: [] })],
    ['in the address book', () => inBook({ status: 'beeindigd' })],
    ['in the address book by its last day', () => inBook({ actiefTot: yesterday() })],
  ])(
    'H-21: %s: nobody of it who is logged in reaches a route, then or ever',
    { timeout: 30_000 },
    async (_how, end) => {
      const [first, second] = [visitor(world), visitor(world)]
      await first.logIn('goed')
      await second.logIn('collega')
      expect((await first.ask('GET', '/v1/kluis')).status).toBe(200)
      await end()

      expect(await answersTo(second)).toEqual(all(401))
      await stand(before)
      await inBook({ status: 'actief', actiefTot: null })
      expect([(await first.ask('GET', '/v1/sessie')).status, (await second.ask('GET', '/v1/sessie')).status]).toEqual([
        401, 401,
      ])
    },
  )

  test('H-21: who waits for messages of it is told within seconds', { timeout: 30_000 }, async () => {
    const { server } = await openBrowser(world, secret)
    const waiting = server.get('/v1/knooppunt/postvak?wacht=60').catch((error: unknown) => error)
    const within = (milliseconds: number): Promise<unknown> =>
      Promise.race([waiting, new Promise((done) => setTimeout(() => done('wacht'), milliseconds))])
    expect(await within(500)).toBe('wacht')
    await stand({ staat: 'beeindigd' })

    expect(await within(10_000)).toMatchObject({ code: 'SKP-P-01' })
  })
})
