/**
 * H-21: an address book that is older than one this device saw is not taken, nor another of the same number, whichever page saw it.
 *
 * Inside: asks for the book as the page does, over a server whose hub gives what it likes.
 */
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { nextNumber } from '../../directory/index.ts'
import { askBook } from '../../portal/browser/fetch-book.ts'
import { inPage, onDevice } from '../../portal/browser/newest-book.ts'
import type { NewestBook } from '../../portal/browser/newest-book.ts'
import type { Surroundings } from '../../portal/browser/participant.ts'
import { waitForBook } from '../../portal/browser/wait-for-book.ts'
import type { Stage } from '../../portal/browser/state.ts'
import { at, content, now, signed, trust } from '../directory/small-book.ts'

const next = (before: typeof content): Promise<typeof content> => nextNumber(before, { now, validDays: 30 })
const second = await next(content)
/** Three numbers, and another one of the second. */
const given = await Promise.all(
  [content, second, await next(second), { ...second, geldigTot: at(29).toISOString() }].map((each) => signed(each)),
)
const numbers = [1, 2, 3, 2]
/** A page whose hub gives this one now. */
function page(newest: NewestBook, give: () => unknown): Surroundings {
  const get = async (path: string): Promise<unknown> =>
    path.endsWith('adresboek') ? { kind: 'good', value: give() } : {}
  return { server: { get }, setting: { vertrouwen: trust }, clock: () => now, newest } as unknown as Surroundings
}

/** What a browser keeps on a device. */
function device(): void {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  })
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const one = (newest: NewestBook) => (): NewestBook => newest

describe.each([
  ['in a page', () => one(inPage())],
  ['on a device, in a new page each time', () => () => onDevice(trust)],
  ['in a page of a browser that keeps nothing', () => one(onDevice(trust))],
])('the newest book, %s', (where, start) => {
  test('H-21: no hub brings one back to an older one', async () => {
    const places = fc.array(fc.nat(given.length - 1), { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(places, async (asked) => {
        if (where.startsWith('on')) device()
        const newest = start()
        let taken: number | undefined
        for (const place of asked) {
          const answer = await askBook(page(newest(), () => given[place]))
          const before = taken === undefined ? 0 : (numbers[taken] ?? 0)
          const isGood = place === taken || (numbers[place] ?? 0) > before
          expect('book' in answer).toBe(isGood)
          if (isGood) taken = place
        }
      }),
      { numRuns: 20 },
    )
  })
})

test('H-21: who begins is told, and goes on when the hub gives a newer one; books of other signers are apart', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  device()
  onDevice({ ...trust, sleutels: trust.sleutels.slice(0, 1) }).keep({ nummer: 9, digest: 'sha256-x' })
  onDevice(trust).keep({ nummer: 2, digest: 'sha256-x' })
  const shown: string[] = []
  const see = (stage: Stage): void => void shown.push(stage.at === 'busy' ? stage.what : stage.at)
  const waits = waitForBook(
    page(onDevice(trust), () => given[shown.length]),
    see,
  )
  const turns = setInterval(() => void vi.advanceTimersByTimeAsync(5000))
  const book = await waits
  clearInterval(turns)
  expect(book.content.nummer).toBe(3)
  expect(shown).toEqual([expect.stringContaining('ouder dan een dat dit apparaat al zag'), shown[0]])
})
