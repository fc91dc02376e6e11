/**
 * Refusals are counted by the clock hour.
 *
 * Inside: over HTTPS an hour would take a clock that is turned between requests.
 */
import { expect, test } from 'vitest'
import { hourOf, untilNextHour } from '../../hub/refusal-quota.ts'

test.each([
  ['2026-11-23T10:00:00.000Z', '2026-11-23T10', 3600],
  ['2026-11-23T10:59:58.001Z', '2026-11-23T10', 2],
  ['2026-11-23T11:00:00.000Z', '2026-11-23T11', 3600],
])('%s is in the hour %s, which ends in %i seconds', (instant, hour, seconds) => {
  expect([hourOf(new Date(instant)), untilNextHour(new Date(instant))]).toEqual([hour, seconds])
})
