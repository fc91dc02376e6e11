/**
 * The clock of an exam: one that is turned lets work be done in each moment and never goes back, the one on the wall waits at most five minutes.
 *
 * Inside: the clock is the exam's own; waiting is handed in.
 */
import { expect, test } from 'vitest'
import { turnedClock, wallClock } from '../../../cli/simulator/exam-clock.ts'

const start = new Date('2026-11-24T10:00:00Z')
const after = (seconds: number): Date => new Date(start.getTime() + seconds * 1000)

test('a clock that is turned stands still, goes on a second in each moment, and has everyone work in it', async () => {
  const worked: string[] = []
  const clock = turnedClock(start, async () => void worked.push(clock.now().toISOString()))

  expect([clock.now(), clock.now()]).toEqual([start, start])
  await clock.tick()
  expect(await clock.pass(after(60))).toBe(true)
  expect(await clock.pass(after(30))).toBe(true)
  await clock.tick()
  expect(worked).toEqual([after(1), after(60), after(60), after(61)].map((each) => each.toISOString()))
})

test('the clock on the wall waits until then, not for what is over, and never for longer than five minutes', async () => {
  const waited: number[] = []
  const clock = wallClock(
    () => start,
    async (milliseconds) => void waited.push(milliseconds),
  )

  expect(clock.now()).toEqual(start)
  expect([await clock.pass(after(20)), await clock.pass(after(-20)), await clock.pass(after(300))]).toEqual([
    true,
    true,
    true,
  ])
  expect(await clock.pass(after(300.001))).toBe(false)
  await clock.tick()
  expect(waited).toEqual([20_000, 0, 300_000, 100])
})
