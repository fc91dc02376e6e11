/**
 * Who keeps the address book of a home for the portal: keys come in by a login, by the word of keys before, or a working day after all were lost.
 *
 * Inside: the keepers have no door of their own; keys are made here as a browser makes them.
 */
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHome } from '../../../cli/exchange/create-home.ts'
import { editBook, readBook } from '../../../cli/exchange/edit-home.ts'
import { places } from '../../../cli/exchange/home.ts'
import { readApplication } from '../../../cli/application/keep.ts'
import { bookEnroller } from '../../../cli/portal/book-enroller.ts'
import { bookSuccessor } from '../../../cli/portal/book-successor.ts'
import { energy, writeExample } from '../../../cli/portal/example-applications.ts'
import { portalPlaces } from '../../../cli/portal/home.ts'
import { noticesIn } from '../../../cli/portal/notices.ts'
import { applyRecoveries, recoveriesIn } from '../../../cli/portal/recoveries.ts'
import { threePorts } from '../../../cli/portal/three-ports.ts'
import { changeParticipant, enrolByLogin, enrolmentNonce, succeedKeys } from '../../../directory/index.ts'
import type { Participant, ParticipantKey } from '../../../directory/index.ts'
import { bearKeys, takeIn } from '../../../portal/browser/keys/organisation-keys.ts'
import type { Born } from '../../../portal/browser/keys/organisation-keys.ts'
import { createTestBroker, eHerkenning } from '../../../portal/broker.ts'
import type { TestBroker } from '../../../portal/broker.ts'
import { readCatalog } from '../../../schemas/read.ts'

const [hour, day] = [60 * 60 * 1000, 24 * 60 * 60 * 1000]
const began = new Date()
const { oin, kvk } = energy
const portal = '00000099000000008000'
const made = mkdtempSync(join(tmpdir(), 'skp-keepers-'))
let [home, now]: [string, Date] = ['', began]
let broker: TestBroker

beforeAll(async () => {
  const people = [
    { oin: portal, naam: 'Proefportaal', soorten: ['schuldeiser'] },
    { oin: '00000099000000001000', naam: 'Gemeente Voorbeeld', soorten: ['shv-fase-2'] },
  ]
  const participants = people.map((each) => ({ ...each, suite: 2 as const, vlaggen: [], poort: 0 }))
  await createHome(made, { now: began, hub: { poort: 0, beheerpoort: 0, opslag: 'memory' }, participants })
  await writeExample(made, energy, began)
  const claims = { acr: eHerkenning.levels[0] ?? '', [eHerkenning.kvk]: kvk }
  const [port] = await threePorts(0)
  broker = await createTestBroker([{ naam: 'goed', claims }], { port, clock: () => now, randomUuid: randomUUID })
})
afterAll(() => broker.close())
beforeEach(() => {
  now = began
  home = mkdtempSync(join(tmpdir(), 'skp-keepers-'))
  cpSync(made, home, { recursive: true })
})

