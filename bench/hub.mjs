// `npm run bench -- hub`: the exchange at volume. Its whole path beside the ordinary stack and beside bare parts, how it grows, what others notice of
// one who abuses it, and side-car to side-car; writes bench/RESULTS-hub.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { measureBeside } from './hub/beside.mjs'
import { measureGrowth } from './hub/growth.mjs'
import { writePage } from './hub/page.mjs'
import { measureParts } from './hub/parts.mjs'
import { runPath } from './hub/path.mjs'
import { fetchPostgres } from './hub/postgres.mjs'
import { measureSidecars } from './hub/sidecars.mjs'
import { makeHome, makeMessages, oinOf, participantsOf } from './hub/town.mjs'
import { makeShim } from './hub/usage.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const house = dirname(folder)
const chapters = ['path', 'growth', 'beside', 'sidecars']
const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    cycles: { type: 'string', default: '4000' },
    only: { type: 'string', default: chapters.join() },
    before: { type: 'string' },
    dry: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const [rounds, cycles, only] = [Number(asked.rounds), Number(asked.cycles), asked.only.split(',')]
if (asked.help || !(rounds >= 1) || !(cycles >= 1000) || !only.every((name) => chapters.includes(name))) {
  console.log(`npm run bench -- hub [options]
  --rounds <n>       all servers in turn, so often (3)
  --cycles <n>       messages of a run, 1000 at least (4000)
  --only <names>     of ${chapters.join()}; what is not measured keeps its figures
  --before <folder>  another checkout, built, to stand beside this one
  --dry              write nothing, print the page`)
  process.exit(asked.help ? 0 : 2)
}

const werk = join(folder, '.werk/hub')
const home = join(werk, 'home')
const file = join(werk, 'messages.ndjson')
const kept = join(werk, 'measured.json')
const before = asked.before === undefined ? undefined : resolve(asked.before)
const tell = (text) => console.log(`bench: ${text}`)
mkdirSync(werk, { recursive: true })
tell('a home with its participants')
await makeHome(house, home)
const shim = makeShim(werk, join(folder, 'hub/sync-shim.c'))
const postgres = fetchPostgres(join(folder, '.werk/ordinary'))
for (const { why } of [shim, postgres]) if (why !== undefined) tell(why)

const { readHubHome, readParticipantHome, trustedDirectory } = await import(
  pathToFileURL(join(house, 'dist/cli/exchange/read-home.js')).href
)
const { suites } = await import(pathToFileURL(join(house, 'dist/envelope/index.js')).href)
const hubHome = await readHubHome(home)
const directory = await trustedDirectory(hubHome, new Date())
const keys = directory.content.deelnemers.flatMap(({ oin, sleutels }) =>
  sleutels
    .filter(({ gebruik }) => gebruik === 'teken')
    .map(({ kid, suite, jwk }) => ({ oin, kid, jwk, alg: suites.find(({ number }) => number === suite).sign.alg })),
)

/** What was measured before in this folder stands until it is measured again; each chapter says when that was. */
const measured = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}`
const measurements = { path: measureAllPaths, growth, beside, sidecars }
for (const chapter of only) {
  measured[chapter] = {
    ...(await measurements[chapter]()),
    ...{
      machine,
      rounds,
      cycles,
      postgres: postgres.version,
      day: new Date().toISOString().slice(0, 10),
      load: loadavg()[2],
    },
  }
  writeFileSync(kept, JSON.stringify(measured))
}
const page = writePage(measured)
if (asked.dry) console.log(page)
else {
  writeFileSync(join(folder, 'RESULTS-hub.md'), page)
  tell('bench/RESULTS-hub.md')
}

/** Messages of a suite for a client, and how it comes in; the size of one. */
async function prepared({ suite, bytes, count }) {
  tell(`${count} messages of ${bytes} bytes, suite ${suite}`)
  const size = await makeMessages(house, home, { suite, bytes, count, file })
  const tlsOf = async (who) => [oinOf(who), (await readParticipantHome(home, oinOf(who))).tls]
  const participants = Object.fromEntries(await Promise.all(participantsOf(suite).map(tlsOf)))
  return { size, client: { file, participants, ca: readFileSync(join(home, 'ca/root.pem'), 'utf8') } }
}

async function measureAllPaths() {
  const servers = [
    ...(before === undefined ? [] : ['before']),
    ...['sqlite', 'memory', ...(postgres.why === undefined ? ['ordinary'] : []), 'bare'],
  ]
  const rows = []
  for (const suite of [2, 1])
    for (const bytes of [2000, 7000]) rows.push(await comparePaths({ suite, bytes, count: cycles, servers }))
  const onDisk = servers.filter((name) => name !== 'memory' && name !== 'bare')
  if (shim.why === undefined)
    rows.push(await comparePaths({ suite: 2, bytes: 2000, count: 2000, slower: 5000, servers: onDisk }))
  tell('parts')
  return { rows, parts: measureParts(werk) }
}

/** All servers in turn on the same messages. */
async function comparePaths({ servers, slower = 0, ...work }) {
  const { size, client } = await prepared(work)
  const setting = { house, before, home, werk, client, shim, slower, postgres, keys, tls: hubHome.tls }
  const runs = Object.fromEntries(servers.map((name) => [name, []]))
  for (let round = 1; round <= rounds; round++)
    for (const name of servers) {
      const run = await runPath(name, setting)
      tell(`suite ${work.suite}, ${size} bytes, round ${round}, ${name}: ${run.cycles.toFixed(0)} a second`)
      runs[name].push(run)
    }
  return { suite: work.suite, size, slower, runs }
}

async function growth() {
  const { client } = await prepared({ suite: 2, bytes: 2000, count: 5000 })
  return { rows: await measureGrowth({ house, home, werk, client, tell }) }
}

async function beside() {
  const { client } = await prepared({ suite: 2, bytes: 2000, count: 1000 })
  // One who is no party to what the others send.
  const [shv, se] = ['shv', 'se'].map((kind) => ({ kind, suite: 1, at: 1 }))
  const abusers = await Promise.all(
    [shv, se].map(async (who) => ({ oin: oinOf(who), ...(await readParticipantHome(home, oinOf(who))).tls })),
  )
  const own = join(werk, 'abuser.ndjson')
  await makeMessages(house, home, { suite: 1, bytes: 2000, count: 400, file: own, only: [shv, se] })
  return { rows: await measureBeside({ house, home, werk, client, abusers, file: own, tell }) }
}

async function sidecars() {
  const rows = []
  for (const [name, built] of Object.entries({ ...(before === undefined ? {} : { before }), now: house }))
    for (const suite of [2, 1]) {
      const row = await measureSidecars({ house, built, home, werk, count: 400, suite })
      tell(`side-car to side-car, ${name}, suite ${suite}: ${row.messages.toFixed(0)} a second`)
      rows.push({ name, suite, ...row })
    }
  return { rows }
}
