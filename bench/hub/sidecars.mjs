// From side-car to side-car: messages are handed to the one of a counsellor as plain JSON and taken over from the one of a creditor, with a hub between
// them; all three are the programs that people run.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { endWith, start } from './processes.mjs'
import { emptyStore } from './path.mjs'
import { oinOf } from './town.mjs'
import { family, usageOf } from './usage.mjs'

const lanes = 16

/** `{ messages, submit, cpu }`: a second; milliseconds until the hub's receipt; milliseconds of processor a message of the two side-cars and the hub. */
export async function measureSidecars({ house, built, home, werk, count, suite }) {
  const hub = start('serve-hub', [JSON.stringify({ house: built, home, store: 'sqlite', file: emptyStore(werk) })])
  const { url } = await hub.next()
  const [from, to] = ['shv', 'se'].map((kind) => oinOf({ kind, suite, at: 2 }))
  const [sender, receiver] = await Promise.all([from, to].map((oin) => startSidecar({ built, home, oin, url })))
  try {
    const example = JSON.parse(
      readFileSync(join(house, 'examples/goed/schuldregeling-2.0/04-Saldoverzoek.json'), 'utf8'),
    )
    const times = []
    const handIn = async () => {
      const Tijdstip = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
      const heading = { Referentienummer: randomUUID(), Afzender: from, Ontvanger: to, Tijdstip }
      const message = { ...example, Stuurgegevens: { ...example.Stuurgegevens, ...heading } }
      const begin = performance.now()
      const answer = await sender.ask('/v1/berichten', { method: 'POST', body: JSON.stringify(message) })
      if (answer.status !== 202) throw new Error(`the side-car answered ${answer.status}: ${await answer.text()}`)
      await answer.text()
      times.push(performance.now() - begin)
    }
    const drive = async (many) => {
      let [left, missing] = [many, many]
      const lane = async () => {
        while (left-- > 0) await handIn()
      }
      const taking = (async () => {
        while (missing > 0) {
          const answer = await receiver.ask('/v1/inkomend?wacht=5')
          for (const { id } of (await answer.json()).berichten) {
            await (await receiver.ask(`/v1/inkomend/${id}`, { method: 'DELETE' })).text()
            missing -= 1
          }
        }
      })()
      await Promise.all([...Array.from({ length: lanes }, lane), taking])
    }
    await drive(30)
    times.length = 0
    const pids = [sender.pid, receiver.pid, hub.pid]
    const before = pids.map((pid) => usageOf(family(pid)))
    const begin = performance.now()
    await drive(count)
    const seconds = (performance.now() - begin) / 1000
    const cpu = pids.map((pid, at) => ((usageOf(family(pid)).cpu - before[at].cpu) * 1000) / count)
    const sorted = times.toSorted((one, other) => one - other)
    const [p50, p99] = [0.5, 0.99].map((part) => sorted[Math.floor(part * sorted.length)])
    return { messages: count / seconds, submit: { p50, p99 }, cpu }
  } finally {
    sender.stop()
    receiver.stop()
    await hub.end()
  }
}

async function startSidecar({ built, home, oin, url }) {
  const child = spawn(
    process.execPath,
    [join(built, 'cli/skp.cjs'), 'gateway', '--home', home, '--oin', oin, '--hub', url, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  endWith(child)
  const address = await new Promise((done, fail) => {
    let said = ''
    const look = (text) => {
      said += text
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)
      if (found !== null) done(found[0])
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    child.on('exit', () => fail(new Error(`the side-car of ${oin} ended: ${said}`)))
  })
  const token = readFileSync(join(home, oin, 'token'), 'utf8').trim()
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    pid: child.pid,
    ask: (path, asked) => fetch(`${address}${path}`, { ...asked, headers }),
    stop: () => child.kill('SIGKILL'),
  }
}
