/** Which message the rows of a question or of a message make, and what of them cannot be said together: on a small law, whole. */
import { expect, test } from 'vitest'
import { valueAt } from '../../json/index.ts'
import { inLines, readRows } from './small-files.ts'
import type { Cells } from './small-files.ts'
import { smallList } from './small-law.ts'

const asked = smallList('Vraag-beantwoorden')
const loose = smallList('Gewoon')

const question: Cells = {
  ConversatieReferentienummer: 'gesprek-7',
  Referentienummer: 'vraag-3',
  Vrager: 'oin-ab',
  Gever: 'oin-cd',
  Klantnummer: 'K-81',
  'Contactpersoon hulp': 'a@example.nl | Team',
  'Schulden.Factuur': 'F-1 | F-2',
  Wanneer: '04-02-2026',
  Woonplaats: 'Ede | NL',
}
const answer: Cells = {
  ...question,
  Datum: '09-03-2026',
  'Contactpersoon CD.Naam': 'Balie',
  Soort: 'open',
  Nummer: 'N-1',
  'nog open.Bedrag': '12,34',
}

const heading = (type: string) => ({
  Module: 'proef',
  Versie: '3.1',
  Berichttype: type,
  ConversatieReferentienummer: 'gesprek-7',
  CrossReferentienummer: 'vraag-3',
  Referentienummer: 'nieuw-1',
  Tijdstip: '2026-03-09T08:30:00Z',
  Afzender: 'oin-cd',
  Ontvanger: 'oin-ab',
})

test('rows with every kind of element make one message, with what has one value only', async () => {
  const { messages, findings, accepted, unanswered } = await readRows(asked, [
    { ...answer, 'nog open.Delen.Code': 'c1 | c2', Namen: 'Jan | Piet', 'Antwoord.Wanneer': '1-2-2026' },
    {
      ...question,
      Soort: 'weg',
      'weg.Naar': 'Bank',
      'punt.Letter': 'p',
      'punt.Waar': 'Nee',
      'punt.Lagen': 'boven\nonder',
    },
    { ...question, 'punt.Letter': 'q', Letter: 'l', Cijfer: '5' },
  ])
  expect({ findings, accepted, unanswered }).toEqual({ findings: [], accepted: true, unanswered: 0 })
  expect(messages).toEqual([
    {
      file: 'klein.csv',
      row: 2,
      message: {
        Stuurgegevens: heading('Gewoon'),
        Inhoud: {
          Klantnummer: 'K-81',
          Tarief: 7,
          Datum: '2026-03-09',
          Contactpersoon: { Naam: 'Balie' },
          Vorderingen: [
            { Soort: 'open', Nummer: 'N-1', Bedrag: 1234, Delen: [{ Code: 'c1' }, { Code: 'c2' }] },
            { Soort: 'weg', Naar: 'Bank' },
          ],
          Punten: [
            {
              Letter: 'p',
              Waar: false,
              Munt: 'EUR',
              Lagen: [
                { Nr: 'boven', Vast: 2 },
                { Nr: 'onder', Vast: 2 },
              ],
            },
            { Letter: 'q', Munt: 'EUR' },
          ],
          Keuze: { Ander: [{ Letter: 'l', Cijfer: '5' }] },
          Namen: ['Jan', 'Piet'],
          Wanneer: '2026-02-01',
        },
      },
    },
  ])
})

test('what has one value stands only in groups that are there, and a list that must be there is there', async () => {
  const content = async (cells: Cells): Promise<unknown> => {
    const { messages } = await readRows(loose, [cells])
    return valueAt(messages[0]?.message, ['Inhoud'])
  }
  expect(await content({ Klantnummer: 'K' })).toEqual({ Klantnummer: 'K', Tarief: 7, Punten: [], Namen: [] })
  expect(await content({ 'Keuze.Ene.Veel': 'v' })).toEqual({
    ...{ Tarief: 7, Punten: [], Namen: [] },
    Keuze: { Ene: { Veel: 'v', Vast: true } },
  })
})

