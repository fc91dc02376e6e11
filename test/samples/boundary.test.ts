import { expect, test } from 'vitest'
import { boundaryMessages, samplerOf } from '../../samples/index.ts'
import type { Json } from '../../samples/index.ts'
import { everyMessage, failingRules } from './every-message.ts'

const ruledOut: string[] = []

test.each(everyMessage)(
  '$name: messages on a boundary have the shape of the law and keep every rule',
  ({ name, sampler, hasShape }) => {
    const { messages, skipped } = boundaryMessages(sampler, 1)

    for (const { label, message } of messages) {
      expect(hasShape(message), label).toBe(true)
      expect(failingRules(sampler, message), label).toEqual([])
    }
    for (const { label, rules } of skipped) {
      expect(rules, label).not.toEqual([])
      ruledOut.push(`${name} ${label}`)
    }
  },
)

test('the boundaries that rules rule out are these', () => {
  expect(ruledOut.sort()).toMatchInlineSnapshot(`
    [
      "betalingsregeling@2.0/SaldoverzoekAntwoord /Inhoud/Vorderingen fewest (0)",
      "meldingen-bewindvoering@1.0/MeldingOnderBewind /Stuurgegevens/Bewijsstukken absent",
      "schuldregeling@1.0/SaldoverzoekAntwoord /Inhoud/Vorderingen fewest (0)",
      "schuldregeling@1.1/SaldoverzoekAntwoord /Inhoud/Vorderingen fewest (0)",
      "schuldregeling@1.1/SaldoverzoekAntwoordVoorafAkkoord /Inhoud/StandaardAkkoord/Voorwaarden most (5)",
      "schuldregeling@1.1/SaldoverzoekAntwoordVoorafAkkoord /Inhoud/Vorderingen fewest (0)",
      "schuldregeling@2.0/SaldoverzoekAntwoord /Inhoud/Vorderingen fewest (0)",
      "schuldregeling@2.0/SaldoverzoekAntwoordVoorafAkkoord /Inhoud/StandaardAkkoord/Voorwaarden most (5)",
      "schuldregeling@2.0/SaldoverzoekAntwoordVoorafAkkoord /Inhoud/Vorderingen fewest (0)",
      "waarborgfonds@1.0/AanvraagBorgstelling /Inhoud/Statistieken most (10)",
      "waarborgfonds@1.0/AanvraagOvername /Inhoud/Bruto_Kredietsom least",
      "waarborgfonds@1.0/AanvraagOvername /Inhoud/Statistieken most (10)",
      "waarborgfonds@1.0/AanvraagOvername /Inhoud/Uitstaand_Saldo least",
      "waarborgfonds@2.0/AanvraagBorgstelling /Inhoud/Statistieken most (10)",
      "waarborgfonds@2.0/AanvraagOvername /Inhoud/Bruto_Kredietsom least",
      "waarborgfonds@2.0/AanvraagOvername /Inhoud/Statistieken most (10)",
      "waarborgfonds@2.0/AanvraagOvername /Inhoud/Uitstaand_Saldo least",
    ]
  `)
})

const saldoverzoek = boundaryMessages(samplerOf('schuldregeling@2.0/Saldoverzoek'), 1).messages

test.each([
  ['/Inhoud/Klant/Achternaam shortest (1)', (inhoud: Inhoud) => inhoud.Klant?.Achternaam?.length, 1],
  ['/Inhoud/Klant/Achternaam longest (200)', (inhoud: Inhoud) => [...(inhoud.Klant?.Achternaam ?? '')].length, 200],
  ['/Inhoud/Klant/Geslacht X', (inhoud: Inhoud) => inhoud.Klant?.Geslacht, 'X'],
  ['/Inhoud/Vorderingen fewest (0)', (inhoud: Inhoud) => inhoud.Vorderingen?.length, 0],
  ['/Inhoud/Vorderingen most (200)', (inhoud: Inhoud) => inhoud.Vorderingen?.length, 200],
  ['/Inhoud/Adres/Huisnummer least', (inhoud: Inhoud) => inhoud.Adres?.Huisnummer, 1],
  ['/Inhoud/Adres/Huisnummer most', (inhoud: Inhoud) => inhoud.Adres?.Huisnummer, 99_999],
  ['/Inhoud/Partner present', (inhoud: Inhoud) => 'Partner' in inhoud, true],
  ['/Inhoud/Partner absent', (inhoud: Inhoud) => 'Partner' in inhoud, false],
  ['no optional element, as far as the rules allow', (inhoud: Inhoud) => 'Partner' in inhoud, false],
  ['every optional element, as far as the rules allow', (inhoud: Inhoud) => 'Partner' in inhoud, true],
])('%s', (label, look, expected) => {
  const found = saldoverzoek.find((each) => each.label === label)

  expect(look(JSON.parse(JSON.stringify(found?.message['Inhoud'])) as Inhoud)).toEqual(expected)
})

type Inhoud = {
  readonly Klant?: { readonly Achternaam?: string; readonly Geslacht?: string }
  readonly Vorderingen?: readonly Json[]
  readonly Adres?: { readonly Huisnummer?: number }
}
