/** Messages of the small law as rows, cell by cell; and why a message does not fit. */
import { expect, test } from 'vitest'
import { messagesToCsv } from '../../csv/index.ts'
import type { CsvList, ExportOptions } from '../../csv/index.ts'
import { smallList } from './small-law.ts'

const asked = smallList('Vraag-beantwoorden')
const loose = smallList('Gewoon')

type Part = Readonly<Record<string, unknown>>

const of = (Berichttype: string, heading: Part, Inhoud: Part) => ({
  Stuurgegevens: { Module: 'proef', Versie: '3.1', Berichttype, ...heading },
  Inhoud,
})

const question = of(
  'Vraag',
  { Referentienummer: 'v-3', ConversatieReferentienummer: 'c-7', Afzender: 'oin-ab', Ontvanger: 'oin-cd' },
  {
    Klantnummer: 'K-81',
    Contactpersoon: { Naam: 'Team' },
    Schulden: [{ Factuur: 'F-1' }, { Factuur: 'F-2' }],
    Wanneer: '2026-02-04',
  },
)
const second = of('Vraag', { Referentienummer: 'v-4' }, { Klantnummer: 'K-5' })
const heading = {
  Referentienummer: 'a-1',
  CrossReferentienummer: 'v-3',
  ConversatieReferentienummer: 'c-7',
  Afzender: 'oin-cd',
  Ontvanger: 'oin-ab',
}
const answer = of('Gewoon', heading, {
  Klantnummer: 'K-81',
  Tarief: 7,
  Contactpersoon: { Naam: 'Balie' },
  Vorderingen: [
    { Soort: 'open', Nummer: 'N-1', Bedrag: 1234 },
    { Soort: 'weg', Naar: 'Bank', Bedrag: 9 },
    { Soort: 'weg', Nummer: 'N-3', Naar: 'Ander' },
  ],
  Punten: [{ Letter: 'p', Waar: false, Munt: 'EUR' }],
})

const noJudge = async () => ({ valid: true, findings: [] })

async function written(list: CsvList, messages: readonly unknown[], more: Partial<ExportOptions> = {}) {
  const named = messages.map((message, at) => ({ name: `m${at + 1}`, message }))
  return messagesToCsv(named, { list, judge: noJudge, ...more })
}

/** What is filled in on each row, by the heading. */
async function rowsOf(list: CsvList, messages: readonly unknown[]) {
  const { bytes, findings, rows } = await written(list, messages)
  expect(findings).toEqual([])
  const [names = [], ...lines] = new TextDecoder()
    .decode(bytes)
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(';'))
  expect(names).toEqual(list.columns.map(({ name }) => name))
  expect(lines).toHaveLength(rows)
  return lines.map((line) =>
    Object.fromEntries(line.map((cell, at) => [names[at], cell]).filter(([, cell]) => cell !== '')),
  )
}

const questionCells = {
  ConversatieReferentienummer: 'c-7',
  Referentienummer: 'v-3',
  Vrager: 'oin-ab',
  Gever: 'oin-cd',
  Klantnummer: 'K-81',
  'Contactpersoon hulp': ' | Team',
  'Schulden.Factuur': 'F-1 | F-2',
  Wanneer: '04-02-2026',
}

test('a question without an answer is one row', async () => {
  expect(await rowsOf(asked, [question, second])).toEqual([
    questionCells,
    { Referentienummer: 'v-4', Klantnummer: 'K-5' },
  ])
})

test('an answer has a row for each item of its longest list, and the question on each', async () => {
  expect(await rowsOf(asked, [second, answer, question])).toEqual([
    { Referentienummer: 'v-4', Klantnummer: 'K-5' },
    {
      ...questionCells,
      'Contactpersoon CD.Naam': 'Balie',
      Soort: 'open',
      Nummer: 'N-1',
      'nog open.Bedrag': '12,34',
      'punt.Letter': 'p',
      'punt.Waar': 'Nee',
    },
    { ...questionCells, 'Contactpersoon CD.Naam': 'Balie', Soort: 'weg', 'weg.Naar': 'Bank' },
    { ...questionCells, 'Contactpersoon CD.Naam': 'Balie', Soort: 'weg', Nummer: 'N-3', 'weg.Naar': 'Ander' },
  ])
})

