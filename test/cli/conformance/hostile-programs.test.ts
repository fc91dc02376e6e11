/**
 * Programs that hold up, fill or outlive an exam: each is bounded, and nothing of it is left.
 *
 * Inside: what a wire tells is scored behind the door; here it is asked line by line.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { commandWire } from '../../../cli/conformance/command-wire.ts'
import { httpWire } from '../../../cli/conformance/http-wire.ts'
import { openSubject } from '../../../cli/conformance/open-subject.ts'
import { splitCommand } from '../../../cli/conformance/split-command.ts'
import { emptyFolder } from '../run-skp.ts'
import { program } from './subjects.ts'

const patient = { timeout: 60_000 }
const soon = { timeout: 10_000, interval: 20 }
const asked = '{"case":"a","text":"{}"}'
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function open(text: string) {
  const folder = emptyFolder()
  const wire = commandWire(splitCommand(program(folder, 'keurder.py', text)), folder, undefined)
  closers.push(() => wire.end('{"bye":true}'))
  await wire.renew()
  return { wire, folder }
}

/** Says hello to nobody, writes down who it is, and waits for what it is told to. */
const known = (rest: string): string => `import os, sys, time
def tell(name, pid):
    with open(name + '.part', 'w') as file: file.write(str(pid))
    os.rename(name + '.part', name)
${rest}`

async function pidIn(folder: string, name: string): Promise<number> {
  await vi.waitFor(() => expect(existsSync(join(folder, name))).toBe(true), soon)
  return Number(readFileSync(join(folder, name), 'utf8'))
}

/** Whether a process with this number still does anything. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // One that has ended and was not yet taken note of does nothing.
    return !/^\d+ \(.*\) Z/.test(existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '')
  } catch {
    return false
  }
}

test('a line without an end is too long before it ends', patient, async () => {
  const { wire } = await open(`import os, sys\nos.write(1, b'x' * 3000000)\nsys.stdin.read()`)

  expect(await wire.exchange(asked, 10_000)).toEqual({ ok: false, fault: 'too-long' })
})

test('who talks on unasked is heard no more', patient, async () => {
  const { wire } = await open(`import os, sys\nfor _ in range(300): os.write(1, b'{}\\n' * 1000)\nsys.stdin.read()`)
  let heard = 0
  let answer = await wire.exchange(asked, 10_000)
  for (; answer.ok && heard < 200_000; heard += 1) answer = await wire.exchange('', 10_000)

  expect(answer).toEqual({ ok: false, fault: 'too-long' })
})

test('a program that will not go is ended, with what it started', patient, async () => {
  const { wire, folder } = await open(
    known(`child = os.fork()
if child == 0: time.sleep(300)
tell('ouder', os.getpid()); tell('kind', child)
time.sleep(300)`),
  )
  const pids = [await pidIn(folder, 'ouder'), await pidIn(folder, 'kind')]
  expect(pids.map(runs)).toEqual([true, true])
  await wire.end('{"bye":true}')

  await vi.waitFor(() => expect(pids.map(runs)).toEqual([false, false]), soon)
})

test('a new start ends the old run', patient, async () => {
  const { wire, folder } = await open(
    known(`tell(f'wie-{os.getpid()}', os.getpid()); tell('wie', os.getpid())\nsys.stdin.read()`),
  )
  const first = await pidIn(folder, 'wie')
  await wire.renew()

  await vi.waitFor(() => expect(runs(first)).toBe(false), soon)
})

test('of what a program says on standard error a megabyte is kept, and no byte more', patient, async () => {
  const folder = emptyFolder()
  const log = join(folder, 'fout.txt')
  // A byte is left when it writes on.
  const first = 1024 * 1024 - 1
  const text = `import os, sys, time\nos.write(2, b'e' * ${first})\ntime.sleep(0.5)\nos.write(2, b'zz')\nprint('klaar', flush=True)\nsys.stdin.read()`
  const { subject } = openSubject(program(folder, 'keurder.py', text), { milliseconds: 1000, log }, { folder })
  closers.push(() => subject.end())
  await subject.greet({ kit: '', pin: '', schemaset: '' })

  await vi.waitFor(() => expect(statSync(log).size).toBe(1024 * 1024), soon)
})

test('an endpoint that sends elsewhere is not followed there', patient, async () => {
  const elsewhere = await serve(() => ({ status: 200, headers: {} }))
  const wire = httpWire(
    await serve(() => ({ status: 307, headers: { location: elsewhere.address } })).then((it) => it.address),
  )

  expect(await wire.exchange(asked, 10_000)).toEqual({ ok: false, fault: 'crash' })
  expect(elsewhere.asked()).toBe(0)
})

async function serve(answer: () => { readonly status: number; readonly headers: Record<string, string> }) {
  let count = 0
  const server = createServer((_, response) => {
    count += 1
    const { status, headers } = answer()
    response.writeHead(status, headers).end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  closers.push(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked: () => count }
}
