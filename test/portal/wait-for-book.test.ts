/**
 * H-20: as long as the hub gives no address book that holds, nobody is asked to make keys, and who waits is told why.
 *
 * Inside: begins the page over a server whose hub is silent.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { firstStage } from '../../portal/browser/first-stage.ts'
import { leavingWord } from '../../portal/browser/leaving-word.ts'
import type { PageWorld } from '../../portal/browser/office.ts'
import { Refused } from '../../portal/browser/server.ts'
import type { Stage } from '../../portal/browser/state.ts'
import { organisation } from './portal-world.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page over a server that has these names in the vault, and whose hub answers so; the session ends after five minutes. */
function page(namen: readonly string[], book: unknown): PageWorld {
  const ends = Date.now() + 300_000
  const answers: Readonly<Record<string, () => unknown>> = {
    '/v1/knooppunt/adresboek': () => book,
    '/v1/sessie': () => {
      if (Date.now() >= ends) throw new Refused('SKP-P-01')
      return organisation
    },
    '/v1/herstel': () => undefined,
  }
  const get = async (path: string) => (path.startsWith('/v1/kluis') ? { namen, stukken: [] } : answers[path]?.())
  return { server: { get }, setting: { vertrouwen: {} }, clock: () => new Date() } as unknown as PageWorld
}

const codeOf = (error: unknown): string => (error instanceof Refused ? error.code : 'pagina')

test.each([
  ['is silent', ['sleutels/1/herstel'], { kind: 'unreachable' }],
  ['is silent, and nobody has keys yet', [], { kind: 'unreachable' }],
  ['gives one that nobody signed', ['sleutels/1/herstel'], { kind: 'good', value: { payload: 'x', signatures: [] } }],
])('H-20: the hub %s', async (_, namen, book) => {
  const shown: Stage[] = []
  const show = (stage: Stage): void => void shown.push(stage)
  const first = firstStage(page(namen, book), show).then(() => '', codeOf)
  await vi.advanceTimersByTimeAsync(299_000)
  const during = [...new Set(shown.map((stage) => (stage.at === 'busy' ? stage.what : stage.at)))]
  await vi.advanceTimersByTimeAsync(10_000)

  expect(during).toEqual([expect.stringContaining('Het knooppunt is nu niet bereikbaar.')])
  expect(leavingWord(await first)).toBe('verlopen')
})