/** What the broker says of a login to whoever asks with this nonce. */
async function token(nonce: string): Promise<string> {
  const verifier = randomUUID().repeat(2)
  const query = new URLSearchParams({
    ...{ nonce, client_id: 'portaal', state: 'x', redirect_uri: 'http://localhost/terug', keuze: '0' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  })
  const sent = await fetch(`${broker.issuer}/inloggen?${query}`, { redirect: 'manual' })
  const code = new URL(sent.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const body = new URLSearchParams({ code, code_verifier: verifier })
  const answer = await (await fetch(`${broker.issuer}/token`, { method: 'POST', body })).json()
  return (answer as { readonly id_token: string }).id_token
}

async function enrol({ claim }: Pick<Born, 'claim'>, change: object = {}): Promise<unknown> {
  const setting = { issuer: broker.issuer, clientId: 'portaal', claims: eHerkenning, keys: broker.keys }
  const enroller = bookEnroller({ home, broker: setting, supplier: portal, clock: () => now })
  return enroller({ ...claim, oin, idToken: await token(await enrolmentNonce({ ...claim, oin })), ...change })
}
const entry = async (): Promise<Participant | undefined> =>
  (await readBook(home, now)).deelnemers.find((each) => each.oin === oin)
const keys = async (): Promise<readonly ParticipantKey[]> => (await entry())?.sleutels ?? []
const staat = (): string => readApplication(home, kvk, readCatalog()).staat

/** As it is when the key that signs the address book lies elsewhere. */
async function amongSigners<Value>(act: () => Promise<Value>): Promise<Value> {
  const key = places.directoryKey(home)
  renameSync(key, `${key}.elders`)
  const value = await act()
  renameSync(`${key}.elders`, key)
  return value
}

test('a login enrols the keys of its own organisation, once, and the application is active', async () => {
  const first = await bearKeys(oin, now)

  expect(await enrol(first, { idToken: 'x' })).toBe('geweigerd')
  expect(await amongSigners(() => enrol(first))).toBe('ondertekenaars')
  expect([await entry(), staat()]).toEqual([undefined, 'proef-geslaagd'])
  expect(await enrol(first)).toBe('opgenomen')
  expect(await entry()).toEqual({
    ...{ oin, kvk, naam: energy.naam, soorten: ['schuldeiser'], tariefcategorie: 'A', vlaggen: [] },
    ...{ status: 'actief', actiefVan: began.toISOString().slice(0, 10), actiefTot: null },
    modules: expect.arrayContaining([{ module: 'schuldregeling', versies: ['1.0', '1.1', '2.0'] }]),
    voorwaarden: { versie: '1.0', aanvaardOp: began.toISOString().slice(0, 10) },
    ...{ gemachtigd: [portal], zekerheid: 'eh3-portaal', ...first.claim },
  })
  expect(staat()).toBe('actief')
  const { nummer } = await readBook(home, now)
  expect(await enrol(first)).toBe('opgenomen')
  expect((await readBook(home, now)).nummer).toBe(nummer)
  expect(noticesIn(home)).toEqual([])
})

test('an application that cannot become active now keeps nobody from being enrolled', async () => {
  const path = join(places.applications(home), `${kvk}.json`)
  const text = readFileSync(path, 'utf8')
  const { stappen, ...rest } = JSON.parse(text) as { readonly stappen: readonly object[] }
  writeFileSync(path, JSON.stringify({ ...rest, staat: 'toegang-gereed', stappen }))

  expect([await enrol(await bearKeys(oin, now)), staat()]).toEqual(['opgenomen', 'toegang-gereed'])
})

/** Enrolled since so long. */
async function enrolled(): Promise<Born> {
  const first = await bearKeys(oin, now)
  expect(await enrol(first)).toBe('opgenomen')
  return first
}
/** Keys of a new set beside those of before, as whoever lost all of them asks for. */
const again = async (): Promise<Born> => bearKeys(oin, now, await keys())

test('new keys for lost ones wait for a working day, are told to the contacts, and then revoke those before', async () => {
  await enrolled()
  const [before, lost] = [await entry(), await again()]
  const none = await bearKeys(oin, now)

  expect(await enrol(none)).toBe('geweigerd')
  expect(await enrol({ claim: { ...lost.claim, inschrijving: none.claim.inschrijving } })).toBe('geweigerd')
  expect(await amongSigners(() => enrol(lost))).toBe('ondertekenaars')
  expect([await recoveriesIn(home).pending(oin), noticesIn(home)]).toEqual([undefined, []])
  expect(await enrol(lost)).toBe('opgenomen')
  const pending = await recoveriesIn(home).pending(oin)
  const until = new Date(pending?.vanaf ?? '')
  expect(pending).toMatchObject({ oin, ...lost.claim, gevraagdOp: began.toISOString() })
  expect(until.getTime()).toBeGreaterThan(began.getTime() + 4 * hour)
  expect(until.getTime()).toBeLessThan(began.getTime() + 10 * day)
  expect(noticesIn(home)).toMatchObject([{ naar: 'contact@example.org', gemaakt: began.toISOString() }])
  const [{ onderwerp, tekst } = { onderwerp: '', tekst: '' }] = noticesIn(home)
  expect(`${onderwerp}\n${tekst}`.replaceAll(/\d{4}-\S+Z/g, '<tijd>')).toMatchInlineSnapshot(`
    "Energie Voorbeeld schrijft zich opnieuw in bij het Schuldenknooppunt
    Op <tijd> heeft iemand met eHerkenning namens Energie Voorbeeld nieuwe sleutels gemaakt, omdat alle sleutels kwijt zouden zijn.
    Vanaf <tijd> gelden alleen nog de nieuwe. Wat dan nog wacht, kan niemand meer openen; afzenders bieden het opnieuw aan.

    Was dit niemand van uw organisatie? Log in op het portaal en trek het in, of bel ons vóór die tijd.
    "
  `)

  await applyRecoveries(home, new Date(until.getTime() - 1))
  expect(await entry()).toEqual(before)
  now = until
  await applyRecoveries(home, now)
  const after = await entry()
  expect(after).toMatchObject({ hersteldOp: until.toISOString(), inschrijving: lost.claim.inschrijving })
  expect(after?.sleutels.map(({ kid, ingetrokkenOp }) => [kid, ingetrokkenOp])).toEqual(
    lost.claim.sleutels.map(({ kid }) => [
      kid,
      before?.sleutels.some((key) => key.kid === kid) === true ? until.toISOString() : undefined,
    ]),
  )
  expect(existsSync(join(portalPlaces.recoveries(home), `${oin}.json`))).toBe(false)
})

test('who still has the keys ends the recovery by withdrawing it, or by using them', async () => {
  await enrolled()
  const lost = await again()
  expect(await enrol(lost)).toBe('opgenomen')
  await recoveriesIn(home).withdraw(oin)
  expect(await recoveriesIn(home).pending(oin)).toBeUndefined()

  expect(await enrol(lost)).toBe('opgenomen')
  await editBook(home, now, (content) => changeParticipant(content, oin, { zekerheid: 'eh3-portaal', naam: 'Anders' }))
  const waiting = JSON.parse(readFileSync(join(portalPlaces.recoveries(home), `${oin}.json`), 'utf8')) as object
  const path = (name: string): string => join(portalPlaces.recoveries(home), name)
  // Without one of the keys that stand in the book: somebody had those.
  writeFileSync(path(`${oin}.json`), JSON.stringify({ ...waiting, sleutels: lost.claim.sleutels.slice(-1) }))
  writeFileSync(path('iets.json'), '{}')
  writeFileSync(path('00000099000000006000.json'), '{')
  now = new Date(began.getTime() + 10 * day)
  const before = await entry()
  await expect(applyRecoveries(home, now)).rejects.toThrow('is not JSON')

  expect(await entry()).toEqual(before)
  expect(readdirSync(portalPlaces.recoveries(home)).toSorted()).toEqual(['00000099000000006000.json', 'iets.json'])
})

test('an entry that a certificate stands behind is changed by no login', async () => {
  await enrolled()
  const lost = await again()
  const succeed = bookSuccessor(home, () => now)

  expect(await enrol(lost, { oin: '00000099000000001000' })).toBe('geweigerd')
  expect(await succeed({ ...lost.claim, oin: '00000099000000001000' })).toBe('geweigerd')
})

/** A key of the set in force after one of before, that begins then. */
const successor = (before: ParticipantKey, van: Date): ParticipantKey => {
  const { van: _van, tot: _tot, ...rest } = before
  return { ...rest, kid: `${before.kid}.1`, van: van.toISOString(), tot: new Date(van.getTime() + day).toISOString() }
}

test('a key is renewed by the word of one that stands in the book, beside all of before, and nobody is told', async () => {
  const first = await takeIn((await enrolled()).secret)
  const succeed = bookSuccessor(home, () => now)
  const [before, book] = [await keys(), await readBook(home, now)]
  const sealing = before.find(({ gebruik }) => gebruik === 'zegel') as ParticipantKey
  const renewed = async (sleutels: readonly ParticipantKey[]) => ({
    ...{ oin, sleutels },
    inschrijving: await enrolByLogin({ oin, sleutels }, first.signer),
  })
  const good = await renewed([...before, successor(sealing, now)])

  expect(await succeed({ ...good, inschrijving: 'x' })).toBe('geweigerd')
  expect(await succeed(await renewed([...before.slice(1), successor(sealing, now)]))).toBe('geweigerd')
  expect(await amongSigners(() => succeed(good))).toBe('ondertekenaars')
  expect((await readBook(home, now)).nummer).toBe(book.nummer)
  expect(await succeed(good)).toBe('opgenomen')
  expect(await entry()).toMatchObject({ ...good, zekerheid: 'eh3-portaal', gemachtigd: [portal] })
  expect(await succeed(good)).toBe('opgenomen')
  expect((await readBook(home, now)).nummer).toBe(book.nummer + 1)
  expect(noticesIn(home)).toEqual([])
})

test('all keys are replaced by the word of one before: it signs no more, seals until now, and the contacts are told', async () => {
  const first = await takeIn((await enrolled()).secret)
  const before = await keys()
  now = new Date(began.getTime() + hour)
  const { claim, secret } = await again()
  const { signer } = await takeIn(secret)
  const asked = claim.sleutels.map((key) =>
    key.gebruik === 'zegel' && before.some(({ kid }) => kid === key.kid) ? { ...key, tot: now.toISOString() } : key,
  )
  const request = {
    ...{ oin, sleutels: asked },
    inschrijving: await enrolByLogin({ oin, sleutels: asked }, signer),
    opvolging: await succeedKeys({ oin, sleutels: asked }, first.signer),
  }

  expect(await bookSuccessor(home, () => now)(request)).toBe('opgenomen')
  expect((await keys()).map(({ kid, tot, ingetrokkenOp }) => [kid, tot, ingetrokkenOp])).toEqual(
    asked.map(({ kid, gebruik, tot }) => {
      const isRevoked = gebruik === 'teken' && before.some((key) => key.kid === kid)
      return [kid, tot, isRevoked ? now.toISOString() : undefined]
    }),
  )
  const [{ onderwerp, tekst } = { onderwerp: '', tekst: '' }, ...others] = noticesIn(home)
  expect(others).toEqual([])
  expect(`${onderwerp}\n${tekst}`.replaceAll(/\d{4}-\S+Z/g, '<tijd>')).toMatchInlineSnapshot(`
    "De sleutels van Energie Voorbeeld zijn vervangen
    Op <tijd> hebben twee medewerkers van Energie Voorbeeld in het portaal alle sleutels vervangen, omdat een apparaat is verwijderd.
    De oude tekensleutel is ingetrokken. De nieuwe sleutels gelden meteen.

    Was dit niemand van uw organisatie? Bel ons dan meteen.
    "
  `)
})

test('a sealing key that was not to end yet is revoked with the rest, and one that had ended by itself stays as it is', async () => {
  const first = await takeIn((await enrolled()).secret)
  const sealing = (await keys()).find(({ gebruik }) => gebruik === 'zegel') as ParticipantKey
  const ends = async (now_: Date, tot: string): Promise<ParticipantKey | undefined> => {
    now = now_
    const { claim, secret } = await again()
    const sleutels = claim.sleutels.map((key) => (key.kid === sealing.kid ? { ...key, tot } : key))
    const { signer } = await takeIn(secret)
    const request = {
      ...{ oin, sleutels, inschrijving: await enrolByLogin({ oin, sleutels }, signer) },
      opvolging: await succeedKeys({ oin, sleutels }, first.signer),
    }
    expect(await bookSuccessor(home, () => now)(request)).toBe('opgenomen')
    return (await keys()).find(({ kid }) => kid === sealing.kid)
  }
  const before = home
  home = mkdtempSync(join(tmpdir(), 'skp-keepers-'))
  cpSync(before, home, { recursive: true })
  const at = new Date(began.getTime() + hour)

  expect(await ends(at, sealing.tot)).toEqual({ ...sealing, ingetrokkenOp: at.toISOString() })
  home = before
  // A browser may be five minutes ahead, and no more.
  const ahead = new Date(at.getTime() + 5 * 60_000).toISOString()
  expect(await ends(at, ahead)).toEqual({ ...sealing, tot: ahead })
})
