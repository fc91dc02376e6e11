/** H-08: on a full disk the portal refuses what is new in words, keeps nothing by halves, and people still log in, read and log out. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sqliteAvailable } from '../../hub/index.ts'
import { openSqliteStore } from '../../portal/index.ts'
import { mayMount, mountDisk } from '../small-disk.ts'
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

const outcome = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'goed',
    (error: { code?: string }) => error.code,
  )

const canTry = (await sqliteAvailable()) && mayMount('the disk of the portal is not filled')

test.skipIf(!canTry)(
  'H-08: on a disk that is really full what is there is read and removed, and new things come when there is room',
  async () => {
    const disk = mountDisk()
    const [oin, limit] = [organisation.oin, { count: 1000, size: 1e9 }]
    const rules = { limit, onlyNew: false }
    // Bytes in which no page is like another.
    const item = (name: string) => ({ name, text: `eyJ4Ijoid3EifQ..aXY.${name.repeat(20_000)}.dGFn` })
    const open = () => openSqliteStore(join(disk.folder, 'kluis.sqlite'), { reserve: 1024 * 1024, recoverEvery: 20 })
    let store = open()
    try {
      await store.keep({ oin, id: 'een', event: '{}', since: '2026-11-24T10:00:00.000Z' }, limit)
      let count = 0
      for (; count < 25; count += 1) await store.put(oin, item(`n${String(count).padStart(3, '0')}`), rules)
      await vi.waitFor(() => expect(statSync(join(disk.folder, 'kluis.sqlite-wal')).size).toBe(0))
      // Full at once: what takes away goes on by the reserve, and what is new is refused until there is room.
      disk.fill()
      expect(await outcome(store.remove(oin, 'n024'))).toBe('goed')
      count -= 1
      await expect(store.put(oin, item('meer'), rules)).rejects.toMatchObject({ code: 'SQLITE_FULL' })
      disk.free()
      await vi.waitFor(async () => expect(await store.put(oin, item('n000'), rules)).toBe('kept'), { timeout: 20_000 })

      disk.fill(400 * 1024)
      const fillUp = async () => {
        for (; count < 500; count += 1) await store.put(oin, item(`n${String(count).padStart(3, '0')}`), rules)
      }
      await expect(fillUp()).rejects.toMatchObject({ code: 'SQLITE_FULL' })
      await store.close()
      // It opens as it was left, and does what must go on.
      store = open()
      await expect(fillUp()).rejects.toMatchObject({ code: 'SQLITE_FULL' })
      expect((await store.names(oin, '')).length).toBe(count)
      expect(await store.get(oin, 'n000')).toBe(item('n000').text)
      for (const name of await store.names(oin, '')) expect(await outcome(store.remove(oin, name))).toBe('goed')
      await store.ended({ oin, id: 'een' })
      expect([await store.names(oin, ''), await store.load(oin)]).toEqual([[], { count: 0, size: 0 }])

      disk.free()
      await vi.waitFor(async () => expect(await store.put(oin, item('weer'), rules)).toBe('kept'), { timeout: 20_000 })
    } finally {
      await store.close()
      disk.remove()
    }
  },
  60_000,
)
