/**
 * Shrinking: what is left still shows it, nothing smaller does, and it takes no more tries than it has to.
 *
 * Inside: orders values as the prover does; the shrinker at the door leaves that order to who calls it.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shrink } from '../../prover/index.ts'
// Not through the door: only the prover itself simplifies values.
import { simplerThan } from '../../prover/simpler.ts'

test('a value may become null', () => {
  let tries = 0
  const shows = (value: unknown): boolean => ++tries > 0 && (value === null || Array.isArray(value))

  expect(shrink(['a', 'b'], shows, { simpler: simplerThan })).toBe(null)
  expect(shrink({ a: 'long' }, (value) => Object.hasOwn(Object(value), 'a'), { simpler: simplerThan })).toEqual({
    a: null,
  })
  expect(tries).toBeLessThan(5)
})

test('without simpler values only whole parts go', () => {
  expect(shrink({ a: [1, 2, 3], b: 'text' }, (value) => JSON.stringify(value).includes('2'))).toEqual({ a: [2] })
})

test('of a text that cannot be shorter, each simpler value is tried once', () => {
  const text = 'a'.repeat(100_000)
  let tries = 0

  expect(shrink(text, (value) => ++tries > 0 && value === text, { simpler: simplerThan })).toBe(text)
  expect(tries).toBe([...simplerThan(text)].length)
})

test('what is left shows it, and shrinking it again changes nothing', () => {
  const json = fc.jsonValue({ maxDepth: 3 })
  fc.assert(
    fc.property(json, fc.integer({ min: 1, max: 6 }), (value, least) => {
      const shows = (each: unknown): boolean => JSON.stringify(each).length >= least
      fc.pre(shows(value))
      const small = shrink(value as never, shows, { simpler: simplerThan })

      expect(shows(small)).toBe(true)
      expect(shrink(small, shows, { simpler: simplerThan })).toEqual(small)
    }),
  )
})
