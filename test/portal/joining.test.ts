/**
 * H-21: who is logged in for an organisation that does not work here may apply for it, and do nothing else; what it signs is
 * bound to its login.
 *
 * Inside: asks every row of the table of routes, and looks at the applications of the home as the desk does.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { endEnrolled } from '../../cli/application/end-enrolled.ts'
import { editApplication, hasApplication, readApplication } from '../../cli/application/keep.ts'
import { readBook } from '../../cli/exchange/edit-home.ts'
import { places } from '../../cli/exchange/home.ts'
import { lockFolder } from '../../cli/exchange/lock-folder.ts'
import { signingNonce, signingOf, textDigest } from '../../joining/index.ts'
import type { Application, ApplicationDetails } from '../../joining/index.ts'
import { portalRoutes } from '../../portal/server/api.ts'
import { readCatalog } from '../../schemas/read.ts'
import { shv } from '../exchange/town.ts'
import { enrolKeys } from './browser-office.ts'
import { amongSigners } from './other-signers.ts'
import { logins, openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

const kvk = '90000099'
const details = {
  ...{ naam: 'Woonstichting Voorbeeld', oin: '00000099000000099000', kvk, adres: 'Plein 1, 1234 AB Voorbeeld' },
  ...{ soorten: ['schuldeiser'], modules: ['schuldregeling@2.0'], wijze: 'webportaal' },
  tekenaar: { naam: 'T. Ekenaar', functie: 'directeur' },
  contactpersoon: { naam: 'C. Ontact', email: 'contact@example.org' },
  categorie: { letter: 'B', jaar: 2026, dossiers: 40 },
} as const satisfies ApplicationDetails

let world: PortalWorld
let applicant: Visitor
beforeAll(async () => void (world = await openPortalWorld(plainPage, { canJoin: true })))
afterAll(() => world.close())
beforeEach(async () => {
  // Nobody hurries anybody: what was asked before is long ago.
  world.town.clock.now = new Date(world.town.clock.now.getTime() + 20 * 60_000)
  applicant = visitor(world)
  expect((await applicant.logIn('onbekende organisatie')).to).toBe(world.portal.url)
})

type Seen = Awaited<ReturnType<Visitor['ask']>>
const told = ({ text }: Seen) => JSON.parse(text) as { code?: string; aanmelding?: Application; fouten?: unknown }
const said = ({ status, text }: Seen) => [status, (JSON.parse(text) as { code?: string }).code]
const json = (value: unknown) => ({ type: 'application/json', text: JSON.stringify(value) })
const keep = (by: Visitor, value: unknown) => by.ask('PUT', '/v1/aanmelding', json(value))
const step = (by: Visitor, stap: string) => by.ask('POST', '/v1/aanmelding/stap', json({ stap }))
const sign = (by: Visitor, hash: string) => by.ask('POST', '/v1/aanmelding/tekenen', json({ hash }))
const standing = (): Application => readApplication(world.town.home, kvk, readCatalog())
const stand = (application: Partial<Application>): Promise<void> =>
  editApplication(world.town.home, kvk, () => ({ ...standing(), ...application }))
/** An application that was handed in, whatever stood there before. */
async function handedIn(by: Visitor): Promise<void> {
  if (hasApplication(world.town.home, kvk)) await stand({ staat: 'concept', overeenkomsten: [] })
  expect((await keep(by, details)).status).toBe(200)
  expect((await step(by, 'indienen')).status).toBe(200)
}
async function hashOf(by: Visitor): Promise<string> {
  const { text } = await by.ask('GET', '/v1/aanmelding/overeenkomsten')
  const { overeenkomsten } = JSON.parse(text) as Parameters<typeof texts>[0]
  return signingNonce(await signingOf(standing().gegevens, texts({ overeenkomsten })))
}
const texts = (given: {
  overeenkomsten: readonly { soort: string; versie: string; digest: string; tekst: string }[]
}) => given.overeenkomsten
/** Goes on with a login that was begun, as this one of the broker. */
async function goOn(by: Visitor, adres: string, choice: keyof typeof logins): Promise<Seen> {
  return by.go((await by.go(`${adres}&keuze=${Object.keys(logins).indexOf(choice)}`)).to)
}

