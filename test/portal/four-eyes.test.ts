/**
 * Four eyes above an amount: which messages need a colleague, and that nobody makes the rule less strict alone.
 *
 * Inside: the page has no door; its rule is judged where it is made.
 */
import { expect, test } from 'vitest'
import { largestAmount } from '../../portal/browser/four-eyes/largest-amount.ts'
import { createFourEyes, needsColleague } from '../../portal/browser/four-eyes/rule.ts'
import type { VaultItems } from '../../portal/browser/vault-items.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { antwoord, saldoverzoek } from '../exchange/messages.ts'

/** Two people of one organisation, each with the rule in a page of their own. */
function organisation() {
  const kept = new Map<string, string>()
  const items = {
    open: (name: string) => Promise.resolve(kept.get(name)),
    write: (name: string, text: string) => Promise.resolve(void kept.set(name, text)),
  } as unknown as VaultItems
  const clock = (): Date => new Date('2026-11-23T10:00:00Z')
  const [one, other] = ['een', 'twee'].map((id) => createFourEyes({ items, clock, me: () => ({ id, naam: id }) }))
  if (one === undefined || other === undefined) throw new Error('there are two')
  return { one, other }
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
  const { one, other } = organisation()
  expect(await one.change(250_000)).toBe('geldt')
  expect(await one.change(100_000)).toBe('geldt')
  expect(await one.change(500_000)).toBe('wacht op collega')
  expect(await one.answer(true)).toBe('eigen voorstel')
  expect(one.now().bedrag).toBe(100_000)
  expect(await other.answer(true)).toBe('geldt')
  await one.load()
  expect(one.now()).toEqual({ bedrag: 500_000, door: { id: 'twee', naam: 'twee' }, at: '2026-11-23T10:00:00.000Z' })
})

test('turning it off takes two; who asked for it can take that back', async () => {
  const { one, other } = organisation()
  await one.change(100_000)
  expect(await one.change(undefined)).toBe('wacht op collega')
  await one.answer(false)
  expect(one.now()).toMatchObject({ bedrag: 100_000 })
  expect(one.now().voorstel).toBeUndefined()
  await other.change(undefined)
  await one.answer(true)
  await other.load()
  expect(other.now().bedrag).toBeUndefined()
})