test.each<readonly [string, unknown, Part]>([
  ['a Ja that says it all', of('Weigering', heading, { Reden: 'weg', Klantnummer: 'K-81' }), { 'Weet niet': 'Ja' }],
  ['what a Ja does not say', of('Weigering', heading, { Reden: 'op', Klantnummer: 'K-81' }), { Reden: 'op' }],
  [
    'a Ja and more',
    of('Weigering', heading, { Reden: 'weg', Klantnummer: 'K-81', Wanneer: '2026-01-09' }),
    { 'Weet niet': 'Ja', 'Antwoord.Wanneer': '09-01-2026' },
  ],
  ['a Ja that fills nothing', of('Uitstel', heading, { Klantnummer: 'K-81' }), { Wacht: 'Ja' }],
  [
    'a Ja beside a day',
    of('Uitstel', heading, { Klantnummer: 'K-81', Tot: '2026-01-09' }),
    { Wacht: 'Ja', Tot: '09-01-2026' },
  ],
])('%s', async (_, given, cells) => {
  expect(await rowsOf(asked, [question, given])).toEqual([{ ...questionCells, ...cells }])
})

test('in a list of messages each message has its rows', async () => {
  const rows = await rowsOf(loose, [
    answer,
    { ...answer, Stuurgegevens: { ...answer.Stuurgegevens, Referentienummer: 'a-2' } },
  ])
  expect(rows.map(({ Referentienummer, Nummer = '-' }) => `${Referentienummer} ${Nummer}`)).toEqual([
    ...['a-1 N-1', 'a-1 -', 'a-1 N-3'],
    ...['a-2 N-1', 'a-2 -', 'a-2 N-3'],
  ])
})

test('cells stand between the sign that was asked, rows end in CR LF behind a mark, and a cell with lines is quoted', async () => {
  const message = of('Vraag', { Referentienummer: 'a;b' }, { Klantnummer: 'x\ny' })
  for (const [separator, sign] of [
    ['semicolon', ';'],
    ['comma', ','],
    ['tab', '\t'],
  ] as const) {
    const { bytes } = await written(smallList('Vraag'), [message], { separator })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const cell = sign === ';' ? '"a;b"' : 'a;b'
    expect(text).toMatch(/^\uFEFFConversatieReferentienummer/)
    expect(text.split('\r\n')[1]).toBe(
      ['', cell, '', '', '', '"x\ny"', ...Array.from({ length: 8 }, () => '')].join(sign),
    )
    expect(text.endsWith('\r\n')).toBe(true)
  }
  expect((await written(smallList('Vraag'), [message])).bytes).toEqual(
    (await written(smallList('Vraag'), [message], { separator: 'semicolon' })).bytes,
  )
})

const changed = (message: typeof answer, part: 'Stuurgegevens' | 'Inhoud', more: Part) => ({
  ...message,
  [part]: { ...message[part], ...more },
})
const empty = of('Gewoon', { ...heading, Afzender: 'oin-cd' }, { Klantnummer: 'K-81', Tarief: 7 })

