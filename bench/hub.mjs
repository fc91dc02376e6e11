// `npm run bench -- hub`: the exchange's whole path (submit, fetch, confirm) on each store beside the ordinary stack and beside bare parts; writes
// bench/RESULTS-hub.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { measureParts } from './hub/parts.mjs'
import { lanes, runPath } from './hub/path.mjs'
import { fetchPostgres } from './hub/postgres.mjs'
import { writePage } from './hub/page.mjs'
import { makeHome, makeMessages, oinOf, participantsOf } from './hub/town.mjs'
import { makeShim } from './hub/usage.mjs'

const folder = dirname(fileURLToPath(import.meta.url))
const house = dirname(folder)
const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    cycles: { type: 'string', default: '4000' },
    dry: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const [rounds, cycles] = [Number(asked.rounds), Number(asked.cycles)]
if (asked.help || !(rounds >= 1) || !(cycles >= 500)) {
  console.log(`npm run bench -- hub [options]
  --rounds <n>   all servers in turn, so often (3)
  --cycles <n>   messages of a run, 500 at least (4000)
  --dry          write nothing`)
  process.exit(asked.help ? 0 : 2)
}

const werk = join(folder, '.werk/hub')
const home = join(werk, 'home')
mkdirSync(werk, { recursive: true })
console.log('bench: a home with its participants')
await makeHome(house, home)
const shim = makeShim(werk, join(folder, 'hub/sync-shim.c'))
const postgres = fetchPostgres(join(folder, '.werk/ordinary'))
for (const { why } of [shim, postgres]) if (why !== undefined) console.log(`bench: ${why}`)

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

const servers = ['sqlite', 'memory', ...(postgres.why === undefined ? ['ordinary'] : []), 'bare']
const rows = []
for (const suite of [2, 1])
  for (const bytes of [2000, 7000]) await compare({ suite, bytes, count: cycles, rounds, servers })
if (shim.why === undefined)
  await compare({
    ...{ suite: 2, bytes: 2000, count: Math.min(cycles, 2000), rounds, slower: 5000 },
    servers: servers.filter((name) => name === 'sqlite' || name === 'ordinary'),
  })

console.log('bench: parts')
const parts = await measureParts(house, home, werk)

const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${release()}, Node ${process.versions.node}`
const page = writePage({ machine, load: loadavg()[2], rounds, cycles, lanes, postgres, rows, parts })
if (asked.dry) console.log(page)
else writeFileSync(join(folder, 'RESULTS-hub.md'), page)
console.log('bench: bench/RESULTS-hub.md')

/** All servers in turn on the same messages. */
async function compare({ suite, bytes, count, rounds: times, servers: named, slower = 0 }) {
  const file = join(werk, 'messages.ndjson')
  console.log(`bench: ${count} messages of ${bytes} bytes, suite ${suite}`)
  const size = await makeMessages(house, home, { suite, bytes, count, file })
  const tlsOf = async (who) => [oinOf(who), (await readParticipantHome(home, oinOf(who))).tls]
  const setting = {
    ...{ werk, shim, slower, postgres, keys, file },
    participants: { house, home, tls: Object.fromEntries(await Promise.all(participantsOf(suite).map(tlsOf))) },
    ca: readFileSync(join(home, 'ca/root.pem'), 'utf8'),
    tls: hubHome.tls,
  }
  const runs = Object.fromEntries(named.map((name) => [name, []]))
  for (let round = 0; round < times; round++)
    for (const name of named) {
      const run = await runPath(name, setting)
      console.log(
        `bench: suite ${suite}, ${size} bytes, round ${round + 1}, ${name}: ${run.cycles.toFixed(0)} a second`,
      )
      runs[name].push(run)
    }
  rows.push({ suite, size, slower, runs })
}
