/**
 * A page ends with its session: when the server says so, when the time that it told is over, and a while after the last act of a person
 * whatever the server tells.
 *
 * Inside: the page has no door; it is kept alive here by acts, answers and time that the test makes.
 */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepAlive } from '../../portal/browser/keep-alive.ts'
import { Refused } from '../../portal/browser/server.ts'
import type { Server } from '../../portal/browser/server.ts'

const minute = 60_000
const start = Date.parse('2026-11-24T10:00:00Z')
const at = (minutes: number): string => new Date(start + minutes * minute).toISOString()

beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

/** The minute in which a page ends of which the session was told to end then; somebody acts in these minutes, and this is what the server says of that. */
async function endsAfter(eindigtOp: string, acts: readonly number[], said: () => unknown): Promise<number | undefined> {
  const root = new EventTarget()
  const ended: number[] = []
  const server = { post: async () => said() } as unknown as Server
  const end = (): void => void ended.push(Math.floor((Date.now() - start) / minute))
  keepAlive({ server, root: root as Element, clock: () => new Date() }, { session: () => ({ eindigtOp }), end })
  for (let now = 0; now < 60 && ended.length === 0; now += 1) {
    if (acts.includes(now)) root.dispatchEvent(new Event('keydown'))
    await vi.advanceTimersByTimeAsync(minute)
  }
  vi.clearAllTimers()
  return ended[0]
}

const refuse = (code: string) => (): never => {
  throw new Refused(code)
}

test('H-21: a page ends when the time of its session is over, later when somebody acts, and at once when the server says so', async () => {
  const longer = (): unknown => ({ eindigtOp: new Date(Date.now() + 15 * minute).toISOString() })

  expect(await endsAfter(at(15), [], longer)).toBe(15)
  expect(await endsAfter(at(15), [10], longer)).toBe(25)
  expect(await endsAfter(at(15), [10], refuse('onbereikbaar'))).toBe(15)
  expect(await endsAfter(at(15), [10], refuse('SKP-P-01'))).toBe(10)
})

test('H-21: what is no time ends no session early and makes none longer, and no time outlasts who acts by more than twenty minutes', async () => {
  const odd = fc.constantFrom(...[undefined, null, 'morgen', 0, {}, [], '9999-12-31T00:00:00Z', at(600)])
  await fc.assert(
    fc.asyncProperty(odd, fc.constantFrom(2, 7, 14), async (said, act) => {
      const ended = await endsAfter(at(15), [act], () => ({ eindigtOp: said }))

      expect([15, act + 20]).toContain(ended)
    }),
    { numRuns: 24 },
  )
  expect(await endsAfter(at(15), [10], () => undefined)).toBe(15)
  expect(await endsAfter(at(600), [10], refuse('onbereikbaar'))).toBe(30)
  expect(await endsAfter('nooit', [], refuse('onbereikbaar'))).toBe(0)
})
