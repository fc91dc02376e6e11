/**
 * H-19: how many requests an organisation may make.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRate } from '../../listener/index.ts'

const limits = { perSecond: 5, burst: 10 }

test('H-19: a burst is allowed to the last, and the one after it is told when to come back', () => {
  const rate = createRate(limits, () => 0)
  const taken = Array.from({ length: 11 }, () => rate.take('a'))

  expect(taken).toEqual([...Array.from({ length: 10 }, () => 0), 1])
})

test('H-19: one bad actor leaves the others their own', () => {
  const rate = createRate(limits, () => 0)
  for (let index = 0; index < 1000; index++) rate.take('a')

  expect(rate.take('b')).toBe(0)
})

test('H-19: over any stretch of time no more pass than burst plus time × rate', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(steps, (pauses) => {
      let now = 0
      const rate = createRate(limits, () => now)
      let passed = 0
      for (const pause of pauses) {
        now += pause
        if (rate.take('a') === 0) passed += 1
      }
      return passed <= limits.burst + (now / 1000) * limits.perSecond + 1e-6
    }),
  )
})

test('H-19: who waits as long as told may go on', () => {
  let now = 0
  const rate = createRate(limits, () => now)
  while (rate.take('a') === 0) now += 1
  now += 1000 * rate.take('a')

  expect(rate.take('a')).toBe(0)
})

test('H-19: a clock that is set back neither gives nor takes', () => {
  let now = 10_000
  const rate = createRate({ perSecond: 1, burst: 2 }, () => now)
  rate.take('a')
  now = 0

  expect([rate.take('a'), rate.take('a') > 0]).toEqual([0, true])
})

test('H-19: who has come to rest is forgotten, and nobody who has not', () => {
  let now = 0
  const rate = createRate(limits, () => now)
  for (let index = 0; index < 100; index++) rate.take(`early ${index}`)
  now = 1999
  rate.take('a')
  const all = rate.size()
  now = 2000
  rate.take('a')

  expect([all, rate.size()]).toEqual([101, 1])
})

test('H-19: however many come at once, no more are remembered than the bound', () => {
  const rate = createRate(limits, () => 0)
  for (let index = 0; index < 30_000; index++) rate.take(`one of many ${index}`)

  expect(rate.size()).toBeLessThanOrEqual(10_000)
})
