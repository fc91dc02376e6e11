/**
 * Turns as a law over any coming, taking and going away.
 *
 * Inside: a turn is taken without a connection.
 */
import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurns } from '../../listener/turns.ts'

type Fake = EventEmitter & { closed: boolean; readonly holder: string; begun: boolean }

test('law: of each holder so many have a turn, in the order in which they came, and who has gone has none', async () => {
  const steps = fc.array(fc.record({ holder: fc.constantFrom('a', 'b'), ends: fc.option(fc.nat(20), { freq: 2 }) }), {
    minLength: 20,
    maxLength: 50,
  })
  const met = { waited: 0, gone: 0 }
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 3 }), async (all, each) => {
      const take = createTurns({ each, longest: 60_000 })
      const here: Fake[] = []
      for (const { holder, ends } of all) {
        if (ends !== null && here.length > 0) {
          const [left] = here.splice(ends % here.length, 1)
          if (left?.begun === false) met.gone += 1
          left?.emit('close')
        } else {
          const fake = Object.assign(new EventEmitter(), { closed: false, holder, begun: false })
          here.push(fake)
          void take(holder, fake as unknown as ServerResponse).then(() => (fake.begun = true))
        }
        await Promise.resolve()
        await Promise.resolve()
        for (const holderNow of ['a', 'b']) {
          const own = here.filter((fake) => fake.holder === holderNow)
          if (own.length > each) met.waited += 1
          expect(own.map(({ begun }) => begun)).toEqual(own.map((_, at) => at < each))
        }
      }
      for (const fake of here.splice(0)) fake.emit('close')
    }),
    { numRuns: 100 },
  )
  expect(Math.min(...Object.values(met))).toBeGreaterThan(50)
})

test('whose connection has ended already gets no turn, and takes none', async () => {
  const take = createTurns({ each: 1, longest: 60_000 })
  const gone = Object.assign(new EventEmitter(), { closed: true }) as unknown as ServerResponse
  const here = Object.assign(new EventEmitter(), { closed: false }) as unknown as ServerResponse
  let begun = false
  void take('a', gone).then(() => (begun = true))
  await take('a', here)

  expect(begun).toBe(false)
  here.emit('close')
})
