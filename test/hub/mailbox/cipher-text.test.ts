/** H-08: of the cipher text of a message that ended, whichever part of it, nothing is left: in no file of the embedded store, and not in the memory of the other one. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { bundleEntry } from './bundle-entry.ts'
import { hasSqlite, openQuickly } from './engines.ts'
import { parcelOf } from './marked.ts'

const quota = { mailboxMessages: 1e6, mailboxBytes: 1e12, pairMessages: 1e6 }
const receiver = '00000099000000002000'
const by = { jws: 'a.b.c', at: '2026-11-23T10:00:01.000Z', actor: receiver }
const folder = mkdtempSync(join(tmpdir(), 'skp-cipher-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Parts of a text of 32 bytes each, from one end to the other. */
const partsOf = (text: Uint8Array): readonly Buffer[] =>
  Array.from({ length: Math.floor(text.length / 512) }, (_, at) => Buffer.from(text.subarray(at * 512, at * 512 + 32)))

test.skipIf(!hasSqlite)(
  'H-08: no file of the embedded store holds any part of what ended, within a second',
  async () => {
    const place = mkdtempSync(join(folder, 'files-'))
    const mailbox = await openQuickly(join(place, 'postvak.sqlite'))
    const ids = Array.from({ length: 20 }, () => crypto.randomUUID())
    const bodies = ids.map((_, at) => randomBytes(1024 + at * 700))
    const parts = bodies.flatMap(partsOf)
    const found = (): number => {
      const files = readdirSync(place).map((name) => readFileSync(join(place, name)))
      return parts.filter((part) => files.some((file) => file.includes(part))).length
    }
    await Promise.all(
      ids.map((id, at) =>
        mailbox.offer(parcelOf(id, bodies[at]), { quota, month: '2026-11', actor: '00000099000000001000' }),
      ),
    )
    expect(found()).toBe(parts.length)

    await Promise.all(ids.map((id) => mailbox.confirm(receiver, id, by)))
    await vi.waitFor(() => expect(found()).toBe(0), { timeout: 20_000 })
    await mailbox.close()
  },
)

const memoryOf = (child: ChildProcess): string => `/proc/${child.pid}/mem`

/** Whether this machine lets us look into the memory of a process of ours. */
function canLook(): boolean {
  try {
    closeSync(openSync('/proc/self/mem', 'r'))
    return process.platform === 'linux'
  } catch {
    return false
  }
}

if (!canLook()) console.log('the memory of a process cannot be read here: the memory store is not searched')

test.skipIf(!canLook())('H-08: nor does the memory of the memory store', { timeout: 120_000 }, async () => {
  const script = join(folder, 'memory-child.mjs')
  await bundleEntry('memory.entry.ts', script)
  const child = fork(script)
  const heard = () => new Promise((done) => child.once('message', done))
  await heard()
  const tell = async (what: object): Promise<void> => {
    const done = heard()
    child.send(what)
    await done
  }
  const file = join(folder, 'bytes')
  await tell({ file })
  const parts = partsOf(readFileSync(file))
  const before = countIn(child, parts)
  await tell({})
  const after = countIn(child, parts)
  child.kill()

  expect([before, after]).toEqual([parts.length, 0])
})

/** How many of the parts stand in the memory of this process. */
function countIn(child: ChildProcess, parts: readonly Buffer[]): number {
  const memory = openSync(memoryOf(child), 'r')
  const found = new Set<Buffer>()
  for (const line of readFileSync(`/proc/${child.pid}/maps`, 'utf8').split('\n')) {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
    if (from === undefined || to === undefined) continue
    const area = areaOf(memory, Number.parseInt(from, 16), Number.parseInt(to, 16))
    for (const part of parts) if (area.includes(part)) found.add(part)
  }
  closeSync(memory)
  return found.size
}

/** The bytes of an area, as far as they can be read; areas that are only reserved have none. */
function areaOf(memory: number, from: number, to: number): Buffer {
  const area = Buffer.alloc(Math.min(to - from, 64 * 1024 * 1024))
  try {
    return area.subarray(0, readSync(memory, area, 0, area.length, from))
  } catch {
    return Buffer.alloc(0)
  }
}
