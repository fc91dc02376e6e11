/**
 * News by name: who waits hears it, or its time ends; of who waited before nothing is left.
 *
 * Inside: waiting without a gateway around it.
 */
import { stepsOf } from '../counting/steps.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { createAnnouncer } from '../../gateway/announcer.ts'

afterEach(() => void vi.useRealTimers())

const quiet = (): AbortSignal => new AbortController().signal
/** Whether each of these has ended, as it is now. */
async function ended(waits: readonly Promise<void>[]): Promise<readonly boolean[]> {
  const late = Symbol('late')
  const look = async (wait: Promise<void>): Promise<boolean> =>
    (await Promise.race([wait, new Promise((done) => setImmediate(() => done(late)))])) !== late
  return Promise.all(waits.map(look))
}

test('news of a name lets go whoever waits for it, and nobody else', async () => {
  const { announce, wait } = createAnnouncer()
  const waits = [wait('een', 60_000, quiet()), wait('een', 60_000, quiet()), wait('twee', 60_000, quiet())]
  announce('drie')
  expect(await ended(waits)).toEqual([false, false, false])
  announce('een')

  expect(await ended(waits)).toEqual([true, true, false])
  const again = wait('een', 60_000, quiet())
  expect(await ended([again])).toEqual([false])
  announce('een')
  announce('twee')
  expect(await ended([again, ...waits])).toEqual([true, true, true, true])
})

test('waiting ends at its time, however far, and at once without time or for who is gone', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { wait } = createAnnouncer()
  const gone = new AbortController()
  const waits = [0, 1, 1000, 2 ** 31 - 1, 2 ** 40, Infinity].map((time) => wait('een', time, quiet()))
  const left = wait('een', 1000, gone.signal)
  const never = wait('een', 1000, AbortSignal.abort())
  expect(await ended([...waits, left, never])).toEqual([true, false, false, false, false, false, false, true])

  gone.abort()
  vi.advanceTimersByTime(1)
  expect(await ended([...waits, left])).toEqual([true, true, false, false, false, false, true])
  vi.advanceTimersByTime(999)
  expect(await ended(waits)).toEqual([true, true, true, false, false, false])
  vi.advanceTimersByTime(2 ** 31 - 1001)
  // Longer than a timer lasts: it wakes up once in so long.
  expect(await ended(waits)).toEqual([true, true, true, true, true, true])
})

test('who waited before costs nothing any more', async () => {
  const { announce, wait } = createAnnouncer()
  await wait('een', 0, quiet())
  const before = await stepsOf(() => announce('een'))
  for (let nth = 0; nth < 300; nth++) {
    const away = new AbortController()
    const waits = wait('een', 60_000, away.signal)
    away.abort()
    await waits
  }

  expect(await stepsOf(() => announce('een'))).toBeLessThan(before + 100)
})
