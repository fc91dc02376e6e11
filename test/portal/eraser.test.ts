/**
 * H-08: what cannot be erased at once is erased later, and a disk that is full ends nothing.
 *
 * Inside: hands the eraser a database that fails as often as the test says.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEraser } from '../../portal/server/eraser.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A database that says this at each call, and then that it is done; `asked` counts. */
function failing(...answers: readonly (Error | number)[]) {
  const left = [...answers]
  const seen = { asked: 0 }
  const pragma = (): unknown => {
    seen.asked += 1
    const answer = left.shift() ?? 0
    if (typeof answer !== 'number') throw answer
    return [{ busy: answer }]
  }
  return { seen, pragma }
}

const full = new Error('database or disk is full')

test('H-08: a full disk, or somebody who reads, holds erasing up and ends nothing', () => {
  const database = failing(full, 0, full, 1, full)
  const asked: number[] = []
  const erase = (): void => {
    const eraser = createEraser(database)
    vi.advanceTimersByTime(300)
    asked.push(database.seen.asked)
    eraser.soon()
    vi.advanceTimersByTime(2000)
    asked.push(database.seen.asked)
  }

  expect(erase).not.toThrow()
  // After it was done nothing asks again.
  expect(asked).toEqual([2, 6])
})

test('a store is closed on a full disk too, and nothing waits after it', () => {
  const database = failing(0, full)
  createEraser(database).close()
  vi.advanceTimersByTime(2000)

  expect(database.seen.asked).toBe(2)
})
