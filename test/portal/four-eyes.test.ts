/**
 * Four eyes above an amount: which messages need a colleague, and that nobody makes the rule less strict alone.
 *
 * Inside: the page has no door; its rule is judged where it is made.
 */
import { expect, test } from 'vitest'
import { largestAmount } from '../../portal/browser/four-eyes/largest-amount.ts'
import { createFourEyes, needsColleague } from '../../portal/browser/four-eyes/rule.ts'
import type { Changed, FourEyesRule } from '../../portal/browser/four-eyes/rule.ts'
import type { VaultItems } from '../../portal/browser/vault-items.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { antwoord, saldoverzoek } from '../exchange/messages.ts'

const never = { door: { id: '', naam: '' }, at: '' }

/** Two people of one organisation, each with the rule in a page of their own. */
function organisation() {
  const kept = new Map<string, string>()
  const items = {
    open: (name: string) => Promise.resolve(kept.get(name)),
    change: async (name: string, change: (text: string | undefined) => string | undefined) => {
      const next = change(kept.get(name))
      if (next !== undefined) kept.set(name, next)
    },
  } as unknown as VaultItems
  const clock = (): Date => new Date('2026-11-23T10:00:00Z')
  const [one, other] = ['een', 'twee'].map((id) => createFourEyes({ items, clock, me: () => ({ id, naam: id }) }))
  if (one === undefined || other === undefined) throw new Error('there are two')
  /** Answers what stands there now, as this page shows it. */
  const answered = async (by: FourEyesRule, isGood: boolean): Promise<Changed> => {
    await by.load()
    return by.answer(isGood, by.now().voorstel ?? never)
  }
  return { one, other, answered }
}

test('the largest amount in a message counts, wherever it stands, and what is no money does not', () => {
  const model = readModel(readLaw('schuldregeling', '2.0'), 'SaldoverzoekAntwoord')
  const { Inhoud } = antwoord(saldoverzoek())
  const largest = largestAmount(model, Inhoud) ?? 0
  expect(JSON.stringify(Inhoud)).toContain(String(largest))
  expect(largest).toBeGreaterThan(0)
  const question = readModel(readLaw('schuldregeling', '2.0'), 'GeenMedewerking')
  expect(largestAmount(question, { KlantnummerSHV: '999999999', Reden: 'klant-onbekend' })).toBeUndefined()
  expect([largest - 1, largest].map((bedrag) => needsColleague({ bedrag }, largest))).toEqual([true, false])
  expect([needsColleague({}, largest), needsColleague({ bedrag: 0 }, undefined)]).toEqual([false, false])
})

test('a stricter rule holds at once; a looser one only when a colleague agrees', async () => {
  const { one, other, answered } = organisation()
  expect(await one.change(250_000)).toBe('geldt')
  expect(await one.change(100_000)).toBe('geldt')
  expect(await one.change(500_000)).toBe('wacht op collega')
  expect(await answered(one, true)).toBe('eigen voorstel')
  expect(one.now().bedrag).toBe(100_000)
  expect(await answered(other, true)).toBe('geldt')
  await one.load()
  expect(one.now()).toEqual({ bedrag: 500_000, door: { id: 'twee', naam: 'twee' }, at: '2026-11-23T10:00:00.000Z' })
})

test('turning it off takes two; who asked for it can take that back', async () => {
  const { one, other, answered } = organisation()
  await one.change(100_000)
  expect(await one.change(undefined)).toBe('wacht op collega')
  await answered(one, false)
  expect(one.now()).toMatchObject({ bedrag: 100_000 })
  expect(one.now().voorstel).toBeUndefined()
  await other.change(undefined)
  await answered(one, true)
  await other.load()
  expect(other.now().bedrag).toBeUndefined()
})

test('what a colleague asked meanwhile is neither replaced nor agreed to unseen, and a stricter rule leaves it waiting', async () => {
  const { one, other, answered } = organisation()
  await one.change(100_000)
  expect(await Promise.all([one.change(200_000), other.change(300_000)])).toEqual([
    'wacht op collega',
    'collega was eerder',
  ])
  await other.load()
  const shown = other.now().voorstel ?? never
  expect(await one.change(900_000)).toBe('wacht op collega')
  expect([await other.answer(true, shown), await other.answer(false, shown)]).toEqual([
    'collega was eerder',
    'collega was eerder',
  ])
  expect(await other.change(50_000)).toBe('geldt')
  await one.load()
  expect(one.now()).toMatchObject({ bedrag: 50_000, voorstel: { bedrag: 900_000 } })
  expect(await answered(other, true)).toBe('geldt')
  expect(other.now().bedrag).toBe(900_000)
})
