/**
 * About whom an answer is, is said as its question said it, in whatever way that was read; what begins a case says so itself.
 *
 * Inside: the page has no door; what it read is a part of it.
 */
import { expect, test } from 'vitest'
import type { Arrived } from '../../gateway/anywhere.ts'
import type { HeldEntry, WholeMessage } from '../../portal/browser/tray/held.ts'
import { createAskedAbout } from '../../portal/browser/waiting/asked-about.ts'

const answer = (question: string): WholeMessage => ({
  Stuurgegevens: { Referentienummer: 'a', CrossReferentienummer: question },
  Inhoud: { KlantnummerSE: 'KL-1' },
})
const asks = (id: string, Achternaam: string): Arrived =>
  ({ heading: { id }, message: JSON.stringify({ Inhoud: { Klant: { Achternaam } } }) }) as Arrived

test('an answer is about whom its question named', () => {
  const asked = createAskedAbout()
  expect(asked.of(answer('v1'))).toBe('KL-1')
  asked.note('v1', 'Voorbeeldsteen')
  asked.note('v2', undefined)
  asked.learn([asks('v3', 'Voorbeeldveld'), asks('v4', 'Voorbeeldhof')], [{ message: answer('v3') } as HeldEntry])

  expect(['v1', 'v2', 'v3', 'v4'].map((id) => asked.of(answer(id)))).toEqual([
    ...['Voorbeeldsteen', 'KL-1', 'Voorbeeldveld', 'KL-1'],
  ])
  const begun = { Stuurgegevens: { Referentienummer: 'b' }, Inhoud: { Klant: { Achternaam: 'Voorbeeldlaan' } } }
  expect(asked.of(begun)).toBe('Voorbeeldlaan')
})
