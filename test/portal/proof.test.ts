/**
 * H-21: the proof that an organisation can exchange is what the hub counted of it, and nobody's word; in a home that is no test
 * it is the operator's to take.
 *
 * Inside: looks at the applications of the home as the desk does, and at what is made of the hub's answer where that is done.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editApplication, readApplication } from '../../cli/application/keep.ts'
import { readBook } from '../../cli/exchange/edit-home.ts'
import { exampleTexts } from '../../cli/portal/home.ts'
import { joiningDesk } from '../../cli/portal/joining-desk.ts'
import { exchangedSince } from '../../portal/server/proof-counts.ts'
import type { Application } from '../../joining/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { antwoord, saldoverzoek } from '../exchange/messages.ts'
import { bytesOf, shv } from '../exchange/town.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'

const { kvk } = organisation
let world: PortalWorld
beforeAll(async () => void (world = await openPortalWorld(plainPage, { canJoin: true })))
afterAll(() => world.close())

const standing = (): Application => readApplication(world.town.home, kvk, readCatalog())
/** Back to where the operator let the organisation in. */
const letIn = (): Promise<void> =>
  editApplication(world.town.home, kvk, () => {
    const { stappen, ...rest } = standing()
    const last = stappen.findIndex(({ stap }) => stap === 'toelaten')
    return { ...rest, staat: 'toegang-gereed', stappen: stappen.slice(0, last + 1) }
  })

type Coded = { readonly code?: string }
const codeOf = (error: unknown): string | undefined => (error as Coded).code

/** The desk, were the home of this environment. */
const deskIn = (omgeving: 'productie' | 'conformiteit') =>
  joiningDesk({
    ...{ home: world.town.home, texts: exampleTexts(), clock: () => world.town.clock.now, randomUuid: randomUUID },
    proofAt: 'https://proef.example',
    book: async () => ({ ...(await readBook(world.town.home, world.town.clock.now)), omgeving }),
    broker: () => Promise.reject(new Error('nobody asks the broker')),
  })

test('H-21: what the hub saw sent and received takes the step, and then that of becoming active; half of it does not', async () => {
  const secret = await enrolKeys(world)
  await letIn()
  const office = await openBrowser(world, secret)
  const look = () => office.server.post('/v1/aanmelding/proef')
  expect([await look(), standing().staat]).toEqual([{ gezien: { verstuurd: 0, ontvangen: 0 } }, 'toegang-gereed'])

  const counsellor = await world.town.gateway(shv)
  const ask = () => office.server.post('/v1/aanmelding/proefbericht').then(() => 'gevraagd', codeOf)
  const trial = async () => ((await office.server.get('/v1/aanmelding')) as { readonly proef: unknown }).proef
  expect([await trial(), await ask()]).toEqual([{ hier: true, tegenpartij: false }, 'SKP-P-32'])
  world.players.push({ oin: shv, gateway: counsellor })
  expect([await trial(), await ask()]).toEqual([{ hier: true, tegenpartij: true }, 'gevraagd'])
  await counsellor.turn()
  await office.gateway.turn()
  const [{ message: question } = { message: '' }] = await office.gateway.inbox()
  expect([await look(), standing().staat]).toEqual([{ gezien: { verstuurd: 0, ontvangen: 1 } }, 'toegang-gereed'])

  await office.gateway.submit(bytesOf(antwoord(JSON.parse(question) as ReturnType<typeof saldoverzoek>)))
  await office.gateway.turn()
  expect(await look()).toMatchObject({ gezien: { verstuurd: 1, ontvangen: 1 }, aanmelding: { staat: 'actief' } })
  expect(standing().controles.map(({ controle }) => controle)).toEqual(
    expect.arrayContaining(['proef-verzonden', 'proef-ontvangen', 'ingang']),
  )
})

test('H-19, H-21: the other side of the proof asks only who does the proof, and only so often', async () => {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const ask = async () =>
    (JSON.parse((await clerk.ask('POST', '/v1/aanmelding/proefbericht')).text || '{}') as Coded).code
  // One was asked in the test before.
  expect([await ask(), await ask()]).toEqual(['SKP-P-32', 'SKP-P-15'])
  world.town.clock.now = new Date(world.town.clock.now.getTime() + 10 * 60_000)
  await letIn()

  expect([await ask(), await ask()]).toEqual([undefined, 'SKP-P-15'])
})

test('H-21: who only applies proves nothing', async () => {
  const applicant = visitor(world)
  await applicant.logIn('onbekende organisatie')

  expect((await applicant.ask('POST', '/v1/aanmelding/proef')).status).toBe(403)
})

test('H-21: where the hub says nothing of the organisation, nothing is proven', async () => {
  await letIn()
  const clerk = visitor(world)
  await clerk.logIn('goed')
  await world.town.hub.close()

  expect([(await clerk.ask('POST', '/v1/aanmelding/proef')).status, standing().staat]).toEqual([503, 'toegang-gereed'])
})

test('H-21: an organisation that is not there, or where the proof is not the step, proves nothing', async () => {
  const both = { sent: 1, received: 1 }
  await editApplication(world.town.home, kvk, () => ({ ...standing(), staat: 'getekend' }))

  expect(await deskIn('conformiteit').prove(kvk, both)).toMatchObject({ ok: false, faults: [{ code: 'stap-nu-niet' }] })
  expect(await deskIn('conformiteit').prove('90000098', both)).toMatchObject({
    ok: false,
    faults: [{ code: 'stap-nu-niet' }],
  })
})

test('H-21: in a home that is no test nothing is proven here, whatever the hub counted', async () => {
  await letIn()

  const desk = deskIn('productie')
  expect(await desk.prove(kvk, { sent: 1, received: 1 })).toMatchObject({ ok: false })
  expect([await desk.trial(kvk), await desk.askTrial(kvk)]).toEqual([
    { hier: false, tegenpartij: false, adres: 'https://proef.example' },
    'elders',
  ])
  expect(standing().staat).toBe('toegang-gereed')
})

test('only messages since the organisation was let in count, none that only say something of others, and only counts in form', () => {
  const count = (more: object) => ({ module: 'schuldregeling', maand: '2026-11', verzonden: 1, ontvangen: 2, ...more })
  const counts = [count({}), count({ maand: '2026-10', verzonden: 9 }), count({ module: 'protocol', ontvangen: 9 })]

  expect(exchangedSince('2026-11', counts)).toEqual({ sent: 1, received: 2 })
  expect(exchangedSince('2026-10', counts)).toEqual({ sent: 10, received: 4 })
  for (const wrong of [{ verzonden: -1 }, { ontvangen: 'veel' }, { maand: 'november' }, { module: 3 }])
    expect(exchangedSince('2026-11', [count(wrong)])).toBeUndefined()
})