test('H-21: who applies is refused by every route but those of the application and of the session itself', async () => {
  const open: string[] = []
  const isLast = ({ path }: { readonly path: string }): number => (path === '/v1/uitloggen' ? 1 : 0)
  for (const { method, path, ...route } of portalRoutes.toSorted((one, other) => isLast(one) - isLast(other))) {
    if (route.public === true) continue
    const asked = path.replace(':id', crypto.randomUUID()).replace(':nummer', '1')
    const answer = await applicant.ask(method, asked)
    if (answer.status !== 403 || !answer.text.includes('SKP-P-30')) open.push(`${method} ${path}`)
  }

  expect(open.filter((line) => !/ \/v1\/aanmelding(?:\/|$)/.test(line))).toEqual([
    'GET /v1/sessie',
    'POST /v1/sessie',
    'POST /v1/uitloggen',
  ])
  expect(open.length).toBeGreaterThan(5)
})

test('H-21: the session of who applies says so, and of no organisation that takes part', async () => {
  const { text } = await applicant.ask('GET', '/v1/sessie')

  expect(JSON.parse(text)).toEqual({
    kvk,
    aanmelder: true,
    persoon: expect.any(String),
    eindigtOp: '2026-11-23T10:55:30.000Z',
    uiterlijkOp: '2026-11-23T14:40:30.000Z',
  })
})

test('an application is begun, changed and handed in, and tells what is wrong by place and never by value', async () => {
  const wrong = await keep(applicant, { ...details, oin: 'geheim-woord', extra: 1 })

  expect([wrong.status, told(wrong).fouten, wrong.text.includes('geheim-woord')]).toEqual([
    400,
    [
      { code: 'lid-onbekend', pointer: '' },
      { code: 'lid-vorm', pointer: '/oin' },
    ],
    false,
  ])
  expect(told(await keep(applicant, details)).aanmelding).toMatchObject({ staat: 'concept', gegevens: details })
  expect(told(await keep(applicant, { ...details, adres: 'Elders 2' })).aanmelding?.gegevens.adres).toBe('Elders 2')
  expect(told(await step(applicant, 'indienen')).aanmelding?.staat).toBe('ingediend')
  expect(said(await keep(applicant, details))).toEqual([409, 'SKP-P-32'])
  expect(said(await step(applicant, 'indienen'))).toEqual([409, 'SKP-P-32'])
})

test.each(['toelaten', 'proef', 'activeren', 'tekenen', 'verzonnen'])(
  'H-21: the step %s is not taken by a word of who applies',
  async (stap) => {
    await handedIn(applicant)
    await stand({ staat: stap === 'tekenen' ? 'ingediend' : 'getekend' })
    const before = standing()

    expect((await step(applicant, stap)).status).toBeGreaterThanOrEqual(400)
    expect(standing()).toEqual(before)
  },
)

test('H-21: nobody applies for another organisation, or sees the application of one', async () => {
  expect(told(await keep(applicant, { ...details, kvk: '90000098' })).fouten).toEqual([
    { code: 'lid-vorm', pointer: '/kvk' },
  ])
  expect(hasApplication(world.town.home, '90000098')).toBe(false)
  const other = visitor(world)
  await other.logIn('goed')
  expect(told(await other.ask('GET', '/v1/aanmelding')).aanmelding?.gegevens.kvk).toBe(organisation.kvk)
})

test('H-21: a login that is limited to a branch applies for that branch alone, and sees no other', async () => {
  await handedIn(applicant)
  const limited = visitor(world)
  await limited.logIn('onbekende vestiging')

  expect(said(await limited.ask('GET', '/v1/aanmelding'))).toEqual([403, 'SKP-P-34'])
  expect(said(await step(limited, 'terugtrekken'))).toEqual([403, 'SKP-P-34'])
  await stand({ staat: 'concept', gegevens: { ...details, vestiging: '000000000099' } })
  expect((await limited.ask('GET', '/v1/aanmelding')).status).toBe(200)
  expect(told(await keep(limited, details)).fouten).toEqual([{ code: 'lid-vorm', pointer: '/vestiging' }])
})

