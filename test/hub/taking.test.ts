/** What the hub takes and gives at once is bounded, and each bound stands where it says: as much goes, and one more does not. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { largestEvent } from '../../envelope/index.ts'
import { standardLimits } from '../../hub/index.ts'
import { saldoverzoek, sealed } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { Seen, World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  await send()
}, 60_000)
afterAll(() => world.close())

async function send(): Promise<void> {
  const message = saldoverzoek(oins.shv, oins.se, { Referentienummer: crypto.randomUUID() })
  const event = await sealed(message, { from: world.shv, to: world.se })
  await world.call('shv', 'PUT', `/v1/berichten/${event.id}`, { body: event })
}

const said = ({ status, json }: Seen): string => `${status} ${json['code'] ?? ''}`.trim()
const id = crypto.randomUUID()
const event = 'application/cloudevents+json'

test.each([
  ['PUT', `/v1/berichten/${id}`, event, largestEvent, '400 SKP-H-05'],
  ['PUT', `/v1/postvak/${id}/bevestiging`, 'application/json', 16 * 1024, '400 SKP-H-18'],
  ['POST', '/v1/conformiteit/berichten', 'application/json', standardLimits.plainBytes, '400 SKP-H-21'],
])('%s %s takes %s of so many bytes, and not one more', async (...[method, path, type, most, empty]) => {
  const send = (bytes: number): Promise<Seen> => world.call('shv', method, path, { type, body: ' '.repeat(bytes) })

  expect([said(await send(most - 1)), said(await send(most)), said(await send(most + 1))]).toEqual([
    ...[empty, empty, '413 SKP-H-04'],
  ])
})

test.each(['postvak', 'bewijzen', 'reeksen', 'logboek'])('a page of /v1/%s has one to a hundred rows', async (name) => {
  const ask = async (many: number): Promise<string> => said(await world.call('se', 'GET', `/v1/${name}?aantal=${many}`))

  expect([await ask(0), await ask(1), await ask(2)]).toEqual(['400 SKP-H-18', '200', '200'])
  expect([await ask(99), await ask(100), await ask(101)]).toEqual(['200', '200', '400 SKP-H-18'])
})

test('who asks for news waits for a minute at most', async () => {
  // One message is there: nobody waits for it.
  const ask = async (seconds: number): Promise<string> =>
    said(await world.call('se', 'GET', `/v1/postvak?wacht=${seconds}`))

  expect([await ask(59), await ask(60), await ask(61)]).toEqual(['200', '200', '400 SKP-H-18'])
})

test('H-19: of one organisation so many messages are handed over at once, and another has its own turns', async () => {
  const { each } = standardLimits.largeAnswers
  const ends: (() => void)[] = []
  const fetching = vi
    .spyOn(world.mailbox, 'fetch')
    .mockImplementation(() => new Promise((done) => ends.push(() => done(undefined))))
  const ask = (who: 'shv' | 'se') => world.call(who, 'GET', `/v1/postvak/${id}`)
  const asked = Array.from({ length: each + 1 }, () => ask('se'))
  await vi.waitFor(() => expect(ends).toHaveLength(each), { timeout: 20_000 })
  const other = ask('shv')
  await vi.waitFor(() => expect(ends).toHaveLength(each + 1), { timeout: 20_000 })

  expect(fetching.mock.calls.map(([oin]) => oin)).toEqual([...Array.from({ length: each }, () => oins.se), oins.shv])
  ends[0]?.()
  await vi.waitFor(() => expect(ends).toHaveLength(each + 2), { timeout: 20_000 })
  for (const end of ends) end()
  for (const answer of [...asked, other]) expect((await answer).status).toBe(404)
  fetching.mockRestore()
})

test('H-19: who was answered at once waits no longer, and takes the place of nobody', async () => {
  const { json } = await world.call('se', 'GET', '/v1/postvak')
  const last = json['berichten'].at(-1).volgnummer
  const looked = vi.spyOn(world.mailbox, 'list')
  const waiting = world.call('se', 'GET', `/v1/postvak?wacht=60&na=${last}`)
  await vi.waitFor(() => expect(looked).toHaveBeenCalledOnce(), { timeout: 20_000 })
  // Twice as many as may wait: each finds the message that is there.
  for (let nth = 0; nth < 2 * standardLimits.waiters; nth++) await world.call('se', 'GET', '/v1/postvak?wacht=60')

  // Whoever is let go looks once more.
  expect(looked).toHaveBeenCalledTimes(1 + 2 * standardLimits.waiters)
  looked.mockRestore()
  await send()
  expect((await waiting).json['berichten']).toHaveLength(1)
})
