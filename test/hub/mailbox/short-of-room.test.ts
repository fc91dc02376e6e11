/**
 * H-07: when room runs out between two steps, what is refused is not there, what stands has its bytes, and what must go on goes on.
 *
 * Inside: gives the store a disk that fails where a test says.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import type { Mailbox } from '../../../hub/index.ts'
import type { Parcel } from '../../../hub/mailbox/mailbox.ts'
import { mayMount, mountDisk } from '../../small-disk.ts'
import { hasSqlite, openQuickly } from './engines.ts'
import { parcelOf } from './marked.ts'

const quota = { mailboxMessages: 1e6, mailboxBytes: 1e12, pairMessages: 1e6 }
const receiver = '00000099000000002000'
const at = '2026-11-23T10:01:00.000Z'
const parcel = (size: number): Parcel => parcelOf(randomUUID(), randomBytes(size))
const said = (asked: Promise<object | undefined>): Promise<string> =>
  asked.then(
    (found) => (found === undefined ? 'nothing' : 'outcome' in found ? String(found.outcome) : 'fetched'),
    () => 'failed',
  )
const offer = (mailbox: Mailbox, given: Parcel) =>
  said(mailbox.offer(given, { quota, month: '2026-11', actor: given.sender }))
const fetch = (mailbox: Mailbox, id: string) => said(mailbox.fetch(receiver, id, { at, actor: receiver }))
const confirm = (mailbox: Mailbox, id: string) =>
  said(mailbox.confirm(receiver, id, { jws: 'a.b.c', at, actor: receiver }))

const removes: (() => void)[] = []
afterEach(() => removes.splice(0).forEach((remove) => remove()))

test.skipIf(!hasSqlite)(
  'H-07: what was committed stands, also when the file has no room yet for what the log holds',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'skp-room-'))
    removes.push(() => rmSync(folder, { recursive: true, force: true }))
    const disk: { database?: Database } = {}
    const mailbox = await openQuickly(join(folder, 'postvak.sqlite'), {
      ...{ eraseWithin: 50, recoverEvery: 60_000 },
      reserveOf: (database) => {
        disk.database = database
        const pragma = database.pragma.bind(database)
        database.pragma = ((text: string, how?: object) => {
          if (text.startsWith('wal_checkpoint')) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
          return pragma(text, how)
        }) as typeof database.pragma
        return { hold: async () => undefined, release: () => void pragma('max_page_count = 1000000') }
      },
    })
    const before = parcel(1000)
    await offer(mailbox, before)
    disk.database?.pragma(`max_page_count = ${disk.database.pragma('page_count', { simple: true }) as number}`)
    const all = [...Array.from({ length: 100 }, () => parcel(100)), parcel(5_000_000), parcel(2000)]
    const told = await Promise.all(all.map((each) => offer(mailbox, each)))
    const found = await Promise.all([before, ...all].map(({ id }) => fetch(mailbox, id)))
    const ended = await confirm(mailbox, before.id)
    await mailbox.close()

    expect(told).toContain('failed')
    expect(found).toEqual(['accepted', ...told].map((outcome) => (outcome === 'accepted' ? 'fetched' : 'nothing')))
    expect(ended).toBe('confirmed')
  },
)

const canMount = mayMount('a disk that is full is not tried on a real one')

test.skipIf(!hasSqlite || !canMount)(
  'H-07: a message for which there is no room does not take along what comes with it',
  async () => {
    const disk = mountDisk()
    removes.push(disk.remove)
    const change = { reserve: 256 * 1024, eraseWithin: 60_000, recoverEvery: 20 }
    const mailbox = await openQuickly(join(disk.folder, 'postvak.sqlite'), change)
    const first = parcel(1000)
    await offer(mailbox, first)
    // The log has room still; a message of a megabyte has not.
    disk.fill(64 * 1024)
    const told = await Promise.all([offer(mailbox, parcel(1_000_000)), confirm(mailbox, first.id)])
    await mailbox.close()

    expect(told).toEqual(['failed', 'confirmed'])
  },
)

test.skipIf(!hasSqlite || !canMount)(
  'H-07: what was offered before room ran out leaves alone what is held back for what must end',
  async () => {
    const disk = mountDisk()
    removes.push(disk.remove)
    const change = { reserve: 1024 * 1024, eraseWithin: 60_000, recoverEvery: 60_000 }
    const mailbox = await openQuickly(join(disk.folder, 'postvak.sqlite'), change)
    const kept = Array.from({ length: 40 }, () => parcel(5000))
    for (const each of kept) await offer(mailbox, each)
    disk.fill(0)
    const told = await Promise.all(Array.from({ length: 400 }, () => offer(mailbox, parcel(20_000))))
    const ended: string[] = []
    for (const { id } of kept) ended.push(await confirm(mailbox, id))
    await mailbox.close()

    expect(new Set(told)).toEqual(new Set(['failed']))
    expect(new Set(ended)).toEqual(new Set(['confirmed']))
  },
)
