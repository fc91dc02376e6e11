/**
 * What stands may not be told, and what is told must be there: bytes before the row that says so, the end of a message before its bytes go,
 * and all of it on the disk before anybody hears of it.
 *
 * Inside: holds up the disk under a store, and puts other bytes where a message stands.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Mailbox } from '../../../hub/index.ts'
import { createEraser } from '../../../hub/mailbox/eraser.ts'
import { mailboxOver } from '../../../hub/mailbox/mailbox-over.ts'
import { memoryStore } from '../../../hub/mailbox/memory.ts'
import { storeOf, tablesIn } from '../../../hub/mailbox/sqlite-store.ts'
import type { Parts } from '../../../hub/mailbox/sqlite-store.ts'
import { formOf } from '../../../hub/mailbox/sqlite-schema.ts'
import { hasSqlite, openQuickly } from './engines.ts'
import { parcelOf } from './marked.ts'
import { quickNotary } from './quick-notary.ts'

const quota = { mailboxMessages: 1e6, mailboxBytes: 1e12, pairMessages: 1e6 }
const actor = '00000099000000001000'
const receiver = '00000099000000002000'
const by = { at: '2026-11-23T10:00:01.000Z', actor: receiver }
const whole = { after: 0, limit: 10 }
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await new Promise((next) => void setImmediate(next))
}

/** Something that a test lets happen. */
function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = (): void => undefined
  const opened = new Promise<void>((done) => (open = done))
  return { open: () => open(), opened }
}

test('H-14: nothing is told of what is not on the disk yet', async () => {
  const disk = gate()
  const id = crypto.randomUUID()
  const store = { ...memoryStore('epoch'), settled: () => disk.opened }
  const mailbox = mailboxOver(store, quickNotary)
  const told: string[] = []
  const tell = (name: string, answer: Promise<unknown>): Promise<unknown> => answer.then(() => told.push(name))
  const offered = tell('offer', mailbox.offer(parcelOf(id), { quota, month: '2026-11', actor }))
  await turns()
  const all = [
    tell('seen', mailbox.seen(id)),
    tell('list', mailbox.list(receiver, whole)),
    tell('look', mailbox.look(receiver, id)),
    tell('receipt', mailbox.receipt(1)),
    tell('receipts', mailbox.receipts(actor, whole)),
    tell('headers', mailbox.headers(whole)),
    tell('log', mailbox.log(whole)),
    tell('counts', mailbox.counts(actor)),
    tell('countsOfAll', mailbox.countsOfAll({ after: '', limit: 10 })),
  ]
  await turns()

  expect(told).toEqual([])
  disk.open()
  await Promise.all([offered, ...all])
  expect(told).toHaveLength(10)
})

test('H-07: what was put in the place of a message meanwhile is not handed over', async () => {
  const store = memoryStore('epoch')
  const id = crypto.randomUUID()
  let bytes: Uint8Array | undefined
  const mailbox = mailboxOver({ ...store, body: async (message) => bytes ?? store.body(message) }, quickNotary)
  await mailbox.offer(parcelOf(id), { quota, month: '2026-11', actor })
  bytes = new Uint8Array(10)

  await expect(mailbox.fetch(receiver, id, by)).rejects.toThrow('not those that were taken in')
  const fetching = mailbox.fetch(receiver, id, by)
  await mailbox.confirm(receiver, id, { ...by, jws: 'a.b.c' })
  expect(await fetching).toBeUndefined()
})

test('H-07: the bytes of a message go when its end is on the disk, and no earlier; what fails is done again', async () => {
  const disk = gate()
  const asked: string[] = []
  let fails = 1
  const eraser = createEraser(
    {
      erase: async (places) => {
        asked.push(places.map(({ page }) => page).join(' '))
        if (fails-- > 0) throw new Error('the disk')
      },
    },
    () => disk.opened,
    1,
  )
  eraser.soon([{ page: 1, size: 1 }])
  eraser.soon([{ page: 2, size: 1 }])
  await new Promise((next) => setTimeout(next, 50))

  expect(asked).toEqual([])
  disk.open()
  await new Promise((next) => setTimeout(next, 50))
  await eraser.close()
  expect(asked.slice(0, 2)).toEqual(['1 2', '1 2'])
})

describe.skipIf(!hasSqlite)('sqlite', () => {
  let folder: string
  let mailbox: Mailbox | undefined
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'skp-read-back-'))))
  afterEach(async () => {
    await mailbox?.close()
    rmSync(folder, { recursive: true })
  })

  test('H-07: bytes are on the disk before a row says that they are there', async () => {
    const { default: Database } = await import('better-sqlite3')
    const database = new Database(':memory:')
    formOf(database)
    const disk = gate()
    const nothing = (): void => undefined
    const parts: Parts = {
      database,
      tables: tablesIn((sql) => database.prepare(sql)),
      bodies: {
        put: (bodies) => bodies.map(({ length }) => ({ page: 0, size: length })),
        get: async () => new Uint8Array(),
        settled: () => disk.opened,
        erase: async () => undefined,
        close: nothing,
      },
      eraser: { soon: nothing, close: async () => undefined },
      flusher: { wrote: nothing, settled: async () => undefined },
      room: { isShort: () => false, runOut: () => false, recover: async () => undefined, close: nothing },
    }
    const under = mailboxOver({ ...storeOf(parts), close: async () => undefined }, quickNotary)
    const rows = (): unknown => database.prepare('SELECT count(*) FROM message').pluck().get()
    const offered = under.offer(parcelOf(crypto.randomUUID()), { quota, month: '2026-11', actor })
    await turns()

    expect(rows()).toBe(0)
    disk.open()
    await offered
    expect(rows()).toBe(1)
    database.close()
  })

  test('H-07: bytes that another changed in the file are not handed over', async () => {
    const file = join(folder, 'postvak.sqlite')
    const id = crypto.randomUUID()
    mailbox = await openQuickly(file)
    await mailbox.offer(parcelOf(id), { quota, month: '2026-11', actor })
    const bodies = `${file}-berichten`
    writeFileSync(bodies, Buffer.from(readFileSync(bodies)).fill('x', 100, 101))

    await expect(mailbox.fetch(receiver, id, by)).rejects.toThrow('not those that were taken in')
    expect(await mailbox.look(receiver, id)).toMatchObject({ id })
  })
})
