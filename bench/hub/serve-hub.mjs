// A hub from a home, in a process of its own, with limits that no participant of the measurement meets.
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { house, home, store, file } = JSON.parse(process.argv[2])
const of = (path) => import(pathToFileURL(join(house, 'dist', path)).href)
const { createHub, memoryMailbox, openSqliteMailbox } = await of('hub/index.js')
const { readHubHome, trustedDirectory } = await of('cli/exchange/read-home.js')
const { createCalendar } = await of('calendar/index.js')
const { readCatalog } = await of('schemas/read.js')

const many = 1e9
const catalog = readCatalog()
const hubHome = await readHubHome(home)
const clock = () => new Date()
const options = { randomUuid: randomUUID }
const silent = () => undefined
const hub = createHub({
  mailbox: store === 'sqlite' ? await openSqliteMailbox(file, options) : memoryMailbox(options),
  ...{ catalog, calendar: createCalendar(catalog.werkdagen), openGrounds: () => [], randomUuid: randomUUID },
  ...{ trust: hubHome.trust, tls: hubHome.tls, signer: hubHome.signer, contract: '{}', mode: 'conformiteit' },
  directory: await trustedDirectory(hubHome, clock()),
  certificates: hubHome.certificates(clock),
  securityTxt: { contact: 'mailto:security@example.org', expires: '2099-01-01T00:00:00Z' },
  clock,
  log: { info: silent, warn: silent, error: (fields, text) => console.error(text, fields) },
  limits: {
    quota: { mailboxMessages: many, mailboxBytes: many * many, pairMessages: many },
    ...{ requestsPerSecond: many, burst: many },
  },
})
const { url } = await hub.listen({ host: '127.0.0.1', port: 0, operatorPort: 0 })
process.send({ url })
process.on('message', async () => {
  await hub.close()
  process.exit()
})