const fill = (by: Visitor, value: unknown) => by.ask('PUT', '/v1/aanmelding/invulling', json(value))
const filled = async (by: Visitor) =>
  (JSON.parse((await by.ask('GET', '/v1/aanmelding')).text) as { invulling?: unknown }).invulling

test('H-21: what was filled in is found by whoever logs in with the same reach, and ends when it is handed in or after a fortnight', async () => {
  const started = { '/naam': 'Woonst', '/soorten': ['schuldeiser'], '/oin': 'nog niet' }
  const [limited, other] = [visitor(world), visitor(world)]
  await limited.logIn('onbekende vestiging')
  await other.logIn('goed')

  expect([(await fill(applicant, started)).status, await filled(applicant)]).toEqual([204, started])
  expect([await filled(limited), await filled(other)]).toEqual([undefined, undefined])
  expect((await fill(limited, { '/naam': 'Filiaal' })).status).toBe(204)
  expect([await filled(limited), await filled(applicant)]).toEqual([{ '/naam': 'Filiaal' }, started])
  world.town.clock.now = new Date(world.town.clock.now.getTime() + 14 * 24 * 60 * 60_000)
  const again = visitor(world)
  await again.logIn('onbekende organisatie')
  expect(await filled(again)).toBeUndefined()
  await fill(again, started)
  await handedIn(again)
  expect([await filled(again), said(await fill(again, started))]).toEqual([undefined, [409, 'SKP-P-32']])
})

test('H-19: what is filled in is only what is asked, of a size, and kept only so often', async () => {
  if (hasApplication(world.town.home, kvk)) await stand({ staat: 'concept' })
  for (const wrong of [
    { '/geheim': 'x' },
    { '/naam': 'x'.repeat(201) },
    { '/naam': 1 },
    ['/naam'],
    { '/soorten': [1] },
  ]) {
    const answer = await fill(applicant, wrong)
    expect(answer.status).toBe(400)
    expect(said(answer)).toEqual([400, 'SKP-P-05'])
  }
  const statuses: number[] = []
  for (let count = 0; count < 61; count += 1) statuses.push((await fill(applicant, { '/naam': 'x' })).status)

  // Five were refused before them, which count as well.
  expect(statuses).toEqual([...Array<number>(55).fill(204), ...Array<number>(6).fill(429)])
})

test('H-21: a signature is a second login whose nonce is the hash of the texts, the details and the signer, and its proof is kept', async () => {
  await handedIn(applicant)
  const { adres } = JSON.parse((await sign(applicant, await hashOf(applicant))).text) as { adres: string }
  expect(new URL(adres).searchParams.get('nonce')).toBe(await hashOf(applicant))
  expect((await goOn(applicant, adres, 'onbekende organisatie')).to).toBe(world.portal.url)

  const { staat, overeenkomsten } = standing()
  expect([staat, overeenkomsten.map(({ soort, versie }) => `${soort} ${versie}`)]).toEqual([
    'getekend',
    ['aansluitovereenkomst 1.0', 'verwerkersovereenkomst 1.0'],
  ])
  const proof = readFileSync(join(places.applications(world.town.home), `${kvk}.handtekening.json`), 'utf8')
  const { verklaring, token } = JSON.parse(proof) as { verklaring: Parameters<typeof signingNonce>[0]; token: string }
  const { nonce } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { nonce: string }
  expect(nonce).toBe(await signingNonce(verklaring))
  expect(verklaring).toMatchObject({ kvk, tekenaar: details.tekenaar, overeenkomsten: [{}, {}] })
})

test('H-21: the digest of a text is that of its very file, as a browser works it out', async () => {
  const { text } = await applicant.ask('GET', '/v1/aanmelding/overeenkomsten')
  const { overeenkomsten } = JSON.parse(text) as Parameters<typeof texts>[0]

  for (const { digest, tekst } of overeenkomsten) expect(await textDigest(tekst)).toBe(digest)
  expect(overeenkomsten.length).toBe(2)
})

