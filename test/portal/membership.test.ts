/**
 * What an organisation sees of its own membership, and anybody of who takes part.
 *
 * Inside: the list is kept by a part of the server that has no door; rows of the page are judged where they are made.
 */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { places } from '../../cli/exchange/home.ts'
import { ownYear } from '../../portal/browser/joining/own-year.ts'
import { foundRows, shownRow } from '../../portal/browser/participants/found-rows.ts'
import { createBook } from '../../portal/server/address-book.ts'
import { createParticipants } from '../../portal/server/participants.ts'
import { hubOverServer } from '../../portal/browser/hub-over-server.ts'
import { stateSession } from '../../portal/browser/participant.ts'
import { Refused } from '../../portal/browser/server.ts'
import { generateKeys, importPrivateKey, signSession } from '../../envelope/index.ts'
import type { SessionStatement } from '../../envelope/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import { openPortalWorld, organisation, plainPage, send } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'

let world: PortalWorld
let secret: string
beforeAll(async () => {
  world = await openPortalWorld(plainPage, { canJoin: true })
  secret = await enrolKeys(world)
})
afterAll(() => world.close())
const catalog = readCatalog()

type Listed = { readonly deelnemers: readonly Readonly<Record<string, unknown>>[]; readonly verder?: number }

test('anybody reads who takes part, by name, with how sure that is and nothing else', async () => {
  const { status, text } = await visitor(world).go(`${world.api}/v1/deelnemers`)
  const { deelnemers, verder } = JSON.parse(text) as Listed
  const names = deelnemers.map(({ naam }) => String(naam))

  expect([status, verder, names]).toEqual([
    200,
    undefined,
    names.toSorted((one, other) => one.localeCompare(other, 'nl')),
  ])
  expect(deelnemers.length).toBeGreaterThan(1)
  for (const each of deelnemers)
    expect(Object.keys(each).sort()).toEqual(['modules', 'naam', 'oin', 'soorten', 'status', 'zekerheid'])
  const rest = JSON.parse((await visitor(world).go(`${world.api}/v1/deelnemers?na=1`)).text) as Listed
  expect(rest.deelnemers).toEqual(deelnemers.slice(1))
})

test('the hub is asked once a minute, however many ask here, and when it is silent the last list is given', async () => {
  const book: unknown = JSON.parse(readFileSync(places.directory(world.town.home), 'utf8'))
  const trust: unknown = JSON.parse(readFileSync(places.trust(world.town.home), 'utf8'))
  const asked: string[] = []
  let [now, isSilent] = [world.town.clock.now, false]
  const directory = async () => {
    asked.push('adresboek')
    return isSilent ? { kind: 'unreachable' } : { kind: 'good', epoch: 'e', value: book }
  }
  const lines = { of: () => ({ directory }) } as unknown as Parameters<typeof createBook>[0]
  const list = createParticipants(createBook(lines, { oin: 'portaal', trust, clock: () => now }))
  const [first, second] = await Promise.all([list.all(), list.all()])
  isSilent = true
  now = new Date(now.getTime() + 60_000)

  expect(first?.length).toBeGreaterThan(1)
  expect([second, await list.all(), asked.length]).toEqual([first, first, 2])
  // By a clock that went back nobody knows how old the list is.
  now = new Date(now.getTime() - 3_600_000)
  expect([await list.all(), asked.length]).toEqual([first, 3])
})

test('an address book that nobody signed gives no list', async () => {
  const lines = { of: () => ({ directory: async () => ({ kind: 'good', epoch: 'e', value: { deelnemers: [] } }) }) }
  const trust: unknown = JSON.parse(readFileSync(places.trust(world.town.home), 'utf8'))
  const list = createParticipants(
    createBook(lines as never, { oin: 'portaal', trust, clock: () => world.town.clock.now }),
  )

  expect(await list.all()).toBeUndefined()
})

test('one finds by parts of a name without accents, by number and by kind', () => {
  const named = (naam: string, soort = 'schuldeiser', oin = '00000099000000005000') =>
    shownRow({ oin, naam, soorten: [soort], modules: [], status: 'actief', zekerheid: 'pkio' }, catalog)
  const rows = [
    named('Crédit Zuid'),
    named('Gemeente Zuid', 'shv-fase-2'),
    named('Noord', 'schuldeiser', '00000099000000007000'),
  ]
  const found = (text: string, kind = '') => foundRows(rows, { text, kind }).map(({ naam }) => naam)

  expect(found('')).toHaveLength(3)
  expect([found('zuid credit'), found('7000'), found('zuid', rows[1]?.kinds[0]), found('oost')]).toEqual([
    ['Crédit Zuid'],
    ['Noord'],
    ['Gemeente Zuid'],
    [],
  ])
})

