/** A token bucket, beside its arithmetic. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRate } from '../../listener/index.ts'

test('law: each take goes on or says how long, as the arithmetic of a bucket says', () => {
  const steps = fc.array(fc.record({ name: fc.constantFrom('a', 'b'), pause: fc.nat(900) }), { maxLength: 80 })
  const setting = fc.record({ perSecond: fc.constantFrom(0.25, 0.5, 2, 8), burst: fc.integer({ min: 1, max: 5 }) })
  const waits = new Set<number>()
  fc.assert(
    fc.property(steps, setting, (all, { perSecond, burst }) => {
      let now = 0
      const rate = createRate({ perSecond, burst }, () => now)
      const known = new Map<string, { left: number; at: number }>()
      for (const { name, pause } of all) {
        now += pause
        const { left, at } = known.get(name) ?? { left: burst, at: now }
        const full = Math.min(burst, left + ((now - at) / 1000) * perSecond)
        const wait = full >= 1 ? 0 : Math.max(1, Math.ceil((1 - full) / perSecond))
        known.set(name, { left: wait === 0 ? full - 1 : full, at: now })
        expect(rate.take(name)).toBe(wait)
        waits.add(wait)
      }
    }),
  )
  expect(waits.size).toBeGreaterThan(3)
})

test('who came longest ago is forgotten for one more than ten thousand, and who came again is not', () => {
  const rate = createRate({ perSecond: 0.001, burst: 1 }, () => 0)
  for (let index = 0; index < 10_000; index++) rate.take(`${index}`)
  const again = rate.take('0')
  rate.take('another')

  expect([again, rate.size(), rate.take('0'), rate.take('1')]).toEqual([1000, 10_000, 1000, 0])
})
