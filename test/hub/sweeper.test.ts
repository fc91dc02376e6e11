/**
 * Rounds of expiry: what they did and what they could not do is told, and the next one comes all the same.
 *
 * Inside: a round is asked for and its store fails; from outside that takes a disk that fails in time.
 */
import { afterEach, expect, test, vi } from 'vitest'
import { standardLimits } from '../../hub/index.ts'
import { startSweeper } from '../../hub/sweeper.ts'
import type { Sweeper } from '../../hub/sweeper.ts'

const start = new Date('2026-11-23T10:00:30.000Z')
let sweeper: Sweeper
afterEach(async () => {
  await sweeper.stop()
  vi.useRealTimers()
})

/** A sweeper over a store that does in each round what stands in this list; the last for ever. */
function swept(rounds: readonly (number | Error)[]) {
  vi.useFakeTimers({ now: start })
  const said: (readonly [string, string, object])[] = []
  const done = { expired: 0, pruned: 0 }
  const say = (level: string) => (fields: object, text: string) => void said.push([level, text, fields])
  const mailbox = {
    expire: async () => {
      const round = rounds[Math.min(done.expired++, rounds.length - 1)]
      if (round instanceof Error) throw round
      return round
    },
    prune: async () => void (done.pruned += 1),
  }
  const log = { info: say('info'), warn: say('warn'), error: say('error') }
  sweeper = startSweeper({ mailbox, log, clock: () => new Date() } as never, standardLimits)
  return { said, done }
}

test('how many expired is told, and nothing when none did', async () => {
  const { said } = swept([3, 0])
  await sweeper.sweep()

  expect(said).toEqual([['info', 'expired', { aantal: 3 }]])
})

test('a round that fails is told by its name alone, and the next one is made at its time', async () => {
  const { said, done } = swept([new TypeError('een geheim'), 0])
  await vi.advanceTimersByTimeAsync(standardLimits.sweepEvery - 1)
  expect(said).toEqual([['error', 'sweep failed', { fout: 'TypeError' }]])
  expect([done.expired, done.pruned]).toEqual([1, 0])

  await vi.advanceTimersByTimeAsync(1)
  expect([done.expired, done.pruned]).toEqual([2, 1])
})

test('what is past its retention is forgotten once a minute, and after stopping no round comes', async () => {
  const { done } = swept([0])
  await vi.advanceTimersByTimeAsync(59_999)
  expect(done.pruned).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(done.pruned).toBe(2)

  await sweeper.stop()
  const before = done.expired
  await vi.advanceTimersByTimeAsync(10 * standardLimits.sweepEvery)
  expect(done.expired).toBe(before)
})
