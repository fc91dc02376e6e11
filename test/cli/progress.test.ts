/**
 * Progress on a terminal: nothing in the first second, then a line five times a second at most, and nothing left of it.
 *
 * Inside: a terminal and a clock are handed in.
 */
import { expect, test } from 'vitest'
import { startProgress } from '../../cli/progress.ts'
import { deskIn } from './said-here.ts'

function progressAt(times: readonly (readonly [now: number, count: number])[], progress = true): string {
  let now = 500
  let talk = ''
  const { desk } = deskIn('.')
  const shown = startProgress({ ...desk, progress, now: () => now, talk: (text) => void (talk += text) })
  for (const [at, count] of times) {
    now = 500 + at
    shown.tell(count)
  }
  shown.end()
  return talk.replaceAll('\u001b', '<esc>')
}

test('work of less than a second shows nothing, and so does a desk that is no terminal', () => {
  expect(progressAt([[999, 5]])).toBe('')
  expect(progressAt([[5000, 5]], false)).toBe('')
})

test('how much was done and how fast stands on one line that is wiped at the end', () => {
  const line = (text: string): string => `\r<esc>[K${text}`

  expect(
    progressAt([
      [1000, 2500],
      [1199, 2600],
      [1200, 3000],
    ]),
  ).toBe(`${line('2.500 · 2.500/s')}${line('3.000 · 2.500/s')}${line('')}`)
})
