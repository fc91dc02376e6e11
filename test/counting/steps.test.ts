/** The counter of work: the same task counts the same; turns count, and so does a loop in a loop. */
import { expect, test } from 'vitest'
import { growth, stepsOf } from './steps.ts'

let seen = 0

/** Work that grows with the size. */
function once(size: number): void {
  for (let turn = 0; turn < size; turn++) seen += turn % 2
}

/** Work that grows with the square of the size, without a call. */
function squared(size: number): void {
  for (let turn = 0; turn < size; turn++) for (let inner = 0; inner < size; inner++) seen += inner % 2
}

/** Work that grows with the square of the size, in calls. */
function called(size: number): void {
  for (let turn = 0; turn < size; turn++) once(size)
}

test('counts turns, each time as many', async () => {
  once(1)
  const counts = [await stepsOf(() => once(1000)), await stepsOf(() => once(1000))]

  expect(counts[0]).toBeGreaterThanOrEqual(1000)
  expect(counts[0]).toBeLessThan(1100)
  // A few more or less are of what runs the test.
  expect(Math.abs((counts[1] ?? 0) - (counts[0] ?? 0))).toBeLessThan(50)
})

test('tells work that grows with the size from work that grows with its square', async () => {
  expect(await growth(once, 2000)).toBeCloseTo(2, 1)
  expect(await growth(squared, 200)).toBeCloseTo(4, 1)
  expect(await growth(called, 200)).toBeCloseTo(4, 1)
  expect(seen).toBeGreaterThan(0)
})
