/**
 * H-21: no route of the portal, whichever is added, answers a page that is not ours or somebody who is not logged in.
 *
 * Inside: asks every row of the table of routes.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portalRoutes } from '../../portal/server/api.ts'
import { openPortalWorld, plainPage } from './portal-world.ts'
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
