/** The counter of work: the same task counts the same, a loop in a loop shows. */
import { expect, test } from 'vitest'
import { growth, stepsOf } from './steps.ts'

const loop = (turns: number, body: () => void): void => {
  for (let turn = 0; turn < turns; turn++) body()
}
let seen = 0
const one = (): void => void (seen += 1)

test('counts turns and calls, each time the same', async () => {
  const counts = [await stepsOf(() => loop(1000, one)), await stepsOf(() => loop(1000, one))]

  expect(counts[0]).toBeGreaterThanOrEqual(2000)
  expect(counts[0]).toBeLessThan(2300)
  expect(counts[1]).toBe(counts[0])
})

test('tells work that grows with the size from work that grows with its square', async () => {
  expect(await growth((size) => loop(size, one), 2000)).toBeCloseTo(2, 1)
  expect(await growth((size) => loop(size, () => loop(size, one)), 200)).toBeCloseTo(4, 1)
  expect(seen).toBeGreaterThan(0)
})
