/**
 * A hub that was started from its home keeps up with the address book that stands there, says in its log what is wrong with it, and gives
 * back all that it took when it cannot start.
 *
 * Inside: starts a hub as the desk does, whose log is the standard error of a process.
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHome } from '../../../cli/exchange/create-home.ts'
import { editBook } from '../../../cli/exchange/edit-home.ts'
import { lockFolder } from '../../../cli/exchange/lock-folder.ts'
import { openStore } from '../../../cli/exchange/open-store.ts'
import { readHubHome, readParticipantHome } from '../../../cli/exchange/read-home.ts'
import type { HubConfig } from '../../../cli/exchange/read-home.ts'
import { startGateway } from '../../../cli/exchange/start-gateway.ts'
import { startHub } from '../../../cli/exchange/start-hub.ts'
import type { RunningHub } from '../../../cli/exchange/start-hub.ts'
import { changeParticipant } from '../../../directory/index.ts'
import { createNotary, sqliteAvailable } from '../../../hub/index.ts'
import { deskIn } from '../said-here.ts'

const oin = '00000099000000001000'
const made = mkdtempSync(join(tmpdir(), 'skp-start-'))
const began = new Date()
let [home, log, now] = ['', '', began]
const running: RunningHub[] = []

beforeAll(() =>
  createHome(made, {
    ...{ now: began, hub: { poort: 0, beheerpoort: 0, opslag: 'memory' } },
    participants: [{ oin, naam: 'Gemeente', soorten: ['shv-fase-2'], suite: 2, vlaggen: [], poort: 0 }],
  }),
)
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'skp-start-'))
  cpSync(made, home, { recursive: true })
  ;[log, now] = ['', began]
})
afterEach(async () => {
  for (const each of running.splice(0)) await each.close()
})

const { desk } = deskIn('.', { clock: () => now })
async function start(change: Partial<HubConfig> = {}): Promise<RunningHub> {
  const hubHome = await readHubHome(home)
  const where = { host: '127.0.0.1', contact: 'mailto:veilig@example.org', option: () => '--port' }
  const config = { ...hubHome.config, ...change }
  const hub = await startHub({ home: hubHome, config, talk: (text) => void (log += text), ...where }, desk)
  running.push(hub)
  return hub
}
const told = (): readonly Record<string, unknown>[] =>
  log
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const messages = (): readonly unknown[] => told().map(({ msg }) => msg)
const book = (): string => join(home, 'adresboek.json')

test('it takes the next number, refuses what is none, and says that it cannot read one', async () => {
  const { hub, engine, fellBack } = await start()
  expect([engine, fellBack]).toEqual(['memory', false])
  const first = readFileSync(book(), 'utf8')
  await editBook(home, now, (content) => changeParticipant(content, oin, { naam: 'Anders' }))
  const second: unknown = JSON.parse(readFileSync(book(), 'utf8'))

  // Once it has the second number, the first is a step back.
  await expect
    .poll(async () => (await hub.adopt(JSON.parse(first))).map(({ code }) => code), { interval: 200 })
    .toEqual(['rollback'])
  expect(await hub.adopt(second)).toEqual([])
  writeFileSync(book(), first)
  await expect.poll(messages).toContain('address book refused')
  expect(told().find(({ msg }) => msg === 'address book refused')).toMatchObject({
    ...{ level: 50, fouten: [{ code: 'rollback', pointer: '/nummer' }] },
    tijd: began.toISOString(),
  })
  writeFileSync(book(), '{')
  await expect.poll(messages).toContain('address book cannot be read')
})

test('an address book that ends soon, or has ended, is said when it starts', async () => {
  now = new Date(began.getTime() + 25 * 24 * 60 * 60 * 1000)
  await start()
  await expect.poll(messages).toContain('address book or keys in it end soon')
})

test('a hub that cannot have its port gives its folder back', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => taken.once('listening', done))
  const { port } = taken.address() as AddressInfo
  await expect(start({ poort: port })).rejects.toThrow(`127.0.0.1:${port} is in use`)
  await expect(start({ omgeving: 'productie' })).rejects.toThrow('no version may be carried in production')
  await new Promise((done) => taken.close(done))
  ;(await lockFolder(join(home, 'knooppunt')))()
})

test('a store is the one that was asked, and one that is none is named', async () => {
  const bestand = join(home, 'postvak.sqlite')
  const { signer } = await readHubHome(home)
  const own = { randomUuid: desk.randomUuid, notary: createNotary(signer, () => now) }
  const memory = await openStore({ opslag: 'memory', bestand }, own)
  expect([memory.mailbox.engine, memory.fellBack]).toEqual(['memory', false])
  const has = await sqliteAvailable()
  const asked = await openStore({ opslag: 'sqlite', bestand }, own)
  expect([asked.mailbox.engine, asked.fellBack]).toEqual(has ? ['sqlite', false] : ['memory', true])
  await asked.mailbox.close()
  writeFileSync(bestand, 'dit is geen opslag. '.repeat(100))
  if (has) await expect(openStore({ opslag: 'sqlite', bestand }, own)).rejects.toThrow(`${bestand} cannot be opened`)
})

test('a gateway that cannot listen gives its folder back, and one that ends does so too', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => taken.once('listening', done))
  const { port } = taken.address() as AddressInfo
  const party = await readParticipantHome(home, oin)
  const setting = { home: party, hub: 'https://localhost:1', warn: () => undefined }
  await expect(startGateway({ ...setting, port }, desk)).rejects.toThrow(`127.0.0.1:${port} is in use`)
  await new Promise((done) => taken.close(done))
  const gateway = await startGateway(setting, desk)
  const { url } = gateway.sidecar
  expect((await fetch(`${url}/v1/inkomend`, { headers: { authorization: `Bearer ${party.token}` } })).status).toBe(200)
  expect((await fetch(`${url}/v1/inkomend`)).status).toBe(401)
  await expect(startGateway(setting, desk)).rejects.toThrow('another process works in')
  await gateway.close()
  await expect(fetch(`${url}/v1/inkomend`)).rejects.toThrow('fetch failed')
  ;(await lockFolder(join(home, oin, 'gegevens')))()
})