test.each<readonly [string, Cells, object]>([
  ['a Ja', { 'Weet niet': 'Ja' }, { ...heading('Weigering') }],
  ['a column that chooses', { Reden: 'op' }, { ...heading('Weigering') }],
  ['another Ja', { Wacht: ' ja ' }, { ...heading('Uitstel') }],
  ['a Ja beside a Nee', { 'Weet niet': 'Nee', Wacht: 'Ja' }, { ...heading('Uitstel') }],
  ['nothing that chooses', { Datum: '1-1-2026' }, { ...heading('Gewoon') }],
  ['nothing that chooses, and a Nee', { Datum: '1-1-2026', 'Weet niet': 'nee' }, { ...heading('Gewoon') }],
])('%s chooses the answer', async (_, cells, expected) => {
  const { messages, findings } = await readRows(asked, [{ ...question, ...cells }])
  expect(findings).toEqual([])
  expect(messages.map(({ message }) => message)).toMatchObject([{ Stuurgegevens: expected }])
})

test('a Ja says what it fills in, and nothing else', async () => {
  const { messages } = await readRows(asked, [{ ...question, 'Weet niet': 'Ja', Reden: 'weg' }])
  expect(messages[0]?.message).toEqual({
    Stuurgegevens: heading('Weigering'),
    Inhoud: { Reden: 'weg', Klantnummer: 'K-81' },
  })
  const { messages: filled } = await readRows(asked, [{ ...question, 'Weet niet': 'Ja' }])
  expect(filled).toEqual(messages)
})

test.each<readonly [string, readonly Cells[]]>([
  ['nothing', [question]],
  ['a Nee', [{ ...question, 'Weet niet': 'Nee', Wacht: 'nee' }]],
  [
    'a Nee on each row',
    [
      { ...question, 'Weet niet': 'Nee' },
      { ...question, 'Weet niet': 'Nee' },
    ],
  ],
  ['spaces', [{ ...question, Datum: '  ' }]],
])('with %s in its answer a question is not answered', async (_, rows) => {
  const { messages, findings, unanswered } = await readRows(asked, rows)
  expect({ messages, findings, unanswered }).toEqual({ messages: [], findings: [], unanswered: 1 })
})

test.each<readonly [string, readonly Cells[], readonly string[]]>([
  ['two answers by a Ja', [{ ...question, 'Weet niet': 'Ja', Wacht: 'Ja' }], ['csv-two-answers L2 Wacht']],
  [
    'a Ja and another that a column chooses',
    [{ ...question, Wacht: 'Ja', Reden: 'op' }],
    ['csv-two-answers AB2 Reden'],
  ],
  ['another value than the Ja says', [{ ...question, 'Weet niet': 'Ja', Reden: 'op' }], ['csv-two-answers AB2 Reden']],
  [
    'a column of another answer',
    [{ ...question, 'Weet niet': 'Ja', Datum: '1-1-2026' }],
    ['csv-other-answer M2 Datum'],
  ],
  [
    'a column of another answer, on a later row',
    [
      { ...question, Wacht: 'Ja' },
      { ...question, Nummer: 'N' },
      { ...question, Nummer: 'N' },
    ],
    ['csv-other-answer P3 Nummer'],
  ],
  ['a column of another answer without a choice', [{ ...answer, Tot: '1-1-2026' }], ['csv-other-answer AC2 Tot']],
  ['a sign instead of Ja', [{ ...question, 'Weet niet': 'x' }], ['csv-yes-no K2 Weet niet']],
  [
    'Ja and a sign',
    [
      { ...question, 'Weet niet': 'Ja' },
      { ...question, 'Weet niet': 'x' },
    ],
    ['csv-yes-no K2 Weet niet'],
  ],
  [
    'Nee and Ja',
    [question, { ...question, 'Weet niet': 'Nee' }, { ...question, 'Weet niet': 'Ja' }],
    ['csv-rows-disagree K3 Weet niet'],
  ],
  [
    'rows that differ about the whole',
    [
      question,
      { ...answer, Datum: '1-1-2026' },
      question,
      { ...answer, Datum: '2-1-2026' },
      { ...answer, Datum: '3-1-2026' },
    ],
    ['csv-rows-differ M5 Datum row=3'],
  ],
  [
    'a column of another variant',
    [answer, { ...question, Soort: 'weg', 'nog open.Bedrag': '1' }],
    ['csv-other-variant Q3 nog open.Bedrag'],
  ],
  ['a value that cannot be read', [{ ...answer, Soort: 'dicht' }], ['csv-value-unknown O2 Soort allowed=open,weg']],
  [
    'an item that cannot be read',
    [answer, { ...answer, 'nog open.Bedrag': '12.3' }],
    ['csv-number-english Q3 nog open.Bedrag'],
  ],
  ['mangled letters', [{ ...answer, 'Contactpersoon CD.Naam': 'BalÃ«' }], ['csv-mangled? N2 Contactpersoon CD.Naam']],
  ['no number of the question', [{ ...answer, Referentienummer: '' }], ['csv-question-missing B2 Referentienummer']],
])('%s is told', async (_, rows, expected) => {
  const result = await readRows(asked, rows)
  expect(inLines(result)).toEqual(expected)
  expect(result.accepted).toBe(expected.every((line) => line.includes('?')))
})

