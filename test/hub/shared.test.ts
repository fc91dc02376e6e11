/** What hubs on one store share: how often each may ask, over all of them, and news of a mailbox. */
import { afterEach, expect, test } from 'vitest'
import type { Arrivals, Shared } from '../../hub/index.ts'
import { saldoverzoek, sealed } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { World } from './world.ts'

let world: World
afterEach(() => world.close())

/** Shared with a hub that is elsewhere: every answer of it comes later. */
function elsewhere(answers: Readonly<Record<string, number>> = {}) {
  const asked: string[] = []
  const news: string[] = []
  const later = () => new Promise((done) => setImmediate(done))
  const arrivals: Arrivals = {
    announce: (oin) => void news.push(oin),
    wait: async (oin) => void news.push(`waits ${oin}`),
    close: () => void news.push('closed'),
  }
  const rate: Shared['rate'] = {
    take: async (name) => {
      await later()
      asked.push(name)
      return answers[name] ?? 0
    },
  }
  return { shared: { rate, arrivals }, asked, news }
}

test('H-19: a rate that is kept elsewhere is waited for, and holds here', async () => {
  const { shared, asked } = elsewhere({ [oins.se]: 7 })
  world = await openWorld({ shared })
  const [mine, theirs] = [await world.call('shv', 'GET', '/v1/postvak'), await world.call('se', 'GET', '/v1/postvak')]

  expect(asked).toEqual([oins.shv, oins.se])
  expect([mine.status, theirs.status, theirs.json['code']]).toEqual([200, 429, 'SKP-H-15'])
  expect(theirs.headers['retry-after']).toBe('7')
})

test('what came in is told to who waits at another hub, and who waits here hears of it from there', async () => {
  const { shared, news } = elsewhere()
  world = await openWorld({ shared })
  const message = saldoverzoek(oins.shv, oins.se, { Referentienummer: crypto.randomUUID() })
  const event = await sealed(message, { from: world.shv, to: world.se })
  const taken = await world.call('shv', 'PUT', `/v1/berichten/${event.id}`, { body: event })
  const empty = await world.call('shv', 'GET', '/v1/postvak?wacht=5')

  expect([taken.status, empty.json['berichten']]).toEqual([201, []])
  expect(news).toEqual([oins.se, `waits ${oins.shv}`])
})
