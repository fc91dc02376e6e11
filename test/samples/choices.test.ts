/**
 * Choices of a sampler: the same for the same seed, within their bounds, and simplest first.
 *
 * Inside: choices are what a sampler draws from; the door gives only what was drawn.
 */
import { expect, test } from 'vitest'
import { seededChoices } from '../../samples/index.ts'
import { between, oneIn, pick, recordedChoices } from '../../samples/choices.ts'

const some = (seed: number, index: number): readonly number[] => {
  const choices = seededChoices(seed, index)
  return Array.from({ length: 4 }, () => choices.int(999_999))
}

test('a seed gives the same choices on every platform, for ever', () => {
  expect([some(1, 0), some(1, 1), some(2, 0), some(2 ** 40, 7)]).toMatchInlineSnapshot(`
    [
      [
        592768,
        211359,
        943881,
        611653,
      ],
      [
        428489,
        397178,
        109852,
        585012,
      ],
      [
        798768,
        961529,
        54516,
        600100,
      ],
      [
        357386,
        433819,
        138015,
        664855,
      ],
    ]
  `)
})

test('choices stay within their bounds and reach both', () => {
  const choices = seededChoices(3, 3)
  const drawn = Array.from({ length: 2000 }, () => choices.int(5))

  expect([...new Set(drawn)].sort()).toEqual([0, 1, 2, 3, 4, 5])
})

test('a choice from more than 2^32 values uses all of them', () => {
  const choices = seededChoices(1, 0)
  const drawn = Array.from({ length: 500 }, () => choices.int(100_000_000_000))

  expect(Math.max(...drawn)).toBeGreaterThan(99_000_000_000)
  expect(drawn.some((value) => value % 2 === 1)).toBe(true)
  expect(drawn.every((value) => Number.isSafeInteger(value) && value <= 100_000_000_000)).toBe(true)
})

test('the simplest choice is the first, the least and no', () => {
  const simplest = recordedChoices(() => 0)

  expect([pick(simplest, ['a', 'b']), between(simplest, 3, 9), oneIn(simplest, 2)]).toEqual(['a', 3, false])
})
