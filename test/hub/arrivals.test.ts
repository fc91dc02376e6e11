/**
 * Long polling: nobody waits longer than needed, and nobody is forgotten.
 *
 * Inside: waiting is tried with a clock of its own; over HTTPS it would take the time itself.
 */
import { expect, test, vi } from 'vitest'
import { createArrivals } from '../../hub/arrivals.ts'

const quiet = (): AbortSignal => new AbortController().signal
const long = (signal: AbortSignal = quiet()): { milliseconds: number; signal: AbortSignal } => ({
  milliseconds: 60_000,
  signal,
})

async function settled(promise: Promise<void>): Promise<boolean> {
  const late = Symbol('late')
  return (await Promise.race([promise, new Promise((done) => setImmediate(() => done(late)))])) !== late
}

test('news lets go who waits on that mailbox, and no one else', async () => {
  const arrivals = createArrivals({ each: 4, all: 100 })
  const mine = arrivals.wait('a', long())
  const other = arrivals.wait('b', long())
  arrivals.announce('a')

  expect([await settled(mine), await settled(other)]).toEqual([true, false])
  arrivals.close()
  expect(await settled(other)).toBe(true)
})

test('who waits too long is let go when the time is over', async () => {
  vi.useFakeTimers()
  const arrivals = createArrivals({ each: 4, all: 100 })
  const mine = arrivals.wait('a', { milliseconds: 1000, signal: quiet() })
  vi.advanceTimersByTime(1000)
  vi.useRealTimers()

  expect(await settled(mine)).toBe(true)
})

test('who waits for a millisecond waits, and who waits for none does not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const arrivals = createArrivals({ each: 4, all: 100 })
  const [none, one] = [0, 1].map((milliseconds) => arrivals.wait('a', { milliseconds, signal: quiet() }))

  expect([await settled(none as Promise<void>), await settled(one as Promise<void>)]).toEqual([true, false])
  vi.advanceTimersByTime(1)
  vi.useRealTimers()
  expect(await settled(one as Promise<void>)).toBe(true)
})

test('a caller that has gone is let go', async () => {
  const arrivals = createArrivals({ each: 4, all: 100 })
  const gone = new AbortController()
  const mine = arrivals.wait('a', long(gone.signal))
  gone.abort()

  expect(await settled(mine)).toBe(true)
})

test('H-19: one more than may wait lets the oldest go', async () => {
  const arrivals = createArrivals({ each: 2, all: 100 })
  const all = [arrivals.wait('a', long()), arrivals.wait('a', long()), arrivals.wait('a', long())]

  expect(await Promise.all(all.map(settled))).toEqual([true, false, false])
  arrivals.close()
})

test('after closing nobody waits', async () => {
  const arrivals = createArrivals({ each: 2, all: 100 })
  arrivals.close()

  expect(await settled(arrivals.wait('a', long()))).toBe(true)
})

test('H-19: one more than may wait in all lets the oldest of all go', async () => {
  const arrivals = createArrivals({ each: 4, all: 2 })
  const all = [arrivals.wait('a', long()), arrivals.wait('b', long()), arrivals.wait('c', long())]

  expect(await Promise.all(all.map(settled))).toEqual([true, false, false])
  arrivals.close()
})

test('who takes the last place of its own mailbox still hears the news', async () => {
  const arrivals = createArrivals({ each: 1, all: 1 })
  const first = arrivals.wait('a', long())
  const second = arrivals.wait('a', long())
  arrivals.announce('a')

  expect([await settled(first), await settled(second)]).toEqual([true, true])
})
