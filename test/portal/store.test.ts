/** H-19: each store of the portal keeps what was put apart by organisation, within limits that are counted along, and what waits until it has ended. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { sqliteAvailable } from '../../hub/index.ts'
import { memoryStore, openSqliteStore } from '../../portal/index.ts'
import type { PortalStore } from '../../portal/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'skp-portal-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [one, two] = ['00000099000000005000', '00000099000000006000'] as const
const hasSqlite = await sqliteAvailable()
if (!hasSqlite) console.warn('SKIPPED: no SQLite on this machine, so the portal keeps nothing in a file')
const ample = { count: 1e6, size: 1e9 }
const free = { limit: ample, onlyNew: false }
const since = '2026-11-23T10:00:00.000Z'
const put = (store: PortalStore, oin: string, { name, text = name }: { name: string; text?: string }) =>
  store.put(oin, { name, text }, free)
const all = { after: 0, most: 100 }

describe.each([
  { name: 'memory', open: memoryStore, isThere: true },
  {
    name: 'sqlite',
    open: () => openSqliteStore(join(folder, `${crypto.randomUUID()}.sqlite`)),
    isThere: hasSqlite,
  },
])('$name', ({ open, isThere }) => {
  test.skipIf(!isThere)('keeps, lists by how names begin, counts and removes', async () => {
    const store = open()
    for (const [oin, name] of [
      [one, 'inbak/a'],
      [one, 'inbak/b'],
      [one, 'uitbak/a'],
      [two, 'inbak/a'],
    ] as const)
      await put(store, oin, { name, text: `${oin} ${name}` })
    await put(store, one, { name: 'inbak/b', text: 'nieuw' })
    await store.remove(one, 'inbak/a')
    await store.remove(one, 'inbak/a')

    expect(await store.names(one, 'inbak/')).toEqual(['inbak/b'])
    expect([await store.get(one, 'inbak/b'), await store.get(one, 'inbak/a')]).toEqual(['nieuw', undefined])
    expect(await store.get(two, 'inbak/a')).toBe(`${two} inbak/a`)
    expect(await store.load(one)).toEqual({ count: 2, size: 'nieuw'.length + `${one} uitbak/a`.length })
    await store.close()
  })

  test.skipIf(!isThere)(
    'H-19: takes as much as the limit says, by count and by size, and then replaces only',
    async () => {
      const store = open()
      const within = async (limit: typeof ample, name: string, text: string): Promise<string> =>
        store.put(one, { name, text }, { limit, onlyNew: false })
      const outcomes = [
        await within({ count: 1, size: 10 }, 'a', '12345'),
        await within({ count: 1, size: 10 }, 'b', '1'),
        await within({ count: 2, size: 10 }, 'b', '12345'),
        await within({ count: 2, size: 10 }, 'b', '123456'),
        await within({ count: 2, size: 10 }, 'a', '1234'),
        await within({ count: 2, size: 10 }, 'b', '123456'),
      ]

      expect(outcomes).toEqual(['kept', 'full', 'kept', 'full', 'kept', 'kept'])
      expect(await store.load(one)).toEqual({ count: 2, size: 10 })
      await store.close()
    },
  )

  test.skipIf(!isThere)('of two who put something new under one name, one is told that it is there', async () => {
    const store = open()
    const claim = (text: string) => store.put(one, { name: 'werk/1', text }, { limit: ample, onlyNew: true })

    expect((await Promise.all(['een', 'twee', 'drie'].map(claim))).sort()).toEqual(['kept', 'there', 'there'])
    expect(await store.get(one, 'werk/1')).toBe('een')
    await store.remove(one, 'werk/1')
    expect(await claim('vier')).toBe('kept')
    await store.close()
  })

  test.skipIf(!isThere)('H-21: puts in the place of what was seen, with its end, and of nothing else', async () => {
    const store = open()
    const until = '2026-11-24T10:00:00.000Z'
    await store.put(one, { name: 'inbak/a', text: 'oud.een', until, quiet: true }, free)
    const again = (was: string, text: string, size = ample.size) =>
      store.replace(one, { name: 'inbak/a', text, was }, { count: 1, size })

    const outcomes = [
      await again('een', 'nieuw.twee'),
      await again('een', 'nieuw.drie'),
      await again('wee', 'nieuw.drie'),
      await again('twee', 'groter.vier', 10),
      await again('twee', 'even.zeven', 10),
      await store.replace(one, { name: 'inbak/b', text: 'x.een', was: 'een' }, ample),
      await store.replace(two, { name: 'inbak/a', text: 'x.een', was: 'zeven' }, ample),
    ]
    expect(outcomes).toEqual(['kept', 'other', 'other', 'full', 'kept', 'other', 'other'])
    expect([await store.get(one, 'inbak/a'), await store.load(one)]).toEqual(['even.zeven', { count: 1, size: 10 }])
    expect(await store.names(one, '')).toEqual(['inbak/a'])
    expect(await store.sweep({ now: until, since }, 9)).toBe(1)
    expect([await store.get(one, 'inbak/a'), await store.swept(one)]).toEqual([undefined, { items: 0, messages: 0 }])
    await store.close()
  })

  test.skipIf(!isThere)(
    'gives many items at once, as many as are asked and as large, and says whether more follow',
    async () => {
      const store = open()
      for (const name of ['b/3', 'b/1', 'b/2', 'a/1', 'c/1']) await put(store, one, { name, text: name.repeat(10) })
      await put(store, two, { name: 'b/0' })
      const page = async (after: string, most: number, size: number): Promise<readonly unknown[]> => {
        const { items, isMore } = await store.items(one, { begin: 'b/', after, most, size })
        return [items.map(({ name }) => name).join(), isMore]
      }

      expect(await page('', 3, 1000)).toEqual(['b/1,b/2,b/3', false])
      expect(await page('', 2, 1000)).toEqual(['b/1,b/2', true])
      expect(await page('b/2', 2, 1000)).toEqual(['b/3', false])
      expect(await page('', 3, 60)).toEqual(['b/1,b/2', true])
      // One that is larger than an answer should be comes by itself, or nobody would get past it.
      expect(await page('', 3, 1)).toEqual(['b/1', true])
      expect(await store.names(one, { begin: 'b/', after: 'b/1', most: 1 })).toEqual(['b/2'])
      await store.close()
    },
  )

  test.skipIf(!isThere)('H-19: keeps rules and proposals by organisation, so many, until they end', async () => {
    const store = open()
    const keep = (oin: string, id: string, more: { by?: string; until?: string } = {}) =>
      store.keepProposal({ oin, id, type: 's', receiver: two, by: 'een', until: since, ...more }, 2)
    const outcomes = [
      await keep(one, 'x'),
      await keep(one, 'y', { until: '2027-01-01T00:00:00.000Z' }),
      await keep(one, 'z'),
      await keep(one, 'x', { by: 'twee' }),
      await keep(two, 'z'),
    ]
    await store.dropProposal(two, 'x')
    await store.changeRule(one, (rule) => ({ types: ['s', ...(rule?.types ?? [])] }))
    await store.changeRule(one, (rule) => ({ types: [...(rule?.types ?? []), 't'], by: 'twee' }))
    await store.changeRule(one, () => undefined)
    await store.changeProposal(one, 'x', (found) => found && { ...found, agreed: [{ by: 'twee', digest: 'd' }] })
    await store.changeProposal(one, 'y', () => undefined)
    // What is not there is not made, nor what another organisation has.
    const made = { oin: two, id: 'x', type: 's', receiver: two, by: 'een', until: since }
    await store.changeProposal(two, 'x', () => made)

    expect(outcomes).toEqual(['kept', 'kept', 'full', 'there', 'kept'])
    expect(await store.proposal(one, 'x')).toMatchObject({ id: 'x', by: 'een', agreed: [{ by: 'twee', digest: 'd' }] })
    expect([(await store.proposal(one, 'y'))?.agreed, await store.proposal(two, 'x')]).toEqual([undefined, undefined])
    expect([await store.rule(one), await store.rule(two)]).toEqual([{ types: ['s', 't'], by: 'twee' }, undefined])
    expect(await store.sweep({ now: since, since: '' }, 1)).toBe(1)
    expect(await store.sweep({ now: since, since: '' }, 9)).toBe(1)
    expect([await store.proposal(one, 'x'), await store.proposal(two, 'z')]).toEqual([undefined, undefined])
    // One ended and one was removed: there is room again, and what was removed is no item.
    expect([await keep(one, 'z'), await keep(one, 'w'), await store.swept(one)]).toEqual([
      ...['kept', 'full', { items: 0, messages: 0 }],
    ])
    await store.dropProposal(one, 'z')
    expect(await keep(one, 'w')).toBe('kept')
    await store.close()
  })

  test.skipIf(!isThere)('what waits, waits until it has ended; under one id stands one message', async () => {
    const store = open()
    const keep = (oin: string, id: string, event: string) => store.keep({ oin, id, event, since }, ample)
    const outcomes = [
      await keep(one, 'y', 'eerst'),
      await keep(one, 'x', 'daarna'),
      await keep(one, 'y', 'eerst'),
      await keep(one, 'y', 'anders'),
      await keep(two, 'y', 'van een ander'),
    ]
    await store.ended({ oin: two, id: 'y' })

    expect(outcomes).toEqual(['kept', 'kept', 'same', 'other', 'kept'])
    expect(await store.senders({ after: '', most: 9 })).toEqual([one])
    const [first, second] = await store.waiting(one, all)
    expect([first, second]).toMatchObject([
      { oin: one, id: 'y', event: 'eerst', since },
      { id: 'x', event: 'daarna' },
    ])
    expect(await store.waiting(one, { after: first?.place ?? 0, most: 9 })).toEqual([second])
    await store.close()
  })

  test.skipIf(!isThere)(
    'what waits has limits too, and who is over them can send again when something ended',
    async () => {
      const store = open()
      const keep = (id: string, limit: typeof ample) => store.keep({ oin: one, id, event: '12345', since }, limit)
      const outcomes = [
        await keep('a', { count: 1, size: 100 }),
        await keep('b', { count: 1, size: 100 }),
        await keep('b', { count: 9, size: 9 }),
        await keep('a', { count: 1, size: 1 }),
      ]
      await store.ended({ oin: one, id: 'a' })
      await store.ended({ oin: one, id: 'a' })

      expect([...outcomes, await keep('b', { count: 1, size: 5 })]).toEqual(['kept', 'full', 'full', 'same', 'kept'])
      await store.close()
    },
  )
})

test.skipIf(!hasSqlite)('a file keeps what was put, and what was counted, when it is opened again', async () => {
  const path = join(folder, 'opnieuw.sqlite')
  const before = openSqliteStore(path)
  await put(before, one, { name: 'inbak/a', text: 'tekst' })
  await before.close()
  const after = openSqliteStore(path)

  expect(await after.get(one, 'inbak/a')).toBe('tekst')
  expect(await after.load(one)).toEqual({ count: 1, size: 5 })
  await after.close()
})

test.skipIf(!hasSqlite)('a file of before there were counters is counted once', async () => {
  const path = join(folder, 'vroeger.sqlite')
  const Binding = createRequire(import.meta.url)('better-sqlite3') as new (path: string) => Database
  const early = new Binding(path)
  early.exec(`CREATE TABLE kluis (oin TEXT, naam TEXT, tekst TEXT NOT NULL, PRIMARY KEY (oin, naam)) STRICT;
    CREATE TABLE uitbak (oin TEXT, id TEXT, event TEXT NOT NULL, PRIMARY KEY (oin, id)) STRICT;
    INSERT INTO kluis VALUES ('${one}', 'inbak/a', 'tekst'); INSERT INTO uitbak VALUES ('${one}', 'x', 'event')`)
  early.close()
  for (let again = 0; again < 2; again += 1) {
    const store = openSqliteStore(path)
    expect(await store.load(one)).toEqual({ count: 1, size: 5 })
    expect(await store.senders({ after: '', most: 9 })).toEqual([one])
    expect(await store.waiting(one, all)).toMatchObject([{ id: 'x', event: 'event' }])
    await store.close()
  }
})
