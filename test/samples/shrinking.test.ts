/**
 * How a drawn value is made smaller: fewer choices first, then simpler ones, in an order that never changes; and how many values are small.
 *
 * Inside: what an arbitrary tries is seen only where no message is made of it.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DrawnArbitrary } from '../../samples/drawn-arbitrary.ts'

/** As many numbers as the first choice says. */
const numbers = new DrawnArbitrary((choices) => {
  const count = choices.int(7)
  return Array.from({ length: count }, () => choices.int(999))
})

test('values are drawn as the seed says, some of them of few choices', () => {
  const many = new DrawnArbitrary((choices) => Array.from({ length: 100 }, () => choices.int(9)))
  const lengths: number[] = []
  const see = (values: readonly number[]): void => void lengths.push(values.findLastIndex((value) => value !== 0) + 1)
  fc.assert(fc.property(many, see), { seed: 3, numRuns: 60 })
  expect(lengths.join(' ')).toMatchInlineSnapshot(
    `"41 100 33 100 99 100 100 26 15 41 100 0 100 100 100 100 100 46 99 15 100 100 24 100 100 100 100 100 11 100 100 0 35 100 100 99 2 58 55 100 100 52 54 100 10 9 27 99 9 7 100 100 100 100 100 32 100 100 100 100"`,
  )
  expect(fc.sample(numbers, { seed: 3, numRuns: 8 }).map((each) => each.join(' '))).toMatchInlineSnapshot(`
    [
      "210 507 784 904 525 539",
      "588 954 737 419 169 852 17",
      "199 957 634",
      "337 243 0 648 458 103 595",
      "280 149 769 304 4 731",
      "",
      "572 489 468 912 247 508 260",
      "557 791 720 197 993 467 297",
    ]
  `)
})

test('what is tried of a value comes in one order, and the last of it is the smallest that shows the problem', () => {
  const tried: string[] = []
  // Only the first one shows it: then all that is simpler is tried once.
  const isFine = (value: readonly number[]): boolean => tried.push(value.join(' ')) > 1
  fc.check(fc.property(numbers, isFine), { seed: 3, numRuns: 1 })
  expect(tried).toMatchInlineSnapshot(`
    [
      "210 507 784 904 525 539",
      "",
      "210 507 0 0 0 0",
      "210 507 0 0 0 0",
      "904 525 539 0 0 0",
      "",
      "210 507 784 904 0 0",
      "210 507 784 904 0 0",
      "210 507 525 539 0 0",
      "210 507 0 0 525 539",
      "784 904 525 539 0 0",
      "0 0 784 904 525 539",
      "507",
      "",
      "210 507 784 904 525 0",
      "210 507 784 904 525 0",
      "210 507 784 904 539 0",
      "210 507 784 904 0 539",
      "210 507 784 525 539 0",
      "210 507 784 0 525 539",
      "210 507 904 525 539 0",
      "210 507 0 904 525 539",
      "210 784 904 525 539 0",
      "210 0 784 904 525 539",
      "507 784 904 525 539 0",
      "0 507 784 904 525 539",
      "507",
      "",
      "210 507 784",
      "210 507 784 904 525",
      "210 507 784 904 525 539",
      "210 507 784 904 525 539",
      "210 507 784 904 525 539",
      "210 507 784 904 525 539",
      "105 507 784 904 525 539",
      "184 507 784 904 525 539",
      "203 507 784 904 525 539",
      "208 507 784 904 525 539",
      "210 507 784 904 525 539",
      "210 253 784 904 525 539",
      "210 443 784 904 525 539",
      "210 491 784 904 525 539",
      "210 503 784 904 525 539",
      "210 506 784 904 525 539",
      "210 507 784 904 525 539",
      "210 507 392 904 525 539",
      "210 507 686 904 525 539",
      "210 507 760 904 525 539",
      "210 507 778 904 525 539",
      "210 507 783 904 525 539",
      "210 507 784 904 525 539",
      "210 507 784 452 525 539",
      "210 507 784 791 525 539",
      "210 507 784 876 525 539",
      "210 507 784 897 525 539",
      "210 507 784 902 525 539",
      "210 507 784 904 525 539",
      "210 507 784 904 262 539",
      "210 507 784 904 459 539",
      "210 507 784 904 509 539",
      "210 507 784 904 521 539",
      "210 507 784 904 524 539",
      "210 507 784 904 525 539",
      "210 507 784 904 525 269",
      "210 507 784 904 525 471",
      "210 507 784 904 525 522",
      "210 507 784 904 525 535",
      "210 507 784 904 525 538",
      "210 507 784 904 525 539",
    ]
  `)

  // Of many choices: blocks of half, a quarter and so on.
  const left: number[] = []
  const many = new DrawnArbitrary((choices) => Array.from({ length: 40 }, () => choices.int(9)))
  const isShort = (value: readonly number[]): boolean => left.push(value.filter((each) => each > 0).length) > 1
  fc.check(fc.property(many, isShort), { seed: 5, numRuns: 1 })
  expect(left.slice(0, 80).join(' ')).toMatchInlineSnapshot(
    `"30 0 17 17 13 13 22 22 24 24 21 21 23 23 25 25 27 27 26 26 26 26 25 25 25 25 26 26 27 27 27 27 28 28 28 28 28 28 28 28 27 27 27 27 27 27 27 27 27 27 29 29 28 28 28 28 28 28 29 29 29 29 28 28 29 29 28 28 29 29 28 28 28 28 28 28 28 28 28 28"`,
  )

  const { counterexample } = fc.check(
    fc.property(numbers, (value) => value.filter((each) => each > 500).length < 2),
    { seed: 8, numRuns: 200 },
  )
  expect(counterexample).toMatchInlineSnapshot(`
    [
      [
        501,
        501,
      ],
    ]
  `)
})
