/**
 * H-08: what has ended is removed in slices, counted without a word of what it was, and in no file of the store soon after.
 *
 * Inside: sweeps with a clock of its own, as one cannot wait for it.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { sqliteAvailable } from '../../hub/index.ts'
import { memoryStore, openSqliteStore } from '../../portal/index.ts'
import { sweep } from '../../portal/server/sweeper.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import { visitor } from './visitor.ts'

const folder = mkdtempSync(join(tmpdir(), 'skp-portal-einde-'))
afterAll(() => rmSync(folder, { recursive: true }))
const hasSqlite = await sqliteAvailable()
const [one, two] = ['00000099000000005000', '00000099000000006000'] as const
const rules = { limit: { count: 1e6, size: 1e9 }, onlyNew: false }
const at = (day: number): string => `2026-11-${day}T10:00:00.000Z`
const marker = 'gemerkt-stuk'

/** How often the marker stands in the files of a folder, write-ahead log and all. */
const found = (place: string): number =>
  readdirSync(place)
    .map((name) => readFileSync(join(place, name), 'latin1'))
    .reduce((sum, text) => sum + text.split(marker).length - 1, 0)

describe.each([
  { name: 'memory', open: memoryStore, isThere: true },
  { name: 'sqlite', open: () => openSqliteStore(join(folder, 'einde.sqlite')), isThere: hasSqlite },
])('$name', ({ open, isThere }) => {
  test.skipIf(!isThere)(
    'H-08: removes what has ended and nothing else, however much, and counts it by organisation',
    async () => {
      const store = open()
      const slices = vi.spyOn(store, 'sweep')
      for (let index = 0; index < 250; index += 1)
        await store.put(one, { name: `inbak/${index}`, text: 'x', until: at(24) }, rules)
      for (const until of [at(24), at(25)]) await store.put(two, { name: `inbak/${until}`, text: 'x', until }, rules)
      await store.put(two, { name: 'sleutels', text: 'x' }, rules)
      await store.keep({ oin: two, id: 'oud', event: '{}', since: '2026-10-01T10:00:00.000Z' }, rules.limit)
      await store.keep({ oin: two, id: 'nieuw', event: '{}', since: at(24) }, rules.limit)
      await sweep(store, new Date(at(24)))

      expect([await store.load(one), await store.names(two, '')]).toEqual([
        { count: 0, size: 0 },
        [`inbak/${at(25)}`, 'sleutels'],
      ])
      expect((await store.waiting(two, { after: 0, most: 9 })).map(({ id }) => id)).toEqual(['nieuw'])
      expect([await store.swept(one), await store.swept(two)]).toEqual([
        { items: 250, messages: 0 },
        { items: 1, messages: 1 },
      ])
      expect(slices.mock.calls.length).toBe(3)
      await store.forgetSwept(one)
      expect(await store.swept(one)).toEqual({ items: 0, messages: 0 })
      await store.close()
    },
  )
})

describe.skipIf(!hasSqlite)('the file', () => {
  test('H-08: holds nothing of what was replaced, removed, swept or taken by the hub', async () => {
    const place = mkdtempSync(join(folder, 'rest-'))
    const store = openSqliteStore(join(place, 'kluis.sqlite'))
    const text = `${marker} `.repeat(400)
    for (let index = 0; index < 100; index += 1)
      await store.put(one, { name: `inbak/${index}`, text: `${text}${index}`, until: at(24) }, rules)
    await store.keep({ oin: one, id: 'x', event: text, since: at(23) }, rules.limit)
    expect(found(place)).toBeGreaterThanOrEqual(40_000)

    await store.put(one, { name: 'inbak/0', text: 'vervangen' }, rules)
    await store.remove(one, 'inbak/1')
    await store.ended({ oin: one, id: 'x' })
    await sweep(store, new Date(at(24)))
    await vi.waitFor(() => expect(found(place)).toBe(0), { timeout: 20_000 })
    expect(await store.get(one, 'inbak/0')).toBe('vervangen')
    await store.close()
    expect(found(place)).toBe(0)
  })

  test('H-08: is for its owner only', async () => {
    const place = mkdtempSync(join(folder, 'eigenaar-'))
    const store = openSqliteStore(join(place, 'kluis.sqlite'))
    await store.put(one, { name: 'a', text: 'x' }, rules)

    expect(readdirSync(place).map((name) => statSync(join(place, name)).mode & 0o077)).toEqual([0, 0, 0, 0])
    await store.close()
  })
})

test('H-08: whatever a page puts in the vault has an end, but for what has to stay', async () => {
  const world = await openPortalWorld(plainPage)
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const staying = [
    'kluis/geschiedenis/bewijs/een.json',
    'kluis/stand.json',
    'stel/s/kluis/adresboek.json',
    'stel/s/werk/instelling/vier-ogen',
    'sleutels/s/herstel',
  ]
  const parts = fc.constantFrom(
    'sleutels',
    'sleutel',
    'werk',
    'instelling',
    'kluis',
    'stand.json',
    'geschiedenis',
    'bewijs',
    'stel',
  )
  const drawn = fc.sample(fc.array(parts, { minLength: 1, maxLength: 4 }), { numRuns: 60, seed: 8 })
  const names = [...new Set([...staying, ...drawn.map((each) => each.join('/'))])]
  for (const name of names) {
    const item = { type: 'text/plain', text: 'eyJ4Ijoid3EifQ..aXY.Y2lwaGVy.dGFn' }
    expect((await clerk.ask('PUT', `/v1/kluis/stuk?naam=${name}`, item)).status).toBe(204)
  }
  const left = async (days: number): Promise<readonly string[]> => {
    await sweep(world.store, new Date(world.town.clock.now.getTime() + days * 24 * 60 * 60_000))
    return world.store.names(organisation.oin, '')
  }
  const mayStay =
    /^sleutels\/|^(?:stel\/\w+\/)?(?:werk\/instelling\/|kluis\/(?:stand\.json|adresboek\.json|geschiedenis\/bewijs\/))/

  expect(await left(99)).toHaveLength(names.length)
  expect((await left(100)).filter((name) => !mayStay.test(name))).toEqual([])
  expect(await left(1000)).toEqual(expect.arrayContaining(staying))
  expect(await world.store.swept(organisation.oin)).toEqual({ items: 0, messages: 0 })
  await world.close()
})

test('H-08: an item ends when the browser says so, within a hundred days; how many ended is told, until it is seen', async () => {
  const world = await openPortalWorld(plainPage)
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const put = async (name: string, days: number): Promise<number> => {
    const until = new Date(world.town.clock.now.getTime() + days * 24 * 60 * 60_000).toISOString()
    const item = { type: 'text/plain', text: 'eyJ4Ijoid3EifQ..aXY.Y2lwaGVy.dGFn' }
    return (await clerk.ask('PUT', `/v1/kluis/stuk?naam=${name}&tot=${encodeURIComponent(until)}`, item)).status
  }

  expect([await put('a', 1), await put('b', 100), await put('c', 101), await put('d', 0)]).toEqual([204, 204, 400, 400])
  await sweep(world.store, new Date(world.town.clock.now.getTime() + 2 * 24 * 60 * 60_000))
  expect(JSON.parse((await clerk.ask('GET', '/v1/vervallen')).text)).toEqual({ stukken: 1, berichten: 0 })
  expect((await clerk.ask('DELETE', '/v1/vervallen')).status).toBe(204)
  expect(JSON.parse((await clerk.ask('GET', '/v1/vervallen')).text)).toEqual({ stukken: 0, berichten: 0 })
  await world.close()
})
