/**
 * H-07, H-18: what a hub lists holds together: times that could be, and one content under one id; otherwise nothing is said of it.
 *
 * Inside: asks what fetches a message itself, because a hub of ours lists what it has at the time that it is.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ladingHash } from '../../envelope/index.ts'
import type { SealedEvent } from '../../envelope/index.ts'
import { fetchListed } from '../../gateway/fetch-listed.ts'
import type { HubAnswer } from '../../gateway/index.ts'
import { timeWindow } from '../../gateway/options.ts'
import { arrivalOf, sealedBy, serve } from './hostile-hub.ts'
import { saldoverzoek } from './messages.ts'
import { openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
let event: SealedEvent
beforeAll(async () => {
  town = await openTown()
  event = await sealedBy(town, saldoverzoek(), { from: shv, to: se })
}, 60_000)
afterAll(() => town.close())

/** What comes of fetching it, accepted so many milliseconds after its own time by a hub whose clock is so far ahead of ours. */
async function fetched(late: number, ahead: number, answer?: HubAnswer<string>): Promise<unknown> {
  const accepted = Date.parse(event.time) + late
  const setting = {
    hub: { fetch: async () => answer ?? { kind: 'good', epoch: 'e', value: JSON.stringify(event) } },
    options: { oin: se, clock: () => new Date(accepted - ahead) },
  }
  const found = await fetchListed(setting as never, {
    ...{ id: event.id, sender: shv, ladingHash: await ladingHash(event.data), sequence: 1, directory: 1 },
    ...{ acceptedAt: new Date(accepted).toISOString(), expiresAt: new Date(accepted + 1e9).toISOString() },
  })
  return found.event === undefined ? found.why : 'event'
}

test.each([
  ['at once', 0, 0, 'event'],
  ['as late as a hub takes it', timeWindow.behind, 0, 'event'],
  ['later than any hub takes it', timeWindow.behind + 1, 0, 'other'],
  ['by a clock as far ahead of the time as a hub allows', -timeWindow.ahead, 0, 'event'],
  ['long before it was made', -timeWindow.ahead - 1, 0, 'other'],
  ['by a hub whose clock is a little ahead', 0, timeWindow.ahead, 'event'],
  ['at a time that is yet to come', 0, timeWindow.ahead + 1, 'other'],
])('H-18: accepted %s', async (...[, late, ahead, expected]) => {
  expect(await fetched(late, ahead)).toBe(expected)
})

test('H-07: under an id that was seen before stands other content: neither handed over nor confirmed', async () => {
  const message = saldoverzoek()
  const [first, second] = await Promise.all([0, 1].map(() => sealedBy(town, message, { from: shv, to: se })))
  if (first === undefined || second === undefined) throw new Error('not sealed')
  const honest = await serve(town, { oin: se }, [await arrivalOf(first)])
  await honest.gateway.turn()
  const again = await serve(town, { oin: se }, [await arrivalOf(second)])
  await again.gateway.turn()

  expect([honest.confirmed.get(first.id), again.confirmed.get(first.id)]).toEqual(['ontvangen', undefined])
  expect(again.warned).toContain('hub-other')
})

test('H-07: only a hub that says that it has a message no longer is not asked for it again', async () => {
  const codes = Array.from({ length: 99 }, (_, index) => `SKP-H-${String(index + 1).padStart(2, '0')}`)
  const refusing = (code: string) => fetched(0, 0, { kind: 'refused', epoch: 'e', code })
  const found = await Promise.all(codes.map(async (code) => [code, await refusing(code)] as const))

  // Not there, and expired. Any other refusal, such as of who carries for us, says nothing of the message.
  expect(found.filter(([, why]) => why === 'gone').map(([code]) => code)).toEqual(['SKP-H-16', 'SKP-H-19'])
  expect(new Set(found.map(([, why]) => why))).toEqual(new Set(['gone', 'away']))
})
