/**
 * What failed is tried again after a pause that grows, and by a clock that goes back no later than that.
 *
 * Inside: watches a mailbox without a hub, in time that the test makes.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Listed } from '../../gateway/read-hub.ts'
import { createWatch } from '../../gateway/watch.ts'

const row = { id: 'een', sender: 'a', sequence: 1, expiresAt: '2026-12-01T10:00:00Z' } as Listed
const start = Date.parse('2026-11-24T10:00:00Z')
const longest = 5 * 60_000

test('law: a message that failed so often is due after five minutes at most, whenever the clock goes back meanwhile', () => {
  const back = fc.integer({ min: 10 * 60_000, max: 24 * 3_600_000 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), back, (times, by) => {
      const watch = createWatch()
      watch.begin(1, start)
      for (let failed = 0; failed < times; failed += 1) watch.failed(row, start)
      const isDueAfter = (now: number): boolean => {
        watch.begin(1, now)
        return watch.after(now) === 0 && watch.isDue(row, now)
      }

      expect(isDueAfter(start)).toBe(false)
      expect(isDueAfter(start + longest)).toBe(true)
      watch.failed(row, start + longest)
      expect(isDueAfter(start + longest - by)).toBe(true)
    }),
  )
})
