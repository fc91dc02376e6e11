/**
 * The settings of a hub and of a gateway: every member with what it takes and what not, and every fault named by its place.
 *
 * Inside: reads the settings in a home as hub and gateway do, without starting either.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createHome } from '../../../cli/exchange/create-home.ts'
import { listening } from '../../../cli/exchange/listening.ts'
import { lockFolder } from '../../../cli/exchange/lock-folder.ts'
import { mustBeOfEnvironment } from '../../../cli/exchange/of-environment.ts'
import { readHubHome, readParticipantHome, trustedDirectory } from '../../../cli/exchange/read-home.ts'
import { watchOpeners } from '../../../cli/exchange/watch-openers.ts'

const began = new Date()
const oin = '00000099000000001000'
const made = mkdtempSync(join(tmpdir(), 'skp-forms-'))
let home: string

beforeAll(() =>
  createHome(made, {
    ...{ now: began, hub: { poort: 0, beheerpoort: 0, opslag: 'memory' } },
    participants: [{ oin, naam: 'Gemeente', soorten: ['shv-fase-2'], suite: 2, vlaggen: [], poort: 0 }],
  }),
)
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'skp-forms-'))
  cpSync(made, home, { recursive: true })
})

const hub = ['knooppunt/hub.json', () => readHubHome(home)] as const
const gateway = [`${oin}/gateway.json`, () => readParticipantHome(home, oin)] as const
type Place = typeof hub | typeof gateway

async function read([file, open]: Place, change: object): Promise<string> {
  const path = join(home, file)
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(join(made, file), 'utf8')) as object), ...change }))
  try {
    expect((await open()).config).toMatchObject(change)
    return ''
  } catch (error) {
    return (error as Error).message.replace(`${path} is not in form at `, '')
  }
}

const taken: readonly [Place, object][] = [
  [hub, { omgeving: 'productie' }],
  [hub, { poort: 65_535, beheerpoort: 0, opslag: 'sqlite', bestand: 'x' }],
  [gateway, { poort: 65_535, map: 'x', knooppunt: 'https://knooppunt.example:8443/pad' }],
  [gateway, { aflevering: 'http://127.0.0.1:9000/in' }],
  [gateway, { versies: { schuldregeling: '2.0', protocol: '1.0' } }],
]
const refused: readonly [Place, object, string][] = [
  [hub, { omgeving: 'test' }, '/omgeving'],
  [hub, { poort: 65_536 }, '/poort'],
  [hub, { poort: -1, beheerpoort: 1.5 }, '/poort, /beheerpoort'],
  [hub, { opslag: 'papier', bestand: '' }, '/opslag, /bestand'],
  [hub, { bestand: 3 }, '/bestand'],
  [hub, { vreemd: 1 }, '(a member that is not known)'],
  [hub, { poort: undefined }, '/poort'],
  [gateway, { oin: '1' }, '/oin'],
  [gateway, { oin: 1, knooppunt: 2, map: 3 }, '/oin, /knooppunt, /map'],
  [gateway, { knooppunt: 'http://knooppunt.example' }, '/knooppunt'],
  [gateway, { knooppunt: 'https://' }, '/knooppunt'],
  [gateway, { aflevering: 'nergens' }, '/aflevering'],
  [gateway, { aflevering: 1 }, '/aflevering'],
  [gateway, { versies: { schuldregeling: '9.0' } }, '/versies'],
  [gateway, { versies: { schuldregeling: '2.0', protocol: '2.0' } }, '/versies'],
  [gateway, { versies: null }, '/versies'],
  [gateway, { versies: 'x' }, '/versies'],
]

test.each(taken)('%s takes %j', async (place, change) => {
  expect(await read(place, change)).toBe('')
})
test.each(refused)('%s refuses %j', async (place, change, where) => {
  expect(await read(place, change)).toBe(where)
})

test('a home has its parties as they were made, and a number that was in use before when it is kept', async () => {
  const [hubHome, party] = [await readHubHome(home), await readParticipantHome(home, oin)]

  expect([hubHome.folder, party.folder]).toEqual([join(home, 'knooppunt'), join(home, oin)])
  expect(hubHome.tls.ca).toEqual(
    ['ca/root.pem', 'ca/uitgever.pem'].map((name) => readFileSync(join(home, name), 'utf8')),
  )
  expect([party.openers.length, party.token.length, party.signer.kid]).toEqual([
    1,
    43,
    `${oin}-teken-${began.toISOString().slice(0, 10)}`,
  ])
  expect(await hubHome.earlierDirectory(1)).toBeUndefined()
  expect((await trustedDirectory(hubHome, began)).content.nummer).toBe(1)
  await expect(trustedDirectory({ ...hubHome, trust: { ...hubHome.trust, sleutels: [] } }, began)).rejects.toThrow(
    /^the address book cannot be trusted: [a-z-]+/,
  )
})

test('a folder is worked in by one, and free after that', async () => {
  const release = await lockFolder(home)
  await expect(lockFolder(home)).rejects.toThrow(`another process works in ${home}: stop it first`)
  release()
  ;(await lockFolder(home))()
  writeFileSync(join(home, 'bestand'), '')
  await expect(lockFolder(join(home, 'bestand'))).rejects.toThrow('cannot be written: let this user write there')
})

test('a new sealing key is taken without a start, and a file that cannot be read changes nothing', async () => {
  const party = await readParticipantHome(home, oin)
  const warned: string[] = []
  const { opener, stop } = watchOpeners(party, (code) => void warned.push(code))
  const [kid = ''] = party.openers.map((key) => key.kid)
  const path = join(party.folder, 'zegel.jwk.json')
  const text = readFileSync(path, 'utf8')
  const later = (seconds: number): void => utimesSync(path, new Date(), new Date(Date.now() + seconds * 1000))

  expect([opener(kid)?.kid, opener('ander')]).toEqual([kid, undefined])
  writeFileSync(path, '{')
  later(5)
  await expect.poll(() => warned).toContain('sealing-keys-unreadable')
  expect(opener(kid)?.kid).toBe(kid)
  writeFileSync(path, text.replace(kid, 'ander'))
  later(10)
  await expect.poll(() => opener('ander')?.kid).toBe('ander')
  stop()
  rmSync(path)
  expect(opener('ander')?.kid).toBe('ander')
})

test('a hub and its address book are of one environment', () => {
  expect(() => mustBeOfEnvironment('conformiteit', 'conformiteit')).not.toThrow()
  expect(() => mustBeOfEnvironment('productie', 'conformiteit')).toThrow('the hub is for productie')
})

test.each([
  [{ code: 'EADDRINUSE', syscall: 'listen' }, '127.0.0.1:80 is al in gebruik'],
  [{ code: 'EADDRINUSE', syscall: 'listen' }, 'or choose another port with --poort-80 (0 takes a free one)'],
  [{ code: 'EACCES', syscall: 'listen' }, 'kies een poort vanaf 1024 met --poort-80'],
  [{ code: 'EADDRNOTAVAIL', syscall: 'listen' }, '127.0.0.1:80 is no address of this machine'],
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'the value of --host is no address of this machine'],
  [{ code: 'EADDRINUSE', syscall: 'connect' }, 'kale fout'],
  [{ code: 'EANDERS', syscall: 'listen' }, 'kale fout'],
])('a start that fails by %j says what to do', async (fault, said) => {
  const failure = Object.assign(new Error('kale fout'), { ...fault, address: '127.0.0.1', port: 80 })

  await expect(listening(Promise.reject(failure), (port) => `--poort-${port}`)).rejects.toThrow(said)
  expect(await listening(Promise.resolve('goed'), () => '--port')).toBe('goed')
})
