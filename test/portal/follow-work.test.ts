/**
 * The list is followed as long as somebody works: whatever goes wrong, it is read again after a while, and only the end of the session or
 * of the work ends it.
 *
 * Inside: the page has no door; its list is followed over an office of which each reading goes as it is told.
 */
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Office } from '../../portal/browser/office.ts'
import { Refused } from '../../portal/browser/server.ts'
import type { Stage, Work } from '../../portal/browser/state.ts'
import { followWork } from '../../portal/browser/tasks/follow-work.ts'

type Reading = 'good' | 'refused' | 'broken'

/** What came of following readings that go so, each of which takes so many milliseconds, with news after so many; after the last the session has ended. */
async function followed(readings: readonly Reading[], { took = 0, quiet = 0 } = {}) {
  let now = Date.parse('2026-11-24T10:00:00Z')
  const left = [...readings]
  const [seen, noted, warned, waited]: [string[], string[], string[], number[]] = [[], [], [], []]
  const named = new Set<string>()
  // What a colleague made ready: this page learns for whom that is.
  const held = { step: 'wacht', message: { Stuurgegevens: { Ontvanger: 'for whom it waits' } } }
  const load = async (): Promise<void> => {
    const next = left.shift()
    now += took
    if (next === undefined) throw new Refused('SKP-P-01')
    if (next === 'refused') throw new Refused('onbereikbaar')
    if (next === 'broken') throw new TypeError('an item does not open')
  }
  const news = async (): Promise<void> => {
    await setImmediate()
    now += quiet
  }
  const none = (): (() => void) => () => undefined
  const office = {
    tray: { load, entries: () => [held], left: () => new Map(), watch: none },
    list: { load: async () => undefined, answers: () => false, isLeaving: () => false, watch: none },
    asked: { learn: () => undefined, note: () => undefined },
    claims: { load: async () => undefined, of: () => undefined, watch: none },
    gateway: { inbox: async () => [], log: () => [], news },
    trouble: { note: (code: string) => void noted.push(code) },
    world: { clock: () => new Date(now), warn: (code: string) => void warned.push(code) },
    names: { learn: async (oins: readonly string[]) => oins.forEach((oin) => named.add(oin)), of: () => '' },
    people: { me: () => ({ id: 'ik', naam: 'Ik' }) },
    sent: () => [],
  } as unknown as Office
  let stage = { at: 'work', office, section: '', outgoing: [], notices: [] } as Stage & Work
  const change = (next: (work: Work) => Work): void => {
    stage = next(stage) as Stage & Work
    seen.push(stage.mishap ?? 'bij')
  }
  const wait = async (milliseconds: number): Promise<void> => void waited.push(milliseconds)
  const ended = await followWork(office, { running: { now: () => stage }, change, wait }).catch(
    (error: unknown) => error,
  )
  return { ended, seen, noted, warned, waited, named }
}

test('whatever goes wrong the list is read again, and what one sees says whether it is behind', async () => {
  const readings = fc.array(fc.constantFrom<Reading>('good', 'refused', 'broken'), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(readings, async (drawn) => {
      const { ended, seen, noted, warned, waited, named } = await followed(drawn)
      const of = (reading: Reading): number => drawn.filter((each) => each === reading).length

      expect(ended).toEqual(new Refused('SKP-P-01'))
      expect([...named]).toEqual(of('good') === 0 ? [] : ['for whom it waits'])
      expect(seen).toEqual(drawn.flatMap((each) => ({ good: ['bij'], broken: ['lijst'], refused: [] })[each]))
      expect([noted.length, warned.length, waited.length]).toEqual([
        ...[of('refused'), of('broken'), of('refused') + of('broken')],
      ])
    }),
  )
})

test('each time that it does not go the wait is twice as long, up to a minute, until it does', async () => {
  const { waited } = await followed([...Array<Reading>(7).fill('broken'), 'good', 'refused'])

  expect(waited).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 2000])
})

test('H-19: a list that takes long to read is read again after four times as long, and at once when it was quiet for longer', async () => {
  const readings: Reading[] = ['good', 'good', 'good']
  const waited = async (times: object): Promise<readonly number[]> => (await followed(readings, times)).waited

  expect(await waited({ took: 300 })).toEqual([1200, 1200, 1200])
  expect(await waited({ took: 300, quiet: 200 })).toEqual([1000, 1000, 1000])
  expect(await waited({ took: 300, quiet: 1200 })).toEqual([])
  expect(await waited({ took: 60_000 })).toEqual([5000, 5000, 5000])
  expect(await waited({ took: -3_600_000 })).toEqual([])
})
