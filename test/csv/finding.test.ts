/** Every mistake that CSV knows is made here once, and tells exactly the parameters that its code has; and so does whatever else is found. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvFindingCodes, csvToMessages, messagesToCsv } from '../../csv/index.ts'
import type { CsvFinding } from '../../csv/index.ts'
import { readRows, smallOptions, textFile, textOf } from './small-files.ts'
import type { Cells } from './small-files.ts'
import { smallList } from './small-law.ts'

const loose = smallList('Gewoon')
const asked = smallList('Vraag-beantwoorden')
const headings = loose.columns.map(({ name }) => name)

type Found = Promise<{ readonly findings: readonly CsvFinding[] }>

const inFile = (text: string | Uint8Array, name = 'a.csv'): Found => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return csvToMessages([{ name, bytes }], smallOptions(loose))
}
const inRows = (...rows: readonly Cells[]): Found => readRows(loose, rows)
const inAnswers = (...rows: readonly Cells[]): Found =>
  readRows(
    asked,
    rows.map((row) => ({ Referentienummer: 'v', ...row })),
  )
const inMessages = (list: typeof loose, ...messages: readonly object[]): Found =>
  messagesToCsv(
    messages.map((message) => ({ name: 'm', message })),
    { list, judge: async () => ({ valid: true, findings: [] }) },
  )
const message = (Berichttype: string, heading: object, Inhoud: object = {}) => ({
  Stuurgegevens: { Module: 'proef', Versie: '3.1', Berichttype, ...heading },
  Inhoud,
})
const question = message('Vraag', { Referentienummer: 'v' }, { Klantnummer: 'K' })
const other = smallList('Tweede-beantwoorden')

const made: Readonly<Record<keyof typeof csvFindingCodes, () => Found>> = {
  'csv-extension': () => inFile('', 'a.txt'),
  'csv-too-large': () => inFile(new Uint8Array(4_194_305)),
  'csv-too-many-rows': () => inFile(`${headings.join(';')}\n${'a\n'.repeat(50_000)}`),
  'csv-empty': () => inFile(''),
  'csv-not-utf8': () => inFile(Uint8Array.of(0xe9, 10)),
  'csv-workbook': () => inFile('PK\u0003\u0004'),
  'csv-cut-off': () => inFile(`${headings.join(';')}\nx`),
  'csv-separator': () => inFile(headings.join(',')),
  'csv-quoting': () => inFile('a"b'),
  'csv-heading': () => inFile(`${headings.join(';').replace('Klantnummer', 'Klantnumer')}\n`),
  'csv-heading-unknown': () => inFile(`${headings.join(';')};Bank\n`),
  'csv-heading-twice': () => inFile(`${headings.join(';')};Datum\n`),
  'csv-headings-missing': () => inFile(`${headings.filter((name) => name !== 'Klantnummer').join(';')}\n`),
  'csv-other-list': () => inFile('x\n'),
  'csv-beyond-columns': () => inFile(`${headings.join(';')}\n${';'.repeat(headings.length)}x\n`),
  'csv-date-notation': () => inRows({ Datum: 'x' }),
  'csv-date-year': () => inRows({ Datum: '1-1-26' }),
  'csv-date-serial': () => inRows({ Datum: '46090' }),
  'csv-date-unreal': () => inRows({ Datum: '31-02-2026' }),
  'csv-number-notation': () => inRows({ 'nog open.Bedrag': 'x' }),
  'csv-number-english': () => inRows({ 'nog open.Bedrag': '1.5' }),
  'csv-number-decimals': () => inRows({ 'nog open.Bedrag': '1,234' }),
  'csv-number-size': () => inRows({ 'nog open.Bedrag': '12345678901234' }),
  'csv-digits-lost': () => inRows({ Klantnummer: '1,2E+15' }),
  'csv-yes-no': () => inRows({ 'punt.Waar': 'x' }),
  'csv-value-unknown': () => inRows({ Soort: 'x' }),
  'csv-pieces': () => inRows({ 'punt.Lagen': 'a | b' }),
  'csv-mangled': () => inRows({ Klantnummer: 'Ã¼' }),
  'csv-row-again': () => inRows({ Klantnummer: 'K' }, { Klantnummer: 'K' }),
  'csv-rows-differ': () =>
    inRows({ Referentienummer: 'n', Datum: '1-1-2026' }, { Referentienummer: 'n', Datum: '2-1-2026' }),
  'csv-rows-disagree': () => inAnswers({ Wacht: 'Ja' }, { Wacht: 'Nee' }),
  'csv-other-variant': () => inRows({ Soort: 'open', 'weg.Naar': 'x' }),
  'csv-other-answer': () => inAnswers({ Wacht: 'Ja', Datum: '1-1-2026' }),
  'csv-two-answers': () => inAnswers({ Wacht: 'Ja', 'Weet niet': 'Ja' }),
  'csv-not-in-version': () => readRows(other, [{ Referentienummer: 'v', 'Komt later': 'Ja' }]),
  'csv-question-missing': () => inAnswers({ Referentienummer: '', Wacht: 'Ja' }),
  'csv-question-unknown': () => readRows(asked, [{ Referentienummer: 'v', Wacht: 'Ja' }], { questions: [] }),
  'csv-question-changed': () =>
    readRows(asked, [{ Referentienummer: 'v', Klantnummer: 'L', Wacht: 'Ja' }], { questions: [question] }),
  'csv-number-twice': () => {
    const text = textOf(loose, [{ Referentienummer: 'n' }])
    return csvToMessages([textFile(text), textFile(text)], smallOptions(loose))
  },
  'csv-number-again': () => inMessages(asked, question, { ...question }),
  'csv-other-message': () => inMessages(asked, {}),
  'csv-attachment': () => inMessages(smallList('Vraag'), message('Vraag', { Bewijsstukken: [] })),
  'csv-answer-alone': () => inMessages(asked, message('Uitstel', { CrossReferentienummer: 'v' })),
  'csv-answer-empty': () =>
    inMessages(asked, message('Vraag', { Referentienummer: 'v' }), message('Gewoon', { CrossReferentienummer: 'v' })),
  'csv-answer-differs': () => inMessages(asked, question, message('Uitstel', { CrossReferentienummer: 'v' })),
}

const paramsOf: Readonly<Record<string, readonly string[]>> = csvFindingCodes

test.each(Object.entries(made))('%s tells its parameters, and is the only thing that is told', async (code, make) => {
  const { findings } = await make()
  expect(findings.map((one) => [one.code, ...Object.keys(one.params).sort()])).toEqual([
    [code, ...(paramsOf[code] ?? []).toSorted()],
  ])
  expect(findings.map(({ severity }) => severity)).toEqual([code === 'csv-mangled' ? 'signalering' : 'fout'])
  for (const value of findings.flatMap(({ params }) => Object.values(params))) expect(value).not.toBe('')
})

test('every code is told once in this table', () => {
  expect(Object.keys(made)).toEqual(Object.keys(csvFindingCodes))
})

test('whatever rows come in, each finding has the parameters of its code and stands at a heading of the list', async () => {
  const cell = fc.constantFrom(
    '',
    'x',
    'Ja',
    'Nee',
    '1-1-2026',
    '31-02-2026',
    '1,5',
    '1.5',
    'open',
    'weg',
    'op',
    'a | b',
    'Ã¼',
    '1E+9',
  )
  const list = fc.constantFrom(loose, asked, other)
  const rows = list.chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.array(fc.dictionary(fc.constantFrom(...some.columns.map(({ name }) => name)), cell, { maxKeys: 9 }), {
        maxLength: 4,
      }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(rows, async ([some, given]) => {
      const { findings } = await readRows(some, given)
      for (const { code, params, column = '', heading, row = 0 } of findings) {
        expect([code, ...Object.keys(params).sort()]).toEqual([code, ...(paramsOf[code] ?? []).toSorted()])
        expect(row).toBeGreaterThan(1)
        if (heading === undefined) expect([code, column]).toEqual(['csv-row-again', ''])
        else expect(letters(some.columns.findIndex(({ name }) => name === heading))).toBe(column)
      }
    }),
    { numRuns: 300 },
  )
})

/** A to Z, then AA and on: no list of the small law has more. */
function letters(index: number): string {
  const all = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return `${index < 26 ? '' : 'A'}${all[index % 26]}`
}
