/** H-08: on a full disk the portal refuses what is new in words, keeps nothing by halves, and people still log in, read and log out. */
import { expect, test } from 'vitest'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import { visitor } from './visitor.ts'

const item = { type: 'text/plain', text: 'eyJ4Ijoid3EifQ..aXY.Y2lwaGVy.dGFn' }
const path = '/v1/kluis/stuk?naam=inbak/een.json'

test.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE'])('H-08: a disk that says %s', async (code) => {
  const world = await openPortalWorld(plainPage)
  const clerk = visitor(world)
  await clerk.logIn('goed')
  await clerk.ask('PUT', path, item)
  const full = (): never => {
    throw Object.assign(new Error('database or disk is full'), { code })
  }
  Object.assign(world.store, { put: async () => full(), keep: async () => full() })
  const refused = [
    await clerk.ask('PUT', '/v1/kluis/stuk?naam=inbak/twee.json', item),
    await clerk.ask('PUT', `/v1/uitbak/${crypto.randomUUID()}`, { ...item, text: '{}' }),
  ]
  const other = visitor(world)
  const seen = [(await other.logIn('collega')).to, (await other.ask('GET', path)).text]
  const ended = [(await other.ask('DELETE', path)).status, (await other.ask('POST', '/v1/uitloggen')).status]

  expect(refused.map(({ status, text }) => [status, (JSON.parse(text) as { code: string }).code])).toEqual([
    [507, 'SKP-P-46'],
    [507, 'SKP-P-46'],
  ])
  expect(refused[0]?.headers.get('retry-after')).toBe('60')
  expect([seen, ended]).toEqual([
    [world.portal.url, item.text],
    [204, 200],
  ])
  expect([await world.store.names(organisation.oin, ''), world.warned]).toEqual([[], ['portal-vol', 'portal-vol']])
  await world.close()
})
