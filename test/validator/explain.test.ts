/** Findings in words: exact, friendly, and in the names of the standard. */
import { describe, expect, test } from 'vitest'
import { findingCodes } from '../../schemas/index.ts'
import type { Finding, FindingCode, Language } from '../../schemas/index.ts'
import { createJudge, explain, tellCode } from '../../validator/index.ts'
import { goodMessage, patched, proef } from './proef.ts'

const text = { melding: 'De som klopt niet.', herstel: 'Tel de bedragen opnieuw op.' }
const compiled = proef([
  {
    id: 'PF-1.0-R001',
    severity: 'fout',
    pointer: '/Inhoud/Aantal',
    reads: ['/Inhoud/Aantal'],
    failures: ({ Inhoud }: ReturnType<typeof goodMessage>) => (Inhoud.Aantal === 9 ? [[]] : []),
    nl: text,
    en: { melding: 'The sum is wrong.', herstel: 'Add the amounts again.' },
  },
])
const judge = createJudge([compiled])

function told(path: string, value: unknown, lang: Language = 'nl'): string[] {
  const op = value === undefined ? 'remove' : 'replace'
  const { findings } = judge.validate(patched(goodMessage(), [{ op, path, value }]))
  return findings.map((finding) => Object.values(explain(finding, compiled, lang)).join(' '))
}

describe('in Dutch', () => {
  const sentences: [path: string, value: unknown, told: string][] = [
    [
      '/Inhoud/Postcode',
      '1234 AB',
      'Het element Postcode heeft niet de goede vorm. Schrijf vier cijfers en twee hoofdletters zonder spatie, zoals 1234AB.',
    ],
    ['/Inhoud/Postcode', undefined, 'In Inhoud ontbreekt het element Postcode. Voeg Postcode toe.'],
    ['/Inhoud/Termijnen/1/Tot', 101, 'Het element Tot van Termijn 2 is te hoog. Vul een getal van ten hoogste 100 in.'],
    ['/Inhoud/Termijnen/1', { Tot: 1 }, 'In Termijn 2 ontbreekt het element Van. Voeg Van toe.'],
    ['/Inhoud/Termijnen/0', 1, 'Termijn 1 moet een groep elementen zijn. Zet de elementen bij elkaar tussen { en }.'],
    [
      '/Inhoud/Geslacht',
      'Q',
      'Het element Geslacht heeft een waarde die niet in de lijst staat. Kies M (man), V (vrouw) of X (geen van beide).',
    ],
    [
      '/Inhoud/Geboortedatum',
      '2025-02-30',
      'Het element Geboortedatum is geen bestaande datum. Schrijf een bestaande datum als jaar-maand-dag, zoals 2026-03-31.',
    ],
    ['/Inhoud/Huisdier', 1, 'Het element met nummer 11 in Inhoud hoort daar niet. Haal het element weg.'],
    [
      '/Inhoud/Schuld/ReedsBetaald',
      undefined,
      'Bij het element Rente hoort ook Reeds betaald (ReedsBetaald), maar dat ontbreekt. Voeg Reeds betaald (ReedsBetaald) toe, of haal het element Rente weg.',
    ],
    [
      '/Inhoud/Schuld/Schuldtype',
      'weg',
      'Bij het element Schuld is niet te zien om welke soort het gaat. Vul bij Schuldtype openstaand (Openstaande schuld) of overgedragen (Overgedragen schuld) in.',
    ],
    [
      '/Inhoud/Adreskeuze',
      {},
      'Bij het element Adreskeuze is niets gekozen. Vul één van deze elementen in: Adres of Woonboot.',
    ],
    ['/Stuurgegevens/Module', 'proefje', 'Deze module bestaat niet. Vul proef in, als u dat bedoelt.'],
    ['/Inhoud/Aantal', 9, 'De som klopt niet. Tel de bedragen opnieuw op.'],
  ]
  for (const [path, value, sentence] of sentences)
    test(sentence, () => {
      expect(told(path, value)).toEqual([sentence])
    })
})

test('in English', () => {
  expect(told('/Inhoud/ConversatieReferentienummer', 'Z', 'en')).toEqual([
    'Element ConversatieReferentienummer is not a UUID. Write a lower-case UUID.',
  ])
  expect(told('/Inhoud/Termijnen/1', null, 'en')).toEqual([
    'Termijn 2 must be an object. Put its elements between { and }.',
  ])
  expect(told('/Inhoud/Aantal', 9, 'en')).toEqual(['The sum is wrong. Add the amounts again.'])
})

test('every code has two sentences in both languages, with and without a message', () => {
  const codes = Object.keys(findingCodes) as FindingCode[]
  const sentences = (['nl', 'en'] as const).flatMap((lang) =>
    codes.flatMap((code) => {
      const finding: Finding = { code, severity: 'fout', pointer: '/Inhoud/Postcode', params: {} }
      return [tellCode(code, lang), explain(finding, compiled, lang), explain(finding, undefined, lang)]
    }),
  )

  for (const sentence of sentences.flatMap(({ melding, herstel }) => [melding, herstel])) {
    expect(sentence).toMatch(/^[A-Z].*[.]$/s)
    expect(sentence).not.toMatch(/undefined|null|\s{2}|\s\.$/)
  }
})

test('many codes are shown in groups, and all of them', () => {
  const kinds = Array.from({ length: 20 }, (_, index) => `${index < 12 ? 'soort' : 'ander'}-${index}`)
  const names = Array.from({ length: 16 }, (_, index) => `${index < 9 ? 'Aa' : 'Be'}${index}`)
  const told = (allowed: readonly string[]) =>
    explain({ code: 'value-not-in-list', severity: 'fout', pointer: '', params: { allowed } }, undefined, 'nl').herstel

  expect(told(kinds)).toBe(`Kies soort…: ${kinds.slice(0, 12).join(', ')}; ander…: ${kinds.slice(12).join(', ')}.`)
  expect(told(names)).toBe(`Kies A…: ${names.slice(0, 9).join(', ')}; B…: ${names.slice(9).join(', ')}.`)
  expect(told(names.slice(0, 3))).toBe('Kies Aa0, Aa1 of Aa2.')
})

test('a bound of an amount or a percentage is told in the unit of the message', () => {
  const finding: Finding = { code: 'number-too-high', severity: 'fout', pointer: '/A', params: { limit: 10_000 } }
  const outline = (scale?: 'euros' | 'percentage') =>
    ({ title: 'B', kind: 'object', members: { A: { title: 'A', kind: 'integer', ...(scale && { scale }) } } }) as const
  const told = (scale?: 'euros' | 'percentage') =>
    (['nl', 'en'] as const).map((lang) => explain(finding, { outline: outline(scale) }, lang).herstel)

  expect(told('euros')).toEqual([
    'Vul een getal van ten hoogste 10000 eurocent in.',
    'Write a number of at most 10000 eurocents.',
  ])
  expect(told('percentage')[1]).toBe('Write a number of at most 10000 hundredths of a percent.')
  expect(told()[1]).toBe('Write a number of at most 10000.')
})

test('a long list is cut with how many more there are', () => {
  const known = Array.from({ length: 40 }, (_, index) => `Bericht${index}`)
  const finding: Finding = { code: 'message-unknown-type', severity: 'fout', pointer: '', params: { known } }

  expect(explain(finding, undefined, 'nl').herstel).toMatch(/^Kies Bericht0, .*, Bericht14 en nog 25 andere\.$/)
  expect(explain(finding, undefined, 'en').herstel).toMatch(/ and 25 more\.$/)
})
