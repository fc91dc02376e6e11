/**
 * Shrinking: what is left still shows it, nothing smaller does, and it takes no more tries than it has to.
 *
 * Inside: orders values as the prover does; the shrinker at the door leaves that order to who calls it.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shrink } from '../../prover/index.ts'
import type { ShrinkOptions } from '../../prover/shrink.ts'
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

/** Of every kind the plainest. */
const plain = [null, false, 0, '', [], {}]

test.each<[unknown, readonly unknown[]]>([
  [null, []],
  [false, [null]],
  [true, [null, false]],
  [0, [null, false]],
  ['', [null, false, 0]],
  [[], [null, false, 0, '']],
  [{}, [null, false, 0, '', []]],
  [1, plain],
  [-1, [...plain, 1]],
  [2, [...plain, 1, 1]],
  [9, [...plain, 4, 8]],
  [-9, [...plain, 9, -4, -8]],
  [0.5, [...plain, 0]],
  [-2.5, [...plain, -2, 2.5, -1]],
  ['a', [...plain, '']],
  ['abc', [...plain, 'a', 'ab', 'ac', 'bc']],
  ['é😀', [...plain, 'é', 'é', '😀']],
  [[1], plain],
  [[1, 2, 3], plain],
  [
    [1, 2, 3, 4, 5],
    [...plain, [1, 2]],
  ],
  [{ a: 1 }, plain],
])('simpler than %j are these, the boldest first', (value, simpler) => {
  expect([...simplerThan(value as never)]).toEqual(simpler)
})

test('a number that counts no single steps is halved, and no step is taken from it', () => {
  expect([...simplerThan(2 ** 60)]).toEqual([...plain, 2 ** 59])
  expect([...simplerThan(Number.MAX_SAFE_INTEGER)]).toEqual([...plain, 2 ** 52 - 1, 2 ** 53 - 2])
})

test('of a text of more than 64 letters half is tried and one letter less, of a shorter one each letter', () => {
  const tried = (length: number): readonly number[] =>
    [...simplerThan('a'.repeat(length))].flatMap((each) => (typeof each === 'string' ? [each.length] : []))

  expect(tried(64)).toEqual([0, 32, ...Array.from({ length: 64 }, () => 63)])
  expect(tried(65)).toEqual([0, 32, 64])
  expect([tried(5000), tried(5001)]).toEqual([[0, 2500, 4999], [0]])
})

test('nothing is simpler than itself, so trying ends', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      const text = JSON.stringify(value)

      for (const each of simplerThan(value as never)) {
        expect(JSON.stringify(each)).not.toBe(text)
        for (const next of simplerThan(each)) expect(JSON.stringify(next)).not.toBe(text)
      }
    }),
  )
})

/** What is tried of a message, in order; of these texts it is said that they show it. */
function triedOf(message: unknown, shows: readonly unknown[], options: ShrinkOptions = {}): readonly unknown[] {
  const tried: unknown[] = []
  const shown = new Set(shows.map((each) => JSON.stringify(each)))
  const left = shrink(message as never, (each) => tried.push(each) > 0 && shown.has(JSON.stringify(each)), options)
  expect([message, ...shows]).toContainEqual(left)
  return tried
}

test('the largest parts are tried first, and the last of a list before the first', () => {
  expect(triedOf({ a: [1, { c: 2 }], b: 'x' }, [])).toEqual([
    { b: 'x' },
    { a: [1, { c: 2 }] },
    { a: [1], b: 'x' },
    { a: [{ c: 2 }], b: 'x' },
    { a: [1, {}], b: 'x' },
  ])
})

test('after a part went, the search goes on from there and around, until everything was tried once more', () => {
  expect(triedOf({ a: 1, b: 2, c: 3 }, [{ a: 1, c: 3 }])).toEqual([
    { b: 2, c: 3 },
    { a: 1, c: 3 },
    // From the second step of what is left, and around.
    { a: 1 },
    { c: 3 },
  ])
  expect(triedOf([1, 2], [[1], []])).toEqual([[1], []])
})

test('a simpler value is tried in its place, and goes before what stands in it', () => {
  const simpler = (value: unknown): readonly never[] => (value === 'long' ? ['l' as never] : [])

  expect(triedOf({ a: ['long', 1] }, [], { simpler })).toEqual([{}, { a: ['long'] }, { a: [1] }, ...[{ a: ['l', 1] }]])
})

test('no more smaller messages are tried than may be, and no more values are looked at', () => {
  const message = { a: 1, b: 2, c: 3, d: 4 }
  const count = (options: ShrinkOptions): number => triedOf(message, [], options).length

  expect([0, 1, 3, 4, 5].map((tries) => count({ tries }))).toEqual([0, 1, 3, 4, 4])
  // The message is of five values, and each try looks at as many as it has.
  expect([4, 5, 9, 10, 14, 15, 100].map((looked) => count({ looked }))).toEqual([0, 1, 1, 2, 2, 3, 4])
  expect(count({})).toBe(4)
})
