/**
 * A page ends with its session: when the server says so, when the time that it told is over, and a while after the last act of a person
 * whatever the server tells. Two minutes before that it says so, and who acts, here or in another window, stays.
 *
 * Inside: the page has no door; it is kept alive here by acts, answers and time that the test makes.
 */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepAlive } from '../../portal/browser/keep-alive.ts'
import type { NearEnd } from '../../portal/browser/keep-alive.ts'
import { Refused } from '../../portal/browser/server.ts'
import type { Server } from '../../portal/browser/server.ts'

const minute = 60_000
const start = Date.parse('2026-11-24T10:00:00Z')
const at = (minutes: number): string => new Date(start + minutes * minute).toISOString()
const passed = (): number => (Date.now() - start) / minute

beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

type Setting = {
  readonly eindigtOp: string
  readonly uiterlijkOp?: string
  readonly post?: () => unknown
  readonly get?: () => unknown
}

/** A page that is kept alive: what it says of its end, and why it ended. */
function page({ eindigtOp, uiterlijkOp = at(240), post = () => undefined, get = () => undefined }: Setting) {
  const root = new EventTarget()
  const asked: string[] = []
  let warned: NearEnd | undefined
  let staying = (): void => undefined
  let over: { readonly minute: number; readonly why: string } | undefined
  let actElsewhere = (): void => undefined
  let told = 0
  const server = {
    post: async () => (asked.push('post'), post()),
    get: async () => (asked.push('get'), get()),
  } as unknown as Server
  keepAlive(
    { server, root: root as Element, clock: () => new Date() },
    {
      session: () => (over === undefined ? { eindigtOp, uiterlijkOp } : undefined),
      warn: (end, stay) => ((warned = end), (staying = stay)),
      end: (why) => void (over = { minute: Math.floor(passed()), why }),
      others: { tell: () => void (told += 1), hear: (act) => void (actElsewhere = act) },
    },
  )
  return {
    act: () => void root.dispatchEvent(new Event('keydown')),
    actElsewhere: () => actElsewhere(),
    stay: () => staying(),
    warned: () => warned,
    over: () => over,
    asked,
    told: () => told,
  }
}

/** Lets time pass until this minute. */
const until = (minutes: number): Promise<unknown> =>
  vi.advanceTimersByTimeAsync(Math.round((minutes - passed()) * minute))

/** The minute in which a page ends of which the session was told to end then; somebody acts in these minutes, and this is what the server says of that. */
async function endsAfter(eindigtOp: string, acts: readonly number[], said: () => unknown): Promise<number | undefined> {
  vi.setSystemTime(start)
  const { act, over } = page({ eindigtOp, post: said })
  for (let now = 0; now < 60 && over() === undefined; now += 1) {
    if (acts.includes(now)) act()
    await vi.advanceTimersByTimeAsync(minute)
  }
  vi.clearAllTimers()
  return over()?.minute
}

const refuse = (code: string) => (): never => {
  throw new Refused(code)
}
const longer = (): unknown => ({ eindigtOp: new Date(Date.now() + 15 * minute).toISOString() })

test('H-21: a page ends when the time of its session is over, later when somebody acts, and at once when the server says so', async () => {
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

test('two minutes before the end it is said, and who stays is asked of the server and sees no more of it', async () => {
  const { warned, stay, asked, over, told } = page({ eindigtOp: at(15), post: longer })
  await until(12.9)
  expect([warned(), asked]).toEqual([undefined, []])

  await until(13.1)
  expect(warned()).toMatchObject({ at: new Date(at(15)), isLast: false, isUnheard: false })
  stay()
  await until(13.2)
  expect([warned(), told()]).toEqual([undefined, 1])
  expect(asked.filter((how) => how === 'post')).toHaveLength(1)

  await until(26)
  expect([warned(), over()]).toEqual([undefined, undefined])
  await until(26.2)
  expect(warned()?.at).toEqual(new Date(at(13.1 + 15)))
  await until(28.5)
  expect([warned(), over()]).toEqual([undefined, { minute: 28, why: 'stil' }])
})

test('a window that slept over the end asks before it ends, as long as somebody may have stayed elsewhere', async () => {
  const slept = async (minutes: number, get: () => unknown) => {
    vi.setSystemTime(start)
    const { over, asked } = page({ eindigtOp: at(15), get })
    vi.setSystemTime(start + minutes * minute)
    await vi.advanceTimersByTimeAsync(6000)
    vi.clearAllTimers()
    return [over()?.why, asked]
  }
  expect(await slept(16, longer)).toEqual([undefined, ['get']])
  expect(await slept(16, refuse('SKP-P-01'))).toEqual(['stil', ['get']])
  expect(await slept(16, refuse('onbereikbaar'))).toEqual(['stil', ['get']])
  expect(await slept(21, longer)).toEqual(['stil', []])
  expect(await slept(241, longer)).toEqual(['stil', []])
})

test('an act takes the warning away, also one a moment after the server could not be heard', async () => {
  let isAway = true
  const { warned, act } = page({ eindigtOp: at(15), post: () => (isAway ? refuse('onbereikbaar')() : longer()) })
  await until(13.5)
  act()
  await until(13.6)
  expect(warned()?.isUnheard).toBe(true)

  isAway = false
  act()
  await until(13.7)
  expect(warned()).toBeUndefined()
})

test('an act in another window takes it away too, and keeps this page for as long as one here', async () => {
  const { warned, actElsewhere, over } = page({ eindigtOp: at(15), get: () => ({ eindigtOp: at(34) }) })
  await until(13.5)
  // The server knows of the other window: nothing is said.
  expect(warned()).toBeUndefined()
  await until(18.5)
  expect(warned()?.at).toEqual(new Date(at(20)))
  actElsewhere()
  await until(18.6)
  expect(warned()).toBeUndefined()
  await until(31.9)
  expect(warned()).toBeUndefined()
  await until(34.5)
  expect(over()).toEqual({ minute: 34, why: 'stil' })
})

test('the end that no act puts off is said as such, and stays said', async () => {
  const { warned, act, stay, over } = page({
    eindigtOp: at(15),
    uiterlijkOp: at(17),
    post: () => ({ eindigtOp: at(17) }),
  })
  await until(10)
  act()
  await until(15.5)
  expect(warned()).toMatchObject({ at: new Date(at(17)), isLast: true })
  act()
  stay()
  await until(16)
  expect(warned()?.isLast).toBe(true)
  await until(17.5)
  expect([warned(), over()]).toEqual([undefined, { minute: 17, why: 'vier-uur' }])
})

test('a session that the server ends is over for the reason that there is: its time when that was near, and else another', async () => {
  for (const [minutes, why] of [
    [14, 'stil'],
    [4, 'verlopen'],
  ] as const) {
    vi.setSystemTime(start)
    const { act, over } = page({ eindigtOp: at(15), post: refuse('SKP-P-01') })
    await until(minutes)
    act()
    await until(minutes + 0.1)
    expect(over()?.why).toBe(why)
    vi.clearAllTimers()
  }
})
