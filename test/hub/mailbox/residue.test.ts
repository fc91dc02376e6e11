/** H-08: what was removed is in no file; and what was acknowledged is, also after a crash. */
import { fork } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Mailbox } from '../../../hub/index.ts'
import { bundleEntry } from './bundle-entry.ts'
import { allBefore, hasSqlite, openQuickly } from './engines.ts'
import { marker, parcelOf } from './marked.ts'

const house = resolve(import.meta.dirname, '../../..')
const quota = { mailboxMessages: 1e6, mailboxBytes: 1e12, pairMessages: 1e6 }
const receiver = '00000099000000002000'

/** How often the marker stands in the files of a folder, write-ahead log and all. */
function found(folder: string): number {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  return files.reduce((sum, text) => sum + text.split(marker).length - 1, 0)
}

/** Waits until files hold what they should: erasing is soon, not at once. */
const soon = (look: () => void): Promise<void> => vi.waitFor(look, { timeout: 20_000 })
const offer = (mailbox: Mailbox, id: string) =>
  mailbox.offer(parcelOf(id), { quota, month: '2026-11', actor: '00000099000000001000' })
const by = { jws: 'a.b.c', at: '2026-11-23T10:00:01.000Z', actor: receiver }

describe.skipIf(!hasSqlite)('the files of the embedded store', () => {
  const folders: string[] = []
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'skp-residue-'))
    folders.push(made)
    return made
  }
  afterAll(() => folders.forEach((each) => rmSync(each, { recursive: true, force: true })))

  test('H-08: hold a message until it is confirmed, and nothing of it soon after', async () => {
    const place = folder()
    const mailbox = await openQuickly(join(place, 'postvak.sqlite'))
    const ids = Array.from({ length: 200 }, () => crypto.randomUUID())
    await Promise.all(ids.map((id) => offer(mailbox, id)))
    const all = found(place)
    expect(all).toBeGreaterThanOrEqual(200)

    await Promise.all(ids.slice(0, 150).map((id) => mailbox.confirm(receiver, id, by)))
    const left = ids.slice(150)
    await soon(() => {
      expect(found(place)).toBeLessThan(all / 2)
      expect(found(place) % left.length).toBe(0)
    })
    expect(found(place)).toBeGreaterThan(0)

    expect(await mailbox.expire('2026-12-24T10:00:00.000Z')).toBe(50)
    await soon(() => expect(found(place)).toBe(0))
    await mailbox.close()
    expect(found(place)).toBe(0)
  })

  test('H-08: what a crash left between removing and erasing is gone at the start', async () => {
    const place = folder()
    const mailbox = await openQuickly(join(place, 'postvak.sqlite'), { eraseWithin: 60_000 })
    const id = crypto.randomUUID()
    await offer(mailbox, id)
    await mailbox.confirm(receiver, id, by)
    // The files as they are before anything is erased: what a power cut at this moment would leave.
    const left = folder()
    cpSync(place, left, { recursive: true })
    await mailbox.close()
    expect(found(left)).toBeGreaterThan(0)

    const again = await openQuickly(join(left, 'postvak.sqlite'), { eraseWithin: 60_000 })
    expect(found(left)).toBe(0)
    await again.close()
  })

  test('H-08: hold nothing of what was on record and is forgotten', async () => {
    const place = folder()
    const mailbox = await openQuickly(join(place, 'postvak.sqlite'))
    const ids = Array.from({ length: 60 }, () => crypto.randomUUID())
    for (const id of ids) {
      await mailbox.offer(parcelOf(id, new Uint8Array([1])), { quota, month: '2026-11', actor: '00000099000000001000' })
      await mailbox.confirm(receiver, id, { ...by, jws: `${marker}.b.c` })
    }
    const kept = found(place)
    // Of the last line its hash goes on in the chain, so something comes after it.
    const after = { at: '2028-01-01T00:00:00.000Z', actor: receiver }
    await mailbox.offer(parcelOf(crypto.randomUUID(), new Uint8Array([1])), {
      quota,
      month: '2028-01',
      actor: after.actor,
    })
    await mailbox.prune(allBefore('2027'))
    await mailbox.close()

    expect(kept).toBeGreaterThanOrEqual(60)
    expect(found(place)).toBe(0)
  })

  test('H-08: are for their owner only', async () => {
    const place = folder()
    const mailbox = await openQuickly(join(place, 'postvak.sqlite'))
    await offer(mailbox, crypto.randomUUID())
    const modes = readdirSync(place).map((name) => (statSync(join(place, name)).mode & 0o777).toString(8))
    await mailbox.close()

    expect(new Set(modes)).toEqual(new Set(['600']))
  })

  test('are not shared: a second hub on the same file is refused', async () => {
    const file = join(folder(), 'postvak.sqlite')
    const mailbox = await openQuickly(file)
    await offer(mailbox, crypto.randomUUID())

    await expect(openQuickly(file)).rejects.toThrow('another hub')
    await mailbox.close()
  })

  describe('after kill -9', () => {
    const cache = join(house, 'node_modules/.cache/skp')
    const script = join(cache, 'crash-child.mjs')
    beforeAll(async () => {
      mkdirSync(cache, { recursive: true })
      await bundleEntry('crash.entry.ts', script)
    })

    test(
      'H-07, H-08: all that was acknowledged is there, nothing that was confirmed comes back, and no byte of it is left',
      { timeout: 60_000 },
      async () => {
        for (let round = 0; round < 5; round++) {
          const place = folder()
          const told = await runAndKill(script, place, 40 + round * 40)
          const offered = new Set(told.filter(({ what }) => what === 'offered').map(({ id }) => id))
          const confirmed = new Set(told.filter(({ what }) => what === 'confirmed').map(({ id }) => id))
          expect(offered.size, 'the child got somewhere').toBeGreaterThan(0)

          const mailbox = await openQuickly(join(place, 'postvak.sqlite'))
          const waiting = new Set((await mailbox.list(receiver, { after: 0, limit: 1e6 })).map(({ id }) => id))
          for (const id of offered) if (!confirmed.has(id)) expect(await fate(mailbox, id)).not.toBe('lost')
          for (const id of confirmed) expect(waiting.has(id)).toBe(false)
          expect(await mailbox.brokenLine()).toBeUndefined()
          await mailbox.expire('2026-12-24T10:00:00.000Z')
          await soon(() => expect(found(place)).toBe(0))
          await mailbox.close()
        }
      },
    )
  })
})

/** A confirmation may have been done and not told: then the message has ended; it is never nowhere. */
async function fate(mailbox: Mailbox, id: string): Promise<string> {
  const seen = await mailbox.look(receiver, id)
  return seen === undefined ? 'lost' : 'ended' in seen ? 'ended' : 'waits'
}

type Told = { readonly what: 'offered' | 'confirmed'; readonly id: string }

/** Kills the process when it has told so many promises: others are under way then. */
function runAndKill(script: string, folder: string, after: number): Promise<readonly Told[]> {
  return new Promise((done, fail) => {
    const told: Told[] = []
    const child = fork(script, [join(folder, 'postvak.sqlite')], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    child.on('message', (message) => {
      told.push(message as Told)
      if (told.length === after) child.kill('SIGKILL')
    })
    child.on('error', fail)
    child.on('exit', () => done(told))
  })
}
