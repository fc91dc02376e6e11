/** Each store of the portal keeps what was put apart by organisation, and what waits until it has ended. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { sqliteAvailable } from '../../hub/index.ts'
import { memoryStore, openSqliteStore } from '../../portal/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'skp-portal-store-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [one, two] = ['00000099000000005000', '00000099000000006000'] as const
const hasSqlite = await sqliteAvailable()
if (!hasSqlite) console.warn('SKIPPED: no SQLite on this machine, so the portal keeps nothing in a file')

describe.each([
  { name: 'memory', open: memoryStore, isThere: true },
  { name: 'sqlite', open: () => openSqliteStore(join(folder, 'kluis.sqlite')), isThere: hasSqlite },
])('$name', ({ open, isThere }) => {
  test.skipIf(!isThere)('keeps, lists by how names begin, counts and removes', async () => {
    const store = open()
    for (const [oin, name] of [
      [one, 'inbak/a'],
      [one, 'inbak/b'],
      [one, 'uitbak/a'],
      [two, 'inbak/a'],
    ] as const)
      await store.put(oin, name, `${oin} ${name}`)
    await store.put(one, 'inbak/b', 'nieuw')
    await store.remove(one, 'inbak/a')

    expect(await store.names(one, 'inbak/')).toEqual(['inbak/b'])
    expect([await store.get(one, 'inbak/b'), await store.get(one, 'inbak/a')]).toEqual(['nieuw', undefined])
    expect(await store.get(two, 'inbak/a')).toBe(`${two} inbak/a`)
    expect(await store.size(one)).toBe('nieuw'.length + `${one} uitbak/a`.length)
    await store.close()
  })

  test.skipIf(!isThere)('what waits, waits until it has ended; the same id again is the same message', async () => {
    const store = open()
    await store.keep({ oin: one, id: 'x', event: 'eerst' })
    await store.keep({ oin: one, id: 'x', event: 'later' })
    await store.keep({ oin: two, id: 'x', event: 'van een ander' })
    await store.ended({ oin: two, id: 'x' })

    expect(await store.waiting()).toEqual([{ oin: one, id: 'x', event: 'eerst' }])
    await store.close()
  })
})

test.skipIf(!hasSqlite)('a file keeps what was put when it is opened again', async () => {
  const path = join(folder, 'opnieuw.sqlite')
  const before = openSqliteStore(path)
  await before.put(one, 'inbak/a', 'tekst')
  await before.close()
  const after = openSqliteStore(path)

  expect(await after.get(one, 'inbak/a')).toBe('tekst')
  await after.close()
})