test('a column that the version has no answer for stays empty', async () => {
  const other = smallList('Tweede-beantwoorden')
  expect(inLines(await readRows(other, [{ Referentienummer: 'v', 'Komt later': 'Ja' }]))).toEqual([
    'csv-not-in-version C2 Komt later',
  ])
  expect(inLines(await readRows(other, [{ Referentienummer: 'v', 'Komt later': 'x' }]))).toEqual([
    'csv-yes-no C2 Komt later',
  ])
  expect((await readRows(other, [{ Referentienummer: 'v', 'Komt later': 'Nee' }])).unanswered).toBe(1)
})

const given = {
  Stuurgegevens: {
    ConversatieReferentienummer: 'gesprek-7',
    Referentienummer: 'vraag-3',
    Afzender: 'oin-ab',
    Ontvanger: 'oin-cd',
  },
  Inhoud: {
    Klantnummer: 'K-81',
    Contactpersoon: { Mail: 'a@example.nl', Naam: 'Team' },
    Schulden: [{ Factuur: 'F-1' }, { Factuur: 'F-2' }],
    Wanneer: '2026-02-04',
    Woonplaats: { Naam: 'Ede', Land: 'NL' },
  },
}
const withoutDebts = { ...given, Inhoud: { ...given.Inhoud, Schulden: [] } }

test.each<readonly [string, readonly Cells[], readonly unknown[], readonly string[]]>([
  ['as it was asked', [answer], [given], []],
  [
    'among others',
    [answer],
    [withoutDebts, given].map((one, at) => (at === 0 ? { Stuurgegevens: { Referentienummer: 'x' } } : one)),
    [],
  ],
  ['written otherwise', [{ ...answer, Wanneer: '4-2-2026', Woonplaats: 'Ede|NL' }], [given], []],
  ['left empty on the second row', [answer, { Referentienummer: 'vraag-3', Soort: 'open', Nummer: '2' }], [given], []],
  ['left empty on the first row', [{ ...answer, Klantnummer: '' }], [given], ['csv-question-changed D2 Klantnummer']],
  ['empty, as it was asked', [{ ...answer, 'Schulden.Factuur': '' }], [withoutDebts], []],
  ['filled in where nothing was asked', [answer], [withoutDebts], ['csv-question-changed H2 Schulden.Factuur']],
  [
    'filled in where there is no such element',
    [{ ...answer, 'adr.Straat': 'S' }],
    [given],
    ['csv-question-changed F2 adr.Straat'],
  ],
  ['another text', [{ ...answer, Klantnummer: 'K-82' }], [given], ['csv-question-changed D2 Klantnummer']],
  [
    'another text on the second row',
    [answer, { ...answer, Vrager: 'oin-x' }],
    [given],
    ['csv-question-changed C3 Vrager', 'csv-rows-differ C3 Vrager row=2'],
  ],
  [
    'another text on every row',
    [
      { ...answer, Klantnummer: 'x' },
      { ...answer, Klantnummer: 'x' },
    ],
    [given],
    ['csv-question-changed D2 Klantnummer'],
  ],
  ['unknown', [answer], [{ Stuurgegevens: { Referentienummer: 'x' } }], ['csv-question-unknown B2 Referentienummer']],
  ['among none', [answer], [], ['csv-question-unknown B2 Referentienummer']],
])('a question that is %s, beside the questions that were handed in', async (...[, rows, questions, expected]) => {
  expect([...inLines(await readRows(asked, rows, { questions }))].sort()).toEqual(expected)
})

