// A hub from a home, in a process of its own; without limits that a participant of the measurement meets, unless it is asked for the
// standard ones. It does by itself what a measurement asks of it: fill, expire, prune, check, close.
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'

const { house, home, store, file, limited = false } = JSON.parse(process.argv[2])
const of = (path) => import(pathToFileURL(join(house, 'dist', path)).href)
const { createHub, createNotary, memoryMailbox, openSqliteMailbox } = await of('hub/index.js')
const { readHubHome, trustedDirectory } = await of('cli/exchange/read-home.js')
const { createCalendar } = await of('calendar/index.js')
const { readCatalog } = await of('schemas/read.js')

const began = performance.now()
const many = 1e9
const quota = { mailboxMessages: many, mailboxBytes: many * many, pairMessages: many }
const catalog = readCatalog()
const hubHome = await readHubHome(home)
let leap = 0
const clock = () => new Date(Date.now() + leap)
// A checkout from before signs by the hub.
const options = { randomUuid: randomUUID, notary: createNotary?.(hubHome.signer, clock) }
const silent = () => undefined
const mailbox = store === 'sqlite' ? await openSqliteMailbox(file, options) : memoryMailbox(options)
const hub = createHub({
  mailbox,
  ...{ catalog, calendar: createCalendar(catalog.werkdagen), openGrounds: () => [], randomUuid: randomUUID },
  ...{ trust: hubHome.trust, tls: hubHome.tls, signer: hubHome.signer, contract: '{}', mode: 'conformiteit' },
  directory: await trustedDirectory(hubHome, clock()),
  certificates: hubHome.certificates(clock),
  securityTxt: { contact: 'mailto:security@example.org', expires: '2099-01-01T00:00:00Z' },
  clock,
  log: { info: silent, warn: silent, error: (fields, text) => console.error(text, fields) },
  limits: { quota, ...(limited ? {} : { requestsPerSecond: many, burst: many }) },
})
const { url } = await hub.listen({ host: '127.0.0.1', port: 0, operatorPort: 0 })
process.send({ url, started: performance.now() - began })

/** What a measurement may ask, by name. */
const tasks = {
  /** So many messages between two participants wait more, for so many milliseconds; small ones: it is their number that counts. */
  fill: async ({ count, sender, receiver, kid, size = 400, stays = 7 * 24 * 60 * 60 * 1000 }) => {
    const expiresAt = new Date(Date.now() + stays).toISOString()
    const digest = createHash('sha256').update('x').digest('base64url')
    const one = async () => {
      const id = randomUUID()
      const names = { id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', kid, sender, receiver }
      const times = { acceptedAt: new Date().toISOString(), expiresAt }
      const parcel = { ...names, ...times, digest, ladingHash: digest, directory: 1, body: Buffer.alloc(size, 'x') }
      await mailbox.offer(parcel, { quota, month: '2026-11', actor: sender })
      return id
    }
    const ids = await together(count, one)
    await hub.sweep()
    return { ids: ids.slice(0, 1000) }
  },
  /** So many refusals are put on record: a line of the log and a receipt each. */
  refusals: async ({ count, sender, receiver }) => {
    const at = new Date().toISOString()
    const lading = createHash('sha256').update('x').digest('base64url')
    const one = () => {
      const parties = { afzender: sender, ontvanger: receiver }
      const names = { bericht: randomUUID(), tijdstip: at }
      const fact = { ...parties, ...names, soort: 'weigering', ladingHash: lading, epoch: mailbox.epoch }
      const line = { ...parties, ...names, handeling: 'geweigerd', module: 'schuldregeling', versie: '2.0' }
      const told = { ...line, berichttype: 'Saldoverzoek', actor: sender, uitkomst: 'SKP-H-10' }
      return mailbox.refuse({ ...fact, reden: 'SKP-H-10', definitief: true }, told, {
        most: many,
        period: at.slice(0, 13),
      })
    }
    await together(count, one)
    await hub.sweep()
  },
  leap: async ({ by }) => {
    leap += by
  },
  sweep: () => hub.sweep(),
  expire: ({ at }) => mailbox.expire(at),
  chain: () => mailbox.brokenLine(),
  prune: () => {
    const before = '2026-01-01T00:00:00.000Z'
    return mailbox.prune({
      receiptsBefore: before,
      headersBefore: before,
      logBefore: before,
      refusalsBefore: '2026-01-01T00',
    })
  },
  close: async () => {
    await hub.close()
    setImmediate(() => process.exit())
  },
}

/** The outcomes of so many, some at a time. */
async function together(count, task) {
  const outcomes = []
  let left = count
  const lane = async () => {
    while (left-- > 0) outcomes.push(await task())
  }
  await Promise.all(Array.from({ length: 200 }, lane))
  return outcomes
}

process.on('message', async ({ task = 'close', ...asked }) => {
  const start = performance.now()
  const outcome = await tasks[task](asked)
  const more = typeof outcome === 'object' ? outcome : {}
  const figures = { took: performance.now() - start, rss: process.memoryUsage().rss / 2 ** 20 }
  if (process.connected) process.send({ done: task, ...figures, ...more })
})
