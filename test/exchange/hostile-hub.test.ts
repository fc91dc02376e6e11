/** A hub that tampers at each step of the contract, or at several: promises 1 to 4 hold, and when it is honest again all arrives. */
import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { exchangePast } from './hostile-exchange.ts'
import type { Outcome, Outcomes } from './hostile-exchange.ts'
import { knownTo } from './tampered-hub.ts'
import type { Known, Tampering } from './tampered-hub.ts'
import { tamperings } from './tamperings.ts'
import { openTown } from './town.ts'
import type { Town } from './town.ts'

const mostDays = 12
let place: { readonly town: Town; readonly known: Known; readonly begun: number } | undefined

/** A town for the next exchange: another one when its address book grows old. */
async function somewhere(): Promise<{ readonly town: Town; readonly known: Known }> {
  const age = place === undefined ? 0 : place.town.clock.now.getTime() - place.begun
  if (place !== undefined && age < mostDays * 24 * 3600_000) return place
  await place?.town.close()
  const town = await openTown()
  place = { town, known: await knownTo(town, randomUUID()), begun: town.clock.now.getTime() }
  // Of an earlier message there is something to swap with and to play again.
  await exchangePast(place, [[]])
  return place
}
afterAll(() => place?.town.close())

/** Handed over once and so confirmed, or ended by a genuine word of the hub of which the sender hears. */
function expectKept({ handedOver, text, status, end, faults, confirmed }: Outcome, mayEnd: boolean): void {
  expect(handedOver.filter((each) => each !== text)).toEqual([])
  expect(handedOver.length).toBeLessThanOrEqual(1)
  expect(faults).toEqual([])
  expect(confirmed.filter((each) => each !== 'ontvangen')).toEqual([])
  if (confirmed.length > 0) expect(handedOver).toHaveLength(1)
  const ways = mayEnd ? ['afgeleverd aflevering', 'verlopen verloop', 'geweigerd weigering'] : ['afgeleverd aflevering']
  expect(ways).toContain(`${status} ${end}`)
  if (status === 'afgeleverd') expect(handedOver).toHaveLength(1)
}

function expectPromises({ messages, strangers, files, warned }: Outcomes, tampered: readonly Tampering[]): void {
  const mayEnd = tampered.some(({ ends }) => ends === true)
  for (const message of messages) expectKept(message, mayEnd)
  for (const { status } of messages) if (status !== 'afgeleverd') expect(warned).toContain(`sent-${status}`)
  expect({ strangers, files }).toEqual({ strangers: [], files: [] })
  expect([...warned].filter((code) => /^(?:round|receive)/.test(code))).toEqual([])
}

test.each(tamperings)('H-14: $at, $name: what the exchange promises, it keeps', async (tampering) => {
  expectPromises(await exchangePast(await somewhere(), [[tampering], [tampering]]), [tampering])
})

test('H-14: whatever it does, one thing after the other and at several steps at once, the exchange keeps its promises', async () => {
  const round = fc.uniqueArray(fc.constantFrom(...tamperings), { maxLength: 3, selector: ({ at }) => at })
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 1, maxLength: 5 }), async (rounds) => {
      expectPromises(await exchangePast(await somewhere(), rounds), rounds.flat())
    }),
    { numRuns: 10, endOnFailure: true },
  )
}, 120_000)