test('of a question with variants only the variant that was asked is compared', async () => {
  const other = smallList('Tweede-beantwoorden')
  const cells: Cells = {
    Referentienummer: 'v',
    Datum: '1-1-2026',
    Is: 'zaak',
    Naam: 'Bakker',
    'zaak.Kvk': '88',
    'De dag': '2-1-2026',
  }
  const asOf = (klant: object) => ({
    questions: [{ Stuurgegevens: { Referentienummer: 'v' }, Inhoud: { Datum: '2026-01-01', Klant: klant } }],
  })
  expect(inLines(await readRows(other, [cells], asOf({ Is: 'zaak', Naam: 'Bakker', Kvk: '88' })))).toEqual([])
  expect(inLines(await readRows(other, [cells], asOf({ Is: 'zaak', Naam: 'Bakker', Kvk: '89' })))).toEqual([
    'csv-question-changed I2 zaak.Kvk',
  ])
  expect(inLines(await readRows(other, [cells], asOf({ Is: 'mens', Naam: 'Bakker' })))).toEqual([
    'csv-question-changed G2 Is',
    'csv-question-changed I2 zaak.Kvk',
  ])
  const person = { ...cells, Is: 'mens', 'zaak.Kvk': '' }
  expect(inLines(await readRows(other, [person], asOf({ Is: 'mens', Naam: 'Bakker' })))).toEqual([])
})

test('what the rows leave open of the heading is filled in, and what they say is kept', async () => {
  const headingOf = async (cells: Cells, more = {}) => {
    const { messages } = await readRows(loose, [cells], more)
    const {
      Module: _m,
      Versie: _v,
      Berichttype: _b,
      ...rest
    } = valueAt(messages[0]?.message, ['Stuurgegevens']) as Cells
    return rest
  }
  expect(await headingOf({ Klantnummer: 'K' })).toEqual({
    Referentienummer: 'nieuw-1',
    Tijdstip: '2026-03-09T08:30:00Z',
    ConversatieReferentienummer: 'nieuw-2',
  })
  expect(await headingOf({ Klantnummer: 'K' }, { sender: 'oin-9' })).toMatchObject({ Afzender: 'oin-9' })
  const said = {
    Referentienummer: 'r-4',
    Tijdstip: '2026-01-02T03:04:05Z',
    ConversatieReferentienummer: 'c-5',
    Afzender: 'oin-1',
  }
  const { Afzender, ...rest } = said
  expect(await headingOf({ ...rest, Gever: Afzender }, { sender: 'oin-9' })).toEqual(said)
  // An answer belongs to a conversation that only its rows can name.
  expect(await headingOf({ CrossReferentienummer: 'v-8' })).toEqual({
    CrossReferentienummer: 'v-8',
    Referentienummer: 'nieuw-1',
    Tijdstip: '2026-03-09T08:30:00Z',
  })
})

test('in whatever order columns stand, the variant is known before what belongs to one', async () => {
  const turned = { ...asked, columns: asked.columns.toReversed() }
  expect(inLines(await readRows(turned, [{ ...answer, 'weg.Naar': 'Bank' }]))).toEqual([
    'csv-other-variant M2 weg.Naar',
  ])
})
