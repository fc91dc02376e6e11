/**
 * A full disk: what is new is refused, what waits is fetched and confirmed, and all goes on by itself when there is room.
 *
 * Inside: gives the store a disk that a test can fill.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { confirm } from '../../../envelope/index.ts'
import { openSqliteMailbox } from '../../../hub/index.ts'
import type { Mailbox, Notary } from '../../../hub/index.ts'
import type { SqliteOptions } from '../../../hub/mailbox/sqlite.ts'
import { mayMount, mountDisk } from '../../small-disk.ts'
import type { SmallDisk } from '../../small-disk.ts'
import { now, saldoverzoek, sealed } from '../parties.ts'
import { oins, openWorld } from '../world.ts'
import type { World } from '../world.ts'
import { hasSqlite, openQuickly } from './engines.ts'

type Disk = SmallDisk & { readonly options: Partial<SqliteOptions> }

const reserve = 256 * 1024

/** A file that may have only so many pages: needs no rights, and SQLite says that the disk is full. */
function limitedDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'skp-disk-'))
  const held = reserve / 4096
  const state = { limit: 1e6, holds: false, database: undefined as Database | undefined }
  const used = (): number => state.database?.pragma('page_count', { simple: true }) as number
  const apply = (): void =>
    void state.database?.pragma(`max_page_count = ${state.limit - (state.holds ? held : 0)}`, { simple: true })
  const reserveOf: SqliteOptions['reserveOf'] = (database) => {
    Object.assign(state, { database, holds: false })
    apply()
    return {
      hold: async () => {
        if (used() + 2 * held > state.limit) throw new Error('no room')
        state.holds = true
        apply()
      },
      release: () => {
        state.holds = false
        apply()
      },
    }
  }
  return {
    folder,
    options: { reserveOf },
    fill: (left = 0) => {
      state.limit = used() + Math.floor(left / 4096) + (state.holds ? held : 0)
      apply()
    },
    free: () => {
      state.limit = 1e6
      apply()
    },
    remove: () => rmSync(folder, { recursive: true }),
  }
}

const mountedDisk = (): Disk => ({ ...mountDisk(), options: { reserve } })

const disks = [
  { name: 'a limit of pages', make: limitedDisk },
  ...(mayMount('a full disk is only a limit of pages') ? [{ name: 'a small file system', make: mountedDisk }] : []),
]

describe.skipIf(!hasSqlite).each(disks)('a disk that is full ($name)', ({ make }) => {
  let disk: Disk
  let world: World
  // While there is room the write-ahead log is not emptied in between: on a slow machine it would be after each message, and then
  // more messages fit than this small reserve lets go in one slice, which a real one does.
  const openMailbox = (notary: Notary): Promise<Mailbox> =>
    openSqliteMailbox(join(disk.folder, 'postvak.sqlite'), {
      ...{ randomUuid: randomUUID, notary, eraseWithin: 60_000, recoverEvery: 20 },
      ...disk.options,
    })
  beforeEach(async () => {
    disk = make()
    world = await openWorld({ mailbox: openMailbox, limits: { sweepEvery: 50 } })
  }, 60_000)
  afterEach(async () => {
    await world.close()
    disk.remove()
  })

  const event = () =>
    sealed(saldoverzoek(oins.shv, oins.se, { Referentienummer: randomUUID() }), { from: world.shv, to: world.se })
  const put = async (body?: Awaited<ReturnType<typeof event>>) => {
    const offered = body ?? (await event())
    return { event: offered, ...(await world.call('shv', 'PUT', `/v1/berichten/${offered.id}`, { body: offered })) }
  }
  const end = async ({ id, ladingHash }: { id: string; ladingHash: string }) => {
    const fact = {
      bericht: id,
      ladingHash,
      oordeel: 'ontvangen',
      inhoudHash: ladingHash,
      tijdstip: now.toISOString(),
    } as const
    const bevestiging = await confirm(fact, world.se.sign)
    const path = `/v1/postvak/${id}/bevestiging`
    return world.call('se', 'PUT', path, { body: { bevestiging }, type: 'application/json' })
  }
  const list = async () => (await world.call('se', 'GET', '/v1/postvak')).json['berichten']
  /** Offers until the store says that it has no room; gives how many were taken in. */
  const fillUp = async (): Promise<Awaited<ReturnType<typeof put>>> => {
    for (let tries = 0; tries < 2000; tries++) {
      const offered = await put()
      if (offered.status !== 201) return offered
    }
    throw new Error('the disk is not full')
  }
  const recovers = (): Promise<void> =>
    vi.waitFor(async () => expect((await world.operator('/gezondheid/gereed')).status).toBe(200), { timeout: 20_000 })

  test('H-15, H-19: refuses what is new with a code, hands over and ends what waits, and takes in again when there is room', async () => {
    const first = await put()
    await put()
    disk.fill()
    const refused = await fillUp()
    const unready = await world.operator('/gezondheid/gereed')
    // A refusal would be kept as well: there is no room for that either.
    const untrue = await event()
    const unkept = await put({ ...untrue, kid: 'een-ander' })
    const known = await put(first.event)
    const waiting = await list()
    const fetched = await world.call('se', 'GET', `/v1/postvak/${first.event.id}`)
    const ended = await end(waiting[0])

    expect(refused.json).toMatchObject({ status: 503, code: 'SKP-H-20' })
    expect(refused.headers['retry-after']).toBe('10')
    expect(unready.status).toBe(503)
    expect(unkept.json).toMatchObject({ status: 503, code: 'SKP-H-20' })
    expect(known.status).toBe(200)
    expect(fetched.json).toEqual(first.event)
    expect(ended.json['bewijs'].feit.soort).toBe('aflevering')

    disk.free()
    await recovers()
    expect((await put(refused.event)).status).toBe(201)
    expect(await world.mailbox.brokenLine()).toBeUndefined()
  }, 60_000)

  test('H-07, H-15: starts on a full disk with all that was promised, and serves it', async () => {
    const { event: kept } = await put()
    disk.fill()
    await fillUp()
    await world.close()
    world = await openWorld({ mailbox: openMailbox, limits: { sweepEvery: 50 } })
    const refused = await put()
    const fetched = await world.call('se', 'GET', `/v1/postvak/${kept.id}`)
    const ended = await Promise.all((await list()).map(end))

    expect(refused.status).toBe(503)
    expect(fetched.json).toEqual(kept)
    expect(ended.map(({ status }) => status)).toEqual(ended.map(() => 200))

    disk.free()
    await recovers()
    expect((await put()).status).toBe(201)
  }, 60_000)

  test('H-09, H-19: what it is full of expires, and the room of that is enough to go on', async () => {
    disk.fill(800 * 1024)
    await fillUp()
    const { messages } = await world.mailbox.load()
    world.clock.now = new Date('2026-12-10T10:00:00.000Z')
    await world.hub.sweep()
    await recovers()

    expect(messages).toBeGreaterThan(0)
    expect(await world.mailbox.load()).toMatchObject({ messages: 0 })
  }, 60_000)
})

describe.skipIf(!hasSqlite)('a disk without room for a store', () => {
  test.skipIf(disks.length < 2)('is told as such', async () => {
    const disk = mountDisk()
    disk.fill()
    const opened = openQuickly(join(disk.folder, 'postvak.sqlite'))

    await expect(opened).rejects.toThrow('no room')
    disk.remove()
  })
})
