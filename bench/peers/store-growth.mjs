// One build of the hub's embedded store as more waits: tells its measurements to the process that started it.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { median } from '../measure.mjs'

const dist = process.argv[2]
const { openSqliteMailbox } = await import(pathToFileURL(join(dist, 'hub/index.js')).href)
const { default: Database } = await import('better-sqlite3')
const folder = mkdtempSync(join(tmpdir(), 'skp-growth-'))
const file = join(folder, 'postvak.sqlite')
const open = (at = file) => openSqliteMailbox(at, { randomUuid: randomUUID })
let mailbox = await open()
const quota = { mailboxMessages: 1e9, mailboxBytes: 1e15, pairMessages: 1e9 }
const sender = '00000099000000001000'
const receiver = '00000099000000002000'
const soon = '2026-11-24T10:00:00.000Z'
const rows = []
const tell = (what, figure) => {
  rows.push({ what, figure })
  process.send({ say: `${what}: ${figure}` })
}

const offer = (size = 6900) => {
  const id = randomUUID()
  const names = { id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', kid: 'zegel', sender, receiver }
  const times = { acceptedAt: '2026-11-23T10:00:00.000Z', expiresAt: '2026-11-30T23:00:00.000Z' }
  const parcel = { ...names, ...times, digest: id, ladingHash: id, body: new Uint8Array(size) }
  return mailbox.offer(parcel, { quota, month: '2026-11', actor: sender })
}

/** Closes the store, changes its file by SQL, and opens it again. */
async function change(work) {
  await mailbox.close()
  const database = new Database(file)
  database.transaction(() => work(database))()
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  mailbox = await open()
}

/** So many copies of the first message: by offering them, a build that scans what waits would need hours. */
function copies(database, first, count) {
  const numbers = `WITH RECURSIVE many(n) AS (SELECT ${first} UNION ALL SELECT n + 1 FROM many WHERE n < ${first + count - 1})`
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all()
  for (const table of ['message', 'body', 'known'].filter((name) => tables.includes(name))) {
    const columns = database.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()
    const values = columns.map((name) => (name === 'id' ? `'copy-' || n` : name === 'sequence' ? 'n' : name))
    database.exec(`${numbers} INSERT INTO ${table} SELECT ${values} FROM many, (SELECT * FROM ${table} LIMIT 1)`)
  }
  database.exec(`UPDATE mailbox SET sequence = ${first + count}`)
  if (tables.includes('load'))
    database.exec(`UPDATE load SET bytes = bytes / messages * (messages + ${count}), messages = messages + ${count}`)
}

async function timed(task) {
  const start = performance.now()
  await task()
  return performance.now() - start
}

/** Milliseconds of the work, and the longest in which a turn of the loop was held up by it. */
async function heldUp(task) {
  let longest = 0
  let last = performance.now()
  let watching = true
  const watch = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (watching) setImmediate(watch)
  }
  setImmediate(watch)
  const all = await timed(task)
  await new Promise(setImmediate)
  watching = false
  return { all, longest }
}

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`
const submissions = async (count) => {
  const times = []
  for (let turn = 0; turn < 100; turn++) times.push(await timed(() => offer()))
  tell(`a submission, ${count.toLocaleString('en')} waiting`, ms(median(times)))
}
await submissions(0)
await change((database) => copies(database, 1000, 10_000))
await submissions(10_000)
await change((database) => copies(database, 20_000, 40_000))
await submissions(50_000)

const pruning = await heldUp(() => mailbox.prune({ receiptsBefore: '2026', logBefore: '2026', refusalsBefore: '2026' }))
tell('a round of pruning, nothing due, held up', ms(pruning.longest))
await change((database) =>
  database.exec(`UPDATE message SET expires = '${soon}' WHERE id IN (SELECT id FROM message LIMIT 4000)`),
)
const expiring = await heldUp(() => mailbox.expire(soon))
tell('4,000 expire at one instant', ms(expiring.all))
tell('4,000 expire at one instant, held up', ms(expiring.longest))
await mailbox.close()

mailbox = await open(join(folder, 'large.sqlite'))
for (let turn = 0; turn < 100; turn++) await offer(5_600_000)
await mailbox.close()
mailbox = await open(join(folder, 'large.sqlite'))
const before = process.memoryUsage().rss
const listing = await heldUp(() => mailbox.list(receiver, { after: 0, limit: 100 }))
tell('listing 100 messages of 5.6 MB, held up', ms(listing.longest))
tell(
  'listing 100 messages of 5.6 MB, memory',
  `${Math.max(0, (process.memoryUsage().rss - before) / 2 ** 20).toFixed(0)} MiB`,
)
await mailbox.close()
rmSync(folder, { recursive: true })
process.send({ rows })
