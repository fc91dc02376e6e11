/**
 * Exact fractions: what a number writes, compared, multiplied and counted in steps as on paper.
 *
 * Inside: reckons with the prover's own fractions; the door only says what follows from them.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asDouble,
  commonMultiple,
  compare,
  exactly,
  floorSteps,
  isMultiple,
  rational,
  times,
} from '../../prover/rational.ts'
import type { Rational } from '../../prover/rational.ts'

const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const above = fc.bigInt({ min: 1n, max: 10n ** 6n })
const small = fc.tuple(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: 1n, max: 12n }))
const step = fc.tuple(fc.bigInt({ min: 1n, max: 40n }), fc.bigInt({ min: 1n, max: 12n }))
const fraction = fc.tuple(whole, above).map(([top, bottom]) => rational(top, bottom))

const common = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : common(b, a % b))

test('a fraction is written in one way', () => {
  fc.assert(
    fc.property(whole, above, fc.bigInt({ min: -50n, max: 50n }), (top, bottom, factor) => {
      fc.pre(factor !== 0n)
      const made = rational(top, bottom)

      expect(rational(top * factor, bottom * factor)).toEqual(made)
      expect([made.bottom > 0n, common(made.top, made.bottom), made.top * bottom]).toEqual([
        true,
        1n,
        top * made.bottom,
      ])
    }),
  )
  expect([rational(7n), rational(0n, -5n), rational(6n, -4n)]).toEqual([
    { top: 7n, bottom: 1n },
    { top: 0n, bottom: 1n },
    { top: -3n, bottom: 2n },
  ])
})

test.each<[number, bigint, bigint]>([
  [0, 0n, 1n],
  [-0, 0n, 1n],
  [0.1, 1n, 10n],
  [-0.25, -1n, 4n],
  [12.5, 25n, 2n],
  [1e21, 10n ** 21n, 1n],
  [1.5e300, 15n * 10n ** 299n, 1n],
  [1e-7, 1n, 10n ** 7n],
  [-2.5e-7, -1n, 4n * 10n ** 6n],
])('%d is exactly what it writes', (number, top, bottom) => {
  expect(exactly(number)).toEqual({ top, bottom })
})

test('a double comes back as it was; what no double writes is none', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
      fc.pre(number === 0 || Math.abs(number) > 1e-10)
      expect(asDouble(exactly(number))).toBe(number === 0 ? 0 : number)
    }),
  )
  expect([rational(1n, 3n), rational(10n ** 400n), rational(2n ** 53n + 1n)].map(asDouble)).toEqual([
    ...[undefined, undefined, undefined],
  ])
})

test('fractions are ordered as numbers are', () => {
  fc.assert(
    fc.property(small, small, ([a, b], [c, d]) => {
      const [order, back] = [compare(rational(a, b), rational(c, d)), compare(rational(c, d), rational(a, b))]

      expect(order).toBe(Math.sign(Number(a * d - c * b)))
      expect(back + order).toBe(0)
    }),
  )
  fc.assert(fc.property(fraction, (one) => compare(one, one) === 0))
})

test('a multiple is a whole number of times', () => {
  fc.assert(
    fc.property(small, step, fc.bigInt({ min: -9n, max: 9n }), ([a, b], [c, d], count) => {
      const [value, of] = [rational(a, b), rational(c, d)]

      expect(isMultiple(times(of, count), of)).toBe(true)
      expect(isMultiple(value, of)).toBe((a * d) % (b * c) === 0n)
      expect(compare(times(value, count), rational(a * count, b))).toBe(0)
    }),
  )
})

test('the common multiple is the smallest that both divide', () => {
  fc.assert(
    fc.property(step, step, ([a, b], [c, d]) => {
      const [one, other] = [rational(a, b), rational(c, d)]
      const shared = commonMultiple(one, other)
      const counts: Rational[] = []
      for (let count = 1n; counts.length === 0; count++)
        if (isMultiple(times(one, count), other)) counts.push(times(one, count))

      expect([shared]).toEqual(counts)
    }),
  )
})

test('steps are counted down to the whole number at or below', () => {
  fc.assert(
    fc.property(small, step, ([a, b], [c, d]) => {
      const [value, of] = [rational(a, b), rational(c, d)]
      const count = floorSteps(value, of)

      expect(compare(times(of, count), value)).toBeLessThanOrEqual(0)
      expect(compare(times(of, count + 1n), value)).toBe(1)
    }),
  )
})
