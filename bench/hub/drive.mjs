// Drives a server: so many lanes, each submit, fetch and confirm, one after the other, over kept connections with mutual TLS. A process of its own.
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { Pool } from 'undici'

/**
 * Takes `{ url, ca, participants, file, from, count, warm, lanes, every }`, drives the messages from `from` on, and tells what it measured; `warm` of
 * them come first and are not counted. With `every` a lane begins a cycle so many milliseconds after the one before at the earliest.
 */
process.on('message', async (work) => {
  try {
    process.send({ measured: await drive(work) })
  } catch (error) {
    process.send({ failed: `${error.name} ${error.message}` })
  }
})

async function drive({ url, ca, participants, file, lanes, warm = 0, from = 0, count = Infinity, every = 0 }) {
  const cycles = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .slice(from, from + count)
    .map((line) => JSON.parse(line))
  const pools = new Map(
    Object.entries(participants).map(([oin, { key, cert }]) => [
      oin,
      new Pool(url, {
        connections: lanes,
        pipelining: 1,
        connect: { ca, key, cert },
        bodyTimeout: 300_000,
        headersTimeout: 300_000,
      }),
    ]),
  )
  await inLanes(lanes, cycles.slice(0, warm), (cycle) => once(pools, cycle, []))
  process.send({ warm: true })
  const legs = [[], [], []]
  const cpu = process.cpuUsage()
  const start = performance.now()
  await inLanes(lanes, cycles.slice(warm), async (cycle) => {
    const pause = every === 0 ? undefined : new Promise((done) => setTimeout(done, every))
    await once(pools, cycle, legs)
    await pause
  })
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  for (const pool of pools.values()) await pool.close()
  const driven = cycles.length - warm
  return { count: driven, seconds, cpu: (user + system) / 1000 / driven, legs: legs.map(quantiles) }
}

async function inLanes(lanes, work, task) {
  const open = work[Symbol.iterator]()
  const lane = async () => {
    for (const one of open) await task(one)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function once(pools, { id, from, to, body, confirmation }, legs) {
  const event = { 'content-type': 'application/cloudevents+json' }
  const json = { 'content-type': 'application/json' }
  const steps = [
    [from, 201, { method: 'PUT', path: `/v1/berichten/${id}`, headers: event, body }],
    [to, 200, { method: 'GET', path: `/v1/postvak/${id}` }],
    [to, 200, { method: 'PUT', path: `/v1/postvak/${id}/bevestiging`, headers: json, body: confirmation }],
  ]
  for (const [at, [who, status, asked]] of steps.entries()) {
    const start = performance.now()
    const answer = await pools.get(who).request(asked)
    const text = await answer.body.text()
    legs[at]?.push(performance.now() - start)
    // The status is not a matter of taste: who answers otherwise did something else.
    if (answer.statusCode !== status) throw new Error(`leg ${at} got ${answer.statusCode}: ${text.slice(0, 300)}`)
    if (at === 1 && text.length !== body.length) throw new Error(`${text.length} bytes came back of ${body.length}`)
  }
}

function quantiles(times) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  return { p50: at(0.5), p99: at(0.99), most: at(1) }
}
