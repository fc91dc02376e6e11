/** Places that are taken for a while: a law over any coming and going. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlaces } from '../../listener/index.ts'

test('law: whoever comes and goes, there are so many in all and so many of each, and who left twice left once', () => {
  const steps = fc.array(
    fc.record({ holder: fc.constantFrom('a', 'b', 'c'), leaves: fc.option(fc.nat(30), { freq: 2 }) }),
    {
      minLength: 30,
      maxLength: 60,
    },
  )
  const met = { all: 0, each: 0, leftTwice: 0 }
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), (all, most, mostEach) => {
      const places = createPlaces(most, mostEach)
      const [entered, inside]: [{ readonly holder: string; readonly leave: () => void }[], Set<number>] = [
        [],
        new Set(),
      ]
      for (const { holder, leaves } of all) {
        if (leaves !== null && entered.length > 0) {
          const who = leaves % entered.length
          entered[who]?.leave()
          if (!inside.delete(who)) met.leftTwice += 1
          continue
        }
        const ofHolder = [...inside].filter((who) => entered[who]?.holder === holder).length
        const leave = places.enter(holder)
        expect(leave !== undefined).toBe(inside.size < most && ofHolder < mostEach)
        if (leave !== undefined) inside.add(entered.push({ holder, leave }) - 1)
        else met[inside.size < most ? 'each' : 'all'] += 1
      }
    }),
    { numRuns: 500 },
  )
  expect(Math.min(...Object.values(met))).toBeGreaterThan(100)
})
