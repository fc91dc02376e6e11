/**
 * H-15: a disk that fails once: nothing is promised on it any more, nothing is erased twice, and the hub can be closed and started again.
 *
 * Inside: has the disk fail where no disk does so when it is asked.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { openBodyFile } from '../../../hub/mailbox/body-file.ts'
import { createEraser } from '../../../hub/mailbox/eraser.ts'
import { hasSqlite, openQuickly } from './engines.ts'
import { parcelOf } from './marked.ts'

/** How often each fails from now on. */
const fails = vi.hoisted(() => ({ shorten: 0, keep: 0, log: false }))
const eio = vi.hoisted(() => (): Error => Object.assign(new Error('EIO'), { code: 'EIO' }))
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return {
    ...fs,
    ftruncateSync: (...given: [number, number]) => {
      if (fails.shorten-- > 0) throw eio()
      fs.ftruncateSync(...given)
    },
    fdatasync: (file: number, done: (error: Error | null) => void) =>
      fails.keep-- > 0 ? setImmediate(() => done(eio())) : fs.fdatasync(file, done),
  }
})
vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>()
  const open = async (...given: [string]) => {
    const handle = await fs.open(...given)
    const datasync = handle.datasync.bind(handle)
    const failing = async (): Promise<void> => {
      if (fails.log && given[0].endsWith('-wal')) throw eio()
      await datasync()
    }
    return Object.assign(handle, { datasync: failing })
  }
  return { ...fs, open }
})

const folder = mkdtempSync(join(tmpdir(), 'skp-failing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => void Object.assign(fails, { shorten: 0, keep: 0, log: false }))
const fresh = (): string => join(mkdtempSync(join(folder, 'x-')), 'bestand')
const bytes = (mark: string): Uint8Array => Buffer.alloc(5000, mark)

test('H-08: when the file cannot be made shorter, what is taken in after what ended is not overwritten', async () => {
  const bodies = openBodyFile(fresh(), [])
  const eraser = createEraser(bodies, async () => undefined, 30)
  const [, last] = bodies.put([bytes('a'), bytes('b')])
  await bodies.settled()
  fails.shorten = 1
  eraser.soon(last === undefined ? [] : [last])
  await vi.waitFor(() => expect(fails.shorten).toBeLessThanOrEqual(0))
  const [taken] = bodies.put([bytes('c')])
  await new Promise((done) => setTimeout(done, 200))
  const [next] = bodies.put([bytes('d')])
  const found = taken === undefined ? '' : Buffer.from(await bodies.get(taken)).toString('latin1')
  await eraser.close()
  bodies.close()

  expect(found).toBe('c'.repeat(5000))
  expect(next?.page).not.toBe(taken?.page)
})

test('H-15: what the disk tells one who asks holds for all that was written', async () => {
  const bodies = openBodyFile(fresh(), [])
  const old = bodies.put([bytes('a')])
  await bodies.settled()
  bodies.put([bytes('b')])
  fails.keep = 1

  await expect(bodies.erase(old)).rejects.toThrow()
  await expect(bodies.settled()).rejects.toThrow()
  bodies.close()
})

test.skipIf(!hasSqlite)(
  'H-15: after a disk that failed the file is let go, and a hub can be started on it',
  async () => {
    const file = fresh()
    const mailbox = await openQuickly(file)
    const parcel = parcelOf(crypto.randomUUID())
    const quota = { mailboxMessages: 100, mailboxBytes: 1e9, pairMessages: 50 }
    fails.log = true
    await expect(mailbox.offer(parcel, { quota, month: '2026-11', actor: parcel.sender })).rejects.toThrow()
    await expect(mailbox.close()).rejects.toThrow()
    fails.log = false

    await expect(openQuickly(file).then((again) => again.close())).resolves.toBeUndefined()
  },
)