test('H-21: what is signed must be what stands there, when the login begins and when it comes back', async () => {
  await handedIn(applicant)
  const hash = await hashOf(applicant)
  expect(said(await sign(applicant, 'x'.repeat(43)))).toEqual([409, 'SKP-P-32'])
  const { adres } = JSON.parse((await sign(applicant, hash)).text) as { adres: string }
  await stand({ gegevens: { ...details, modules: ['schuldregeling@1.1'] } })

  expect((await goOn(applicant, adres, 'onbekende organisatie')).to).toBe(`${world.portal.url}/?fout=tekenen`)
  expect(standing().staat).toBe('ingediend')
})

test('H-21: a login of another organisation, or one that the broker made for something else, signs nothing', async () => {
  await handedIn(applicant)
  for (const choice of ['goed', 'andere inlog'] as const) {
    const { adres } = JSON.parse((await sign(applicant, await hashOf(applicant))).text) as { adres: string }
    expect((await goOn(applicant, adres, choice)).to).toMatch(/fout=/)
  }
  expect(standing().staat).toBe('ingediend')
})

test('H-19: one organisation changes its application only so often, and others go on', async () => {
  const statuses: number[] = []
  for (let count = 0; count < 31; count += 1) statuses.push((await step(applicant, 'verzonnen')).status)
  const other = visitor(world)
  await other.logIn('goed')

  expect(statuses).toEqual([...Array<number>(30).fill(400), 429])
  expect((await step(other, 'verzonnen')).status).toBe(400)
})

test('a change waits for the operator who works in the applications, and is made after that', async () => {
  await handedIn(applicant)
  const release = await lockFolder(places.applications(world.town.home))
  const withdrawn = step(applicant, 'terugtrekken')
  setTimeout(release, 300)

  expect(told(await withdrawn).aanmelding?.staat).toBe('beeindigd')
  expect(told(await keep(applicant, details)).aanmelding).toMatchObject({ staat: 'concept', stappen: [] })
})

test('H-21: who withdraws with keys in the address book ends there too, and no login ends what a certificate stands behind', async () => {
  const { home, clock } = world.town
  await enrolKeys(world)
  await editApplication(home, organisation.kvk, () => ({
    ...readApplication(home, organisation.kvk, readCatalog()),
    staat: 'proef-geslaagd',
  }))
  const entryOf = async (oin: string) => (await readBook(home, clock.now)).deelnemers.find((entry) => entry.oin === oin)
  const before = await entryOf(shv)
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const statuses = [(await entryOf(organisation.oin))?.status]
  // As long as others must sign the book too, the operator has them do so: nothing is half done, and nobody is told to try again.
  const asked = await amongSigners(home, () => step(clerk, 'terugtrekken'))
  expect([said(asked), (await entryOf(organisation.oin))?.status]).toEqual([[409, 'SKP-P-47'], 'actief'])
  const { nummer } = await readBook(home, clock.now)
  expect(told(await step(clerk, 'terugtrekken')).aanmelding?.staat).toBe('beeindigd')
  await endEnrolled(home, { oin: shv, kvk: before?.kvk ?? '' }, clock.now)

  expect([...statuses, (await entryOf(organisation.oin))?.status]).toEqual(['actief', 'beeindigd'])
  expect([await entryOf(shv), (await readBook(home, clock.now)).nummer]).toEqual([before, nummer + 1])
})

test('where nobody can join by the portal, an unknown organisation has no session, and others no application', async () => {
  const closed = await openPortalWorld(plainPage)
  try {
    const [unknown, clerk] = [visitor(closed), visitor(closed)]
    expect((await unknown.logIn('onbekende organisatie')).to).toBe(`${closed.portal.url}/?fout=onbekend`)
    await clerk.logIn('goed')
    expect(said(await clerk.ask('GET', '/v1/aanmelding'))).toEqual([404, 'SKP-P-33'])
  } finally {
    await closed.close()
  }
})
