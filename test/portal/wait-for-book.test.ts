/**
 * H-20: as long as the hub gives no address book that holds, nobody is asked to make keys, and who waits is told why; where something
 * fails leads to a page that says why.
 *
 * Inside: begins the page over a server whose hub is silent.
 */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterFailure } from '../../portal/browser/after-failure.ts'
import { firstStage } from '../../portal/browser/first-stage.ts'
import type { PageWorld } from '../../portal/browser/office.ts'
import { Refused } from '../../portal/browser/server.ts'
import type { Stage, Work } from '../../portal/browser/state.ts'
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

const silent = 'Het knooppunt is nu niet bereikbaar.'
const unsigned = { kind: 'good', value: { payload: 'x', signatures: [] } }
const refused = 'niet goed ondertekend, of ouder'

test.each([
  { hub: 'is silent', namen: ['sleutels/1/herstel'], book: { kind: 'unreachable' }, told: silent },
  { hub: 'is silent, and nobody has keys yet', namen: [], book: { kind: 'unreachable' }, told: silent },
  { hub: 'gives one that nobody signed', namen: ['sleutels/1/herstel'], book: unsigned, told: refused },
])('H-20: the hub $hub', async ({ namen, book, told }) => {
  const shown: Stage[] = []
  const show = (stage: Stage): void => void shown.push(stage)
  const first = firstStage(page(namen, book), show).then(() => '', codeOf)
  await vi.advanceTimersByTimeAsync(299_000)
  const during = [...new Set(shown.map((stage) => (stage.at === 'busy' ? stage.what : stage.at)))]
  await vi.advanceTimersByTimeAsync(10_000)

  expect(during).toEqual([expect.stringContaining(told)])
  expect(afterFailure(shown.at(-1) as Stage, await first, 'stil')).toEqual({ at: 'login', why: 'stil' })
})

test('why somebody was led to the page to log in stands, whatever fails after that; who works stays but for an ended session', () => {
  const codes = fc.constantFrom('SKP-P-01', 'SKP-P-10', 'onbereikbaar', 'pagina')
  const work = { at: 'work', section: 'berichten' } as Work
  fc.assert(
    fc.property(fc.array(codes, { minLength: 1 }), ([first = '', ...later]) => {
      const after = (stage: Stage, code: string): Stage => afterFailure(stage, code, 'verlopen')
      const login = after({ at: 'busy', what: '' }, first)

      expect(login).toMatchObject({ at: 'login', why: expect.any(String) })
      expect(later.reduce(after, login)).toBe(login)
      expect(after(work, first).at).toBe(first === 'SKP-P-01' ? 'login' : 'work')
    }),
  )
})
