/**
 * H-08: what the page puts in the vault ends: a message with its answer, or with its term and five working days; and what the
 * page says of what ended, and of what stands between it and the hub.
 *
 * Inside: the page has no door; its parts are asked where they are made.
 */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { whyWaiting, troubleInWords } from '../../portal/browser/notices/trouble-words.ts'
import { keepingBy } from '../../portal/browser/retention.ts'
import { Refused } from '../../portal/browser/server.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { bytesOf, shv } from '../exchange/town.ts'
import type { Town } from '../exchange/town.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import { openPortalWorld, organisation, plainPage, send, timeIn } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const { oin } = organisation
let world: PortalWorld
let secret: string
beforeAll(async () => {
  world = await openPortalWorld(plainPage)
  secret = await enrolKeys(world)
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => world.close())

async function ask(town: Town): Promise<string> {
  const counsellor = await town.gateway(shv)
  const question = saldoverzoek({ Ontvanger: oin, Tijdstip: timeIn(town) })
  await send(counsellor, question)
  return question.Stuurgegevens['Referentienummer'] ?? ''
}

const arrived = (type: string, version: string, module: string): string =>
  JSON.stringify({ heading: { module, version, type, time: '0001-01-01T00:00:00Z' }, received: '2026-11-02T12:00:00Z' })

test.each([
  // Ten working days from Monday 2 November, and five: until Monday 23 November is over.
  ['a question with a term', 'kluis/inbak/x.json', arrived('Saldoverzoek', '2.0', 'schuldregeling')],
  ['what asks no answer', 'kluis/inbak/x.json', arrived('Kennisgeving', '2.0', 'schuldregeling')],
  ['what is not shown yet', 'kluis/inbak/klaar/x.json', arrived('Saldoverzoek', '2.0', 'schuldregeling')],
])('H-08: %s is kept until its term and five working days, whatever time its sender wrote', (_, path, text) => {
  const keeping = keepingBy(() => new Date('2026-11-05T12:00:00Z'))(path, text)
  expect(keeping).toEqual({ until: new Date('2026-11-23T23:00:00Z') })
})

test.each([
  ['kluis/logboek.ndjson~1-a', { until: new Date('2027-02-08T12:00:00Z'), quiet: true }],
  // Merged lines as long as the oldest of them, also when they are merged late.
  ['kluis/logboek.ndjson~1793534400000_a', { until: new Date(1793534400000 + 95 * 86_400_000), quiet: true }],
  ['kluis/logboek.ndjson~1_a', { until: new Date('2026-11-05T13:00:00Z'), quiet: true }],
  ['kluis/uitbak/x.json', { until: new Date('2027-02-08T12:00:00Z'), quiet: true }],
  ['kluis/gezien/x.json', { until: new Date('2027-02-08T12:00:00Z'), quiet: true }],
  ['csv/deel-x-0.json', { until: new Date('2026-11-19T12:00:00Z') }],
  ['kluis/stand.json', undefined],
])('H-08: %s is kept so long', (path, keeping) => {
  expect(keepingBy(() => new Date('2026-11-05T12:00:00Z'))(path, '{}')).toEqual(keeping)
})

test('H-08: a message that nobody answers leaves the vault and is counted once; what is kept of it besides is not', async () => {
  const office = await openBrowser(world, secret)
  const id = await ask(world.town)
  await office.gateway.turn()
  const [message] = await office.gateway.inbox()
  expect(message).toMatchObject({ heading: { id }, received: world.town.clock.now.toISOString() })
  const kept = async (begin: string): Promise<number> => (await world.store.names(oin, begin)).length
  const before = await kept('kluis/')
  const day = 24 * 60 * 60_000
  const later = (days: number): string => new Date(world.town.clock.now.getTime() + days * day).toISOString()

  await world.store.sweep({ now: later(14), since: '2026-01-01T00:00:00.000Z' }, 100)
  expect(await kept('kluis/')).toBe(before)
  await world.store.sweep({ now: later(40), since: '2026-01-01T00:00:00.000Z' }, 100)
  expect([await kept('kluis/inbak/'), await world.store.swept(oin)]).toEqual([0, { items: 1, messages: 0 }])
  await world.store.sweep({ now: later(99), since: '2026-01-01T00:00:00.000Z' }, 100)
  expect(await kept('kluis/logboek.ndjson~')).toBe(0)
  expect(await world.store.swept(oin)).toEqual({ items: 1, messages: 0 })
  await world.store.forgetSwept(oin)
})

test.each(['SKP-P-13', 'SKP-P-14', 'SKP-P-15'])(
  'a message that the portal does not take (%s) waits, and says why with what to do',
  async (code) => {
    const office = await openBrowser(world, secret)
    const { put } = office.server
    vi.spyOn(office.server, 'put').mockImplementation(async (path, body) => {
      if (path.startsWith('/v1/uitbak/')) throw new Refused(code, 7)
      return put(path, body)
    })
    const message = saldoverzoek({ Afzender: oin, Ontvanger: oin, Tijdstip: timeIn(world.town) })
    const done = await office.gateway.submit(bytesOf(message))
    expect(done.outcome).toBe('taken')
    await office.gateway.turn()
    const sent = await office.gateway.sent(message.Stuurgegevens['Referentienummer'] ?? '')

    expect(sent).toMatchObject({ status: 'wachtend', code })
    expect(whyWaiting(sent?.code)).toMatch(/Dit bericht (is bewaard|gaat niet weg)/)
  },
)

test('who is sent away for asking too often is told so, until the portal answers again', async () => {
  const office = await openBrowser(world, secret)
  const { get } = office.server
  const refusing = vi.spyOn(office.server, 'get').mockRejectedValue(new Refused('SKP-P-15', 7))
  await office.gateway.turn()
  expect(troubleInWords(office.trouble.now())).toMatch(/Wacht een minuut/)
  refusing.mockImplementation(get)
  await office.gateway.turn()
  expect(office.trouble.now()).toBeUndefined()
})