test('how sure it is says also that keys were made anew after all were lost', () => {
  const row = { oin: '1', naam: 'N', soorten: [], modules: [], status: 'actief', zekerheid: 'eh3-portaal' } as const

  expect([shownRow(row, catalog), shownRow({ ...row, hersteldOp: '2026-11-24T08:00:00Z' }, catalog)]).toMatchObject([
    { sureness: 'inlog met eHerkenning' },
    { sureness: 'inlog met eHerkenning, hersteld op 24-11-2026' },
  ])
})

test('beside what was declared stands what the hub counted of this organisation, by its own statement', async () => {
  const office = await openBrowser(world, secret)
  const year = world.town.clock.now.getUTCFullYear()
  const own = () =>
    ownYear(
      { soorten: ['schuldeiser'], categorie: { letter: 'A', jaar: year, dossiers: 8 } },
      { catalog, year, server: office.server },
    )
  expect(await own()).toEqual({
    fee: { category: 'A', cents: 0 },
    seen: { dossiers: 0, fee: { category: 'A', cents: 0 } },
  })
  const counsellor = await world.town.gateway(shv)
  await send(counsellor, saldoverzoek({ Ontvanger: organisation.oin }))
  await stateSession(office.world, organisation.oin, office.keys)
  await office.gateway.turn()

  expect((await own()).seen?.dossiers).toBe(1)
})

test('H-21: a statement that the hub would not believe is refused, and takes the place of none that it does', async () => {
  const { server, keys, world: page } = await openBrowser(world, secret)
  const { oin: leverancier, certificaat } = page.setting.portaal
  const now = world.town.clock.now.getTime()
  const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString()
  const statement = { oin: organisation.oin, leverancier, certificaat, van: at(0), tot: at(15) }
  const state = async (jws: string): Promise<unknown> =>
    server.put('/v1/sessieverklaring', jws).then(
      () => 'taken',
      (error: unknown) => (error instanceof Refused ? error.code : error),
    )
  const signed = (change: Partial<SessionStatement>, signer = keys.signer) =>
    signSession({ ...statement, ...change }, signer)
  const pair = await generateKeys(2, 'teken', keys.signer.kid)
  const forged = await importPrivateKey(pair.private)
  if (!forged.ok) throw new Error('no key')
  const isActedFor = async () => (await hubOverServer(server).receipts(0)).kind === 'good'
  // Read by the server of a book in which the keys stand.
  world.town.clock.now = new Date(now + 60_000)
  await server.get('/v1/deelnemers')
  const wrong = [
    'geen verklaring',
    await signed({ oin: shv }),
    await signed({ leverancier: shv }),
    await signed({ certificaat: 'A'.repeat(43) }),
    await signed({ van: at(-1) }),
    await signed({ van: at(-15), tot: at(0) }),
    await signed({ van: at(3), tot: at(4) }),
    await signed({}, forged.value),
  ]

  expect(await state(await signed({}))).toBe('taken')
  for (const each of wrong) expect(await state(each)).toBe('SKP-P-48')
  expect(await isActedFor()).toBe(true)
  // One that ends earlier is as good, and does not shorten what there is.
  expect(await state(await signed({ van: at(-5), tot: at(5) }))).toBe('taken')
  world.town.clock.now = new Date(now + 6 * 60_000)
  expect(await isActedFor()).toBe(true)
  world.town.clock.now = new Date(now + 15 * 60_000)
  expect(await isActedFor()).toBe(false)
})

test.each([
  ['no list', { kind: 'good', value: 'veel' }],
  ['a count without number', { kind: 'good', value: [{ module: 'schuldregeling', ontvangen: 'veel' }] }],
  ['a refusal', { kind: 'refused', code: 'SKP-H-06' }],
])('what the hub counted is not shown when it says %s', async (_name, answer) => {
  const server = { get: async () => answer } as unknown as Parameters<typeof ownYear>[1]['server']
  const told = await ownYear(
    { soorten: ['schuldeiser'], categorie: { letter: 'B', jaar: 2026, dossiers: 40 } },
    { catalog, year: 2026, server },
  )

  expect(told).toEqual({ fee: { category: 'B', cents: 75_000 } })
})
