/**
 * H-18, H-21: keys enter the address book by a login that is bound to them, of their own organisation, and once.
 *
 * Inside: reads the application in the home, as the desk does, whose door is the program.
 */
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readApplication } from '../../cli/application/keep.ts'
import { readCatalog } from '../../schemas/read.ts'
import { enrolByLogin, enrolmentNonce } from '../../directory/index.ts'
import type { Participant, ParticipantKey } from '../../directory/index.ts'
import { generateKeys, importPrivateKey } from '../../envelope/index.ts'
import { eHerkenning } from '../../portal/broker.ts'
import { judgeEnrolment } from '../../portal/index.ts'
import { newestBook } from '../exchange/change-book.ts'
import { amongSigners } from './other-signers.ts'
import { logins, openPortalWorld, organisation, organisationIn, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'

const { oin } = organisation
let world: PortalWorld
beforeAll(async () => void (world = await openPortalWorld(plainPage)))
afterAll(() => world.close())

type Keys = Pick<Participant, 'sleutels' | 'inschrijving'>

async function newKeys(): Promise<Keys> {
  const pair = await generateKeys(2, 'teken', `${oin}-teken-${randomUUID()}`)
  const key = await importPrivateKey(pair.private)
  if (!key.ok) throw new Error('no key')
  const van = world.town.clock.now
  const period = { van: van.toISOString(), tot: new Date(van.getTime() + 24 * 60 * 60 * 1000).toISOString() }
  const sleutels: readonly ParticipantKey[] = [{ ...pair.public, ...period }]
  return { sleutels, inschrijving: await enrolByLogin({ oin, sleutels }, key.value) }
}

/** What the broker says of this login, to whoever asks with this nonce. */
async function tokenFor(nonce: string, choice: keyof typeof logins, client = 'portaal'): Promise<string> {
  const verifier = randomUUID().repeat(2)
  const query = new URLSearchParams({
    ...{ nonce, client_id: client, state: 'x', redirect_uri: 'http://localhost/terug' },
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    keuze: String(Object.keys(logins).indexOf(choice)),
  })
  const sent = await fetch(`${world.broker.issuer}/inloggen?${query}`, { redirect: 'manual' })
  const code = new URL(sent.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const body = new URLSearchParams({ code, code_verifier: verifier })
  const answer = (await (await fetch(`${world.broker.issuer}/token`, { method: 'POST', body })).json()) as {
    id_token: string
  }
  return answer.id_token
}

async function judged(keys: Keys, idToken: string, of = oin): Promise<string | undefined> {
  const broker = { issuer: world.broker.issuer, clientId: 'portaal', claims: eHerkenning, keys: world.broker.keys }
  const setting = {
    organisationOf: organisationIn(world.town.home, () => world.town.clock.now),
    now: world.town.clock.now,
  }
  return (await judgeEnrolment({ ...keys, oin: of, idToken }, broker, setting))?.oin
}

test('H-18, H-21: who signs the address book takes a token about these keys, of this organisation', async () => {
  const keys = await newKeys()

  expect(await judged(keys, await tokenFor(await enrolmentNonce({ oin, ...keys }), 'goed'))).toBe(oin)
})

test('H-21: a token about other keys is none for these', async () => {
  const [keys, others] = [await newKeys(), await newKeys()]

  expect(await judged(keys, await tokenFor(await enrolmentNonce({ oin, ...others }), 'goed'))).toBeUndefined()
})

test.each(['laag niveau', 'onbekende organisatie', 'andere vestiging', 'verlopen', 'andere client'] as const)(
  'H-21: a token of a login with %s enrols nothing',
  async (choice) => {
    const keys = await newKeys()

    expect(await judged(keys, await tokenFor(await enrolmentNonce({ oin, ...keys }), choice))).toBeUndefined()
  },
)

test('H-21: a token for another client, or for another organisation than it names, enrols nothing', async () => {
  const keys = await newKeys()
  const other = '00000099000000006000'

  expect(await judged(keys, await tokenFor(await enrolmentNonce({ oin, ...keys }), 'goed', 'ander'))).toBeUndefined()
  expect(
    await judged(keys, await tokenFor(await enrolmentNonce({ ...keys, oin: other }), 'goed'), other),
  ).toBeUndefined()
})

test('H-21: a second login binds the keys; a third one changes nothing', async () => {
  const clerk = visitor(world)
  const enrol = async (keys: Keys): Promise<string> => {
    await clerk.logIn('goed')
    const begun = await clerk.ask('POST', '/v1/inschrijving', { type: 'application/json', text: JSON.stringify(keys) })
    const { adres } = JSON.parse(begun.text) as { readonly adres: string }
    return (await clerk.go((await clerk.go(`${adres}&keuze=0`)).to)).to
  }
  const keys = await newKeys()

  // As long as others must sign the address book too, nothing is changed, and nobody is told to make other keys.
  expect(await amongSigners(world.town.home, () => enrol(keys))).toBe(`${world.portal.url}/?fout=ondertekenaars`)
  expect((await newestBook(world.town)).participant(oin)).toBeUndefined()
  expect(world.warned).toEqual(['portal-ondertekenaars'])
  expect(await enrol(keys)).toBe(world.portal.url)
  const entry = (await newestBook(world.town)).participant(oin)
  expect(entry).toMatchObject({ zekerheid: 'eh3-portaal', inschrijving: keys.inschrijving, kvk: organisation.kvk })
  expect(entry).toMatchObject({ tariefcategorie: 'A', soorten: ['schuldeiser'], voorwaarden: { versie: '1.0' } })
  expect(readApplication(world.town.home, organisation.kvk, readCatalog()).staat).toBe('actief')
  expect(await enrol(await newKeys())).toBe(`${world.portal.url}/?fout=inschrijving`)
  expect((await newestBook(world.town)).participant(oin)).toEqual(entry)
})