test.each<readonly [string, CsvList, readonly unknown[], readonly string[]]>([
  ['another module', asked, [changed(question, 'Stuurgegevens', { Module: 'ander' })], ['m1 csv-other-message']],
  ['another version', asked, [question, changed(answer, 'Stuurgegevens', { Versie: '3.2' })], ['m2 csv-other-message']],
  [
    'no text where a version is',
    asked,
    [changed(question, 'Stuurgegevens', { Versie: 3.1 })],
    ['m1 csv-other-message'],
  ],
  ['no message', asked, ['tekst', 7, null], ['m1 csv-other-message', 'm2 csv-other-message', 'm3 csv-other-message']],
  ['another message', asked, [of('Tweede', {}, {})], ['m1 csv-other-message']],
  ['an answer in a list of messages', smallList('Vraag'), [question, answer], ['m2 csv-other-message']],
  ['an answer alone', asked, [second, answer], ['m2 csv-answer-alone']],
  ['two answers', asked, [question, answer, { ...answer }], ['m2 csv-number-again']],
  ['a question twice', asked, [question, { ...question }], ['m1 csv-number-again']],
  ['a message twice', loose, [answer, { ...answer }], ['m1 csv-number-again']],
  [
    'another number of the customer',
    asked,
    [question, changed(answer, 'Inhoud', { Klantnummer: 'K-9' })],
    ['m2 csv-answer-differs'],
  ],
  [
    'no number of the customer',
    asked,
    [question, of('Gewoon', heading, { Datum: '2026-01-09' })],
    ['m2 csv-answer-differs'],
  ],
  [
    'another receiver',
    asked,
    [question, changed(answer, 'Stuurgegevens', { Ontvanger: 'oin-x' })],
    ['m2 csv-answer-differs'],
  ],
  [
    'another conversation',
    asked,
    [question, changed(answer, 'Stuurgegevens', { ConversatieReferentienummer: 'c' })],
    ['m2 csv-answer-differs'],
  ],
  [
    'another receiver than the one who asked',
    smallList('Tweede-beantwoorden'),
    [
      of('Tweede', { Referentienummer: 'v-3', Afzender: 'oin-ab' }, {}),
      of('Gewoon', { ...heading, Ontvanger: 'oin-x' }, { Datum: '2026-01-09' }),
    ],
    ['m2 csv-answer-differs'],
  ],
  ['nothing to say', asked, [question, empty], ['m2 csv-answer-empty']],
  ['nothing to say, where a Ja says it', asked, [question, of('Uitstel', heading, { Klantnummer: 'K-81' })], []],
  ['one item to say', asked, [question, changed(empty, 'Inhoud', { Punten: [{ Letter: 'p', Munt: 'EUR' }] })], []],
  ['one thing to say', asked, [question, changed(empty, 'Inhoud', { Datum: '2026-01-09' })], []],
  [
    'an attachment in a list of messages',
    smallList('Vraag'),
    [changed(question, 'Stuurgegevens', { Bewijsstukken: [] })],
    ['m1 csv-attachment'],
  ],
  ['no messages', asked, [], []],
])('a message with %s', async (...[, list, messages, expected]) => {
  const { bytes, findings, rows, withoutAttachment } = await written(list, messages)
  expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual(expected)
  for (const { severity, params } of findings) expect({ severity, params }).toEqual({ severity: 'fout', params: {} })
  if (expected.length > 0)
    expect({ bytes, rows, withoutAttachment }).toEqual({ bytes: undefined, rows: 0, withoutAttachment: 0 })
  else expect(bytes).toBeDefined()
})

test('questions whose attachment stays behind are counted', async () => {
  const with1 = changed(question, 'Stuurgegevens', { Bewijsstukken: [] })
  const { withoutAttachment, rows } = await written(asked, [with1, second])
  expect({ withoutAttachment, rows }).toEqual({ withoutAttachment: 1, rows: 2 })
})

test('what the judge refuses is told with the name and the type of its message, and before what does not fit', async () => {
  const judge = async (message: unknown) => ({
    valid: false,
    findings:
      message === second
        ? [
            { code: 'text-too-long' as const, severity: 'fout' as const, pointer: '/Inhoud', params: { limit: 4 } },
            {
              code: 'text-too-short' as const,
              severity: 'signalering' as const,
              pointer: '/Inhoud',
              params: { limit: 4 },
            },
          ]
        : [],
  })
  const { findings, bytes } = await written(asked, [answer, second], {
    judge: judge as unknown as ExportOptions['judge'],
  })
  expect(bytes).toBeUndefined()
  expect(findings).toEqual([
    { code: 'text-too-long', severity: 'fout', pointer: '/Inhoud', params: { limit: 4 }, file: 'm2', message: 'Vraag' },
    { code: 'csv-answer-alone', severity: 'fout', file: 'm1', params: {} },
  ])
})
