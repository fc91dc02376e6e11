/**
 * What is wrong with a file, a row or a cell is told by its place; what is right is taken over whole, or not at all.
 *
 * Inside: the limit on bytes is met exactly, and is asked of its owner.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLetter, csvToMessages, explainCsv, messagesToCsv, tellPlace } from '../../csv/index.ts'
import type { CsvFile, CsvImport, CsvList, ImportOptions } from '../../csv/index.ts'
import { mostBytes } from '../../csv/separators.ts'
import { sampleMessages } from '../../samples/index.ts'
import { validate } from '../../validator/index.ts'
import { file, listOf, lists, options } from './law-lists.ts'

const list = listOf('schuldregeling@2.0/Saldoverzoek-beantwoorden')
const question =
  [...sampleMessages({ message: 'schuldregeling@2.0/Saldoverzoek', seed: 3, count: 1 })][0]?.message ?? {}
const headings = list.columns.map(({ name }) => name).join(';')

const asked = await copiedCells()

/** The cells of the question, and of an answer in which all is well. */
async function copiedCells(): Promise<readonly string[]> {
  const { Bewijsstukken: _, ...heading } = question['Stuurgegevens'] as Record<string, unknown>
  const { bytes } = await messagesToCsv([{ name: '', message: { ...question, Stuurgegevens: heading } }], {
    list,
    judge: validate,
  })
  const [, row = ''] = new TextDecoder().decode(bytes).split('\r\n')
  return row.split(';').map((cell) => cell.replace(/^"|"$/g, ''))
}

const good: Readonly<Record<string, string>> = {
  'Klantnummer SE': 'KL-1',
  'Contactpersoon SE.Naam': 'Team Beheer',
  'Contactpersoon SE.Email': 'beheer@example.nl',
  Datum: '09-03-2026',
  Schuldtype: 'openstaande schuld',
  FactuurnummerSE: 'F-1',
  'openstaand.Ontstaansdatum': '1-6-2025',
  'openstaand.Orginele vordering': '€ 1.234,50',
  'openstaand.ActueelVorderingsbedrag': '1.234',
  'openstaand.VorderingsType': 'Concurrent',
  'openstaand.Betaalreferentie': 'KL-1 F-1',
}

const row = (cells: Readonly<Record<string, string>>): string =>
  list.columns.map(({ name }, index) => cells[name] ?? asked[index] ?? '').join(';')

const answers = (...rows: readonly Readonly<Record<string, string>>[]): string =>
  [headings, ...rows.map(row)].join('\r\n')

const read = (text: string, more: Partial<ImportOptions> = {}): Promise<CsvImport> =>
  csvToMessages([file(text)], options(list, more))

/** `code row+column` of each mistake. */
const mistakes = ({ findings }: CsvImport): readonly string[] =>
  findings
    .filter(({ severity }) => severity === 'fout')
    .map(({ code, row, column }) => `${code} ${column ?? ''}${row ?? ''}`.trim())

test('an answer that is well becomes one message to who asked, with amounts in cents and dates of the law', async () => {
  const { accepted, messages, unanswered } = await read(answers(good))
  const heading = question['Stuurgegevens'] as Record<string, unknown>

  expect({ accepted, unanswered, count: messages.length }).toEqual({ accepted: true, unanswered: 0, count: 1 })
  expect(messages[0]?.message).toMatchObject({
    Stuurgegevens: {
      Berichttype: 'SaldoverzoekAntwoord',
      CrossReferentienummer: heading['Referentienummer'],
      ConversatieReferentienummer: heading['ConversatieReferentienummer'],
      Afzender: heading['Ontvanger'],
      Ontvanger: heading['Afzender'],
      Tijdstip: '2026-03-09T08:30:00Z',
    },
    Inhoud: {
      Datum: '2026-03-09',
      Vorderingen: [
        {
          Ontstaansdatum: '2025-06-01',
          OrigineleVordering: 123_450,
          ActueelVorderingsbedrag: 123_400,
          VorderingsType: 'concurrent',
        },
      ],
    },
  })
})

test('two rows of one question are one answer with two claims; what is said once holds for both', async () => {
  const second = { Schuldtype: 'Onbekende schuld', FactuurnummerSEVolgensSHV: 'F-9' }
  const { messages } = await read(answers(good, second))

  expect(messages).toHaveLength(1)
  expect(messages[0]?.message).toMatchObject({
    Inhoud: {
      KlantnummerSE: 'KL-1',
      Vorderingen: [
        { FactuurnummerSE: 'F-1' },
        { Schuldtype: 'onbekende schuld bij SE', FactuurnummerSEVolgensSHV: 'F-9' },
      ],
    },
  })
})

test('Klant onbekend, another reason and Standaard akkoord each give their own message', async () => {
  const type = async (cells: Readonly<Record<string, string>>): Promise<unknown> =>
    (await read(answers(cells))).messages[0]?.message

  expect(await type({ 'Klant onbekend': 'ja' })).toMatchObject({
    Stuurgegevens: { Berichttype: 'GeenMedewerking' },
    Inhoud: { Reden: 'klant-onbekend' },
  })
  expect(await type({ Reden: 'geen-medewerking' })).toMatchObject({
    Stuurgegevens: { Berichttype: 'GeenMedewerking' },
    Inhoud: { Reden: 'geen-medewerking' },
  })
  expect(await type({ ...good, 'Standaard akkoord': 'Ja', 'StandaardAkkoord.Grondslag': 'convenant' })).toMatchObject({
    Stuurgegevens: { Berichttype: 'SaldoverzoekAntwoordVoorafAkkoord' },
  })
})

test('a question without an answer stays open, also with a Nee in the columns that choose', async () => {
  const { accepted, unanswered, messages } = await read(
    answers({ 'Klant onbekend': 'Nee', 'Standaard akkoord': 'nee' }),
  )

  expect({ accepted, unanswered, messages }).toEqual({ accepted: true, unanswered: 1, messages: [] })
})

test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  ['a date that does not exist', { Datum: '31-02-2026' }, ['csv-date-unreal R2']],
  ['a year of two digits', { Datum: '01-02-26' }, ['csv-date-year R2']],
  ['a day number of a spreadsheet', { Datum: '46090' }, ['csv-date-serial R2']],
  ['an English amount', { 'openstaand.Orginele vordering': '1,234.50' }, ['csv-number-english V2']],
  ['a value that is not in the list', { Schuldtype: 'open' }, ['csv-value-unknown S2']],
  [
    'a long number that was rounded',
    { 'openstaand.Betaalreferentie': '1,23456789012346E+15' },
    ['csv-digits-lost AE2'],
  ],
  ['an answer that is half', { 'Klantnummer SE': '' }, ['element-missing L2']],
  ['a claim that is half', { 'openstaand.Betaalreferentie': '' }, ['element-missing AE2']],
  ['a rule that is broken', { 'openstaand.IBAN': 'NL00TEST0512745516' }, ['rule AF2']],
  ['a text that is too long', { 'Klantnummer SE': 'x'.repeat(51) }, ['text-too-long L2']],
  ['a column of another variant', { 'overgedragen.DatumOverdracht': '01-01-2026' }, ['csv-other-variant AJ2']],
  ['a column of another answer', { WeerMogelijkVanaf: '01-01-2027' }, ['csv-other-answer AO2']],
  ['an agreement that is not said', { 'StandaardAkkoord.Grondslag': 'convenant' }, ['csv-other-answer AK2']],
  ['a sign instead of Ja', { 'Standaard akkoord': 'x' }, ['csv-yes-no Q2', 'element-missing AK2']],
  ['no number of the question', { Referentienummer: '' }, ['csv-question-missing B2', 'element-missing B2']],
  [
    'two mistakes in one row',
    { Datum: 'x', 'openstaand.Orginele vordering': 'y' },
    ['csv-date-notation R2', 'csv-number-notation V2'],
  ],
])('%s is told with its row and column', async (_, cells, expected) => {
  const result = await read(answers({ ...good, ...cells }))

  expect({ accepted: result.accepted, messages: result.messages, told: [...new Set(mistakes(result))] }).toEqual({
    accepted: false,
    messages: [],
    told: cells['Referentienummer'] === '' ? ['csv-question-missing B2'] : expected,
  })
})

test('two answers at once, or rows that disagree, are told', async () => {
  expect(mistakes(await read(answers({ 'Klant onbekend': 'Ja', 'Standaard akkoord': 'Ja' })))).toContain(
    'csv-two-answers Q2',
  )
  expect(mistakes(await read(answers({ 'Klant onbekend': 'Ja', Reden: 'geen-medewerking' })))).toEqual([
    'csv-two-answers AN2',
  ])
  expect(mistakes(await read(answers(good, { ...good, 'Klantnummer SE': 'KL-2' })))).toEqual(['csv-rows-differ L3'])
  expect(mistakes(await read(answers({ 'Klant onbekend': 'Ja' }, { 'Klant onbekend': 'Nee' })))).toEqual([
    'csv-rows-disagree P2',
  ])
})

test('what the judge finds in the second claim is told on the row of that claim', async () => {
  const claim = { ...good, FactuurnummerSE: 'F-2' }

  expect(mistakes(await read(answers(good, { ...claim, 'openstaand.IBAN': 'NL00TEST0512745516' })))).toEqual([
    'rule AF3',
  ])
  expect(mistakes(await read(answers(good, { ...claim, 'openstaand.VorderingsType': '' })))).toEqual([
    'element-missing AD3',
  ])
})

test('1.0 has no agreement in advance: its column stays empty', async () => {
  const old = listOf('schuldregeling@1.0/Saldoverzoek-beantwoorden')
  const cells = old.columns.map(({ name }) =>
    name === 'Standaard akkoord' ? 'Ja' : name === 'Referentienummer' ? asked[1] : '',
  )
  const text = `${old.columns.map(({ name }) => name).join(';')}\n${cells.join(';')}`

  expect(mistakes(await csvToMessages([file(text)], options(old)))).toContain('csv-not-in-version Q2')
})

test('with the questions, a changed column of the question and an unknown question are told', async () => {
  const questions = [question]
  expect((await read(answers(good), { questions })).accepted).toBe(true)
  expect(mistakes(await read(answers({ ...good, KlantnummerSHV: 'ander' }), { questions }))).toEqual([
    'csv-question-changed E2',
  ])
  expect(mistakes(await read(answers({ ...good, Klant: '' }), { questions }))).toEqual(['csv-question-changed H2'])
  expect(mistakes(await read(answers(good), { questions: [] }))).toEqual(['csv-question-unknown B2'])
})

test('a question that is answered in two files is told in the second', async () => {
  const files = [file(answers(good), 'een.csv'), file(answers(good), 'twee.csv')]
  const result = await csvToMessages(files, options(list))

  expect(result.findings.filter(({ severity }) => severity === 'fout')).toMatchObject([
    { code: 'csv-number-twice', file: 'twee.csv', row: 2, column: 'B', params: { file: 'een.csv', row: 2 } },
  ])
})

const bytes = (...values: readonly number[]): CsvFile => ({ name: 'lijst.csv', bytes: new Uint8Array(values) })

test.each<readonly [string, CsvFile, string]>([
  ['another extension', file(answers(good), 'lijst.xlsx'), 'csv-extension'],
  ['no extension', file(answers(good), 'csv'), 'csv-extension'],
  ['nothing', file(''), 'csv-empty'],
  ['white space', file(' \r\n '), 'csv-empty'],
  ['a mark and nothing', file('\uFEFF'), 'csv-empty'],
  ['UTF-16', bytes(0xff, 0xfe, 0x41, 0), 'csv-not-utf8 1'],
  ['windows-1252', { name: 'lijst.csv', bytes: Buffer.from(`${headings}\r\ncaf\u00e9`, 'latin1') }, 'csv-not-utf8 2'],
  ['commas', file(headings.replaceAll(';', ',')), 'csv-separator 1'],
  ['commas and quotes', file(`"${headings.replaceAll(';', '","')}"`), 'csv-separator 1'],
  ['tabs', file(headings.replaceAll(';', '\t')), 'csv-separator 1'],
  ['a quote that stays open', file(`${headings}\r\n"a`), 'csv-quoting 2'],
  ['a quote inside a cell', file(`${headings}\r\n\r\na"b`), 'csv-quoting 3'],
  ['no headings', file(answers(good).split('\r\n')[1] ?? ''), 'csv-heading A1'],
  ['two columns in another order', file(answers(good).replace('Klant;Partner', 'Partner;Klant')), 'csv-heading H1'],
  [
    'something beyond the columns',
    file(`${answers(good)};x`),
    `csv-beyond-columns ${columnLetter(list.columns.length)}2`,
  ],
])('a file with %s is refused', async (_, given, told) => {
  const result = await csvToMessages([given], options(list))

  expect({ accepted: result.accepted, messages: result.messages, first: mistakes(result)[0] }).toEqual({
    accepted: false,
    messages: [],
    first: told,
  })
})

test('H-20: 4 MB is allowed, one byte more is not', async () => {
  const text = `${answers(good)}\r\n`
  const full = (size: number): CsvFile => file(text + '\n'.repeat(size - new TextEncoder().encode(text).length))

  expect((await csvToMessages([full(mostBytes)], options(list))).accepted).toBe(true)
  expect(mistakes(await csvToMessages([full(mostBytes + 1)], options(list)))).toEqual(['csv-too-large'])
})

test('another separator is fine when it is asked for', async () => {
  const text = [headings, row({ ...good, 'openstaand.Orginele vordering': '"1234,50"' })]
    .map((line) => line.replaceAll(';', '\t'))
    .join('\n')

  expect((await read(text, { separator: 'tab' })).accepted).toBe(true)
})

test('a fault in the last row of the last file means that nothing is taken over', async () => {
  const other = answers({ ...good, Datum: '32-01-2026' })
  const { messages, findings, accepted } = await csvToMessages(
    [file(answers(good), 'een.csv'), file(other, 'twee.csv')],
    options(list),
  )

  expect({ accepted, messages }).toEqual({ accepted: false, messages: [] })
  expect(findings.find(({ code }) => code === 'csv-date-unreal')).toMatchObject({
    file: 'twee.csv',
    row: 2,
    column: 'R',
    heading: 'Datum',
  })
})

test('more findings than asked for are capped, and still refuse', async () => {
  const rows = Array.from({ length: 30 }, () => ({ ...good, Datum: 'x', 'openstaand.Ontstaansdatum': 'y' }))
  const { findings, accepted } = await read(answers(...rows), { maxFindings: 5 })

  expect(accepted).toBe(false)
  expect(findings).toHaveLength(6)
  expect(findings.at(-1)).toMatchObject({ code: 'findings-capped', severity: 'fout', params: { limit: 5 } })
})

test('rows without a number become new messages: rows that say the same of the whole message are one', async () => {
  const proposals = listOf('schuldregeling@2.0/Betaalvoorstel')
  const whole = {
    Schuldeiser: '00000099000000002000',
    KlantnummerSE: 'KL-1',
    KlantnummerSHV: 'SHV-1',
    TypeSchuldregeling: 'saneringskrediet',
    TotaleSchuld: '10.000',
    AantalSchuldeisers: '4',
    GeldigTot: '01-06-2026',
    'Contactpersoon SHV.Naam': 'Team Schuldregelen',
    ActueelVorderingsbedrag: '1.000',
    VorderingsType: 'concurrent',
    Afkooppercentage: '12,5 %',
    PrognoseEindbedrag: '125',
  }
  const rows = [
    { ...whole, FactuurnummerSE: 'F-1' },
    { ...whole, KlantnummerSE: 'KL-2', FactuurnummerSE: 'F-2' },
    { ...whole, FactuurnummerSE: 'F-3' },
  ].map((cells: Readonly<Record<string, string>>) => proposals.columns.map(({ name }) => cells[name] ?? '').join(';'))
  const text = [proposals.columns.map(({ name }) => name).join(';'), ...rows].join('\n')
  const { messages, findings } = await csvToMessages(
    [file(text)],
    options(proposals, { sender: '00000099000000001000' }),
  )

  expect(findings.filter(({ severity }) => severity === 'fout')).toEqual([])
  expect(messages.map(({ message }) => message)).toMatchObject([
    {
      Stuurgegevens: { Afzender: '00000099000000001000', Tijdstip: '2026-03-09T08:30:00Z' },
      Inhoud: {
        KlantnummerSE: 'KL-1',
        TypeSchuldregeling: 'SK',
        Vorderingen: [{ FactuurnummerSE: 'F-1', Afkooppercentage: 1250 }, { FactuurnummerSE: 'F-3' }],
      },
    },
    { Inhoud: { KlantnummerSE: 'KL-2', Vorderingen: [{ FactuurnummerSE: 'F-2', PrognoseEindbedrag: 12_500 }] } },
  ])
})

const anyList = fc.constantFrom(...lists)
const secret = 'Zg7qXw'

test('no finding, and no sentence about one, holds what is in a cell', async () => {
  const cell = fc.constantFrom(
    '',
    secret,
    `0${secret}`,
    `31-02-2026${secret}`,
    `${secret}|${secret}`,
    `=${secret}`,
    `1.2${secret}`,
    `Ja${secret}`,
  )
  await fc.assert(
    fc.asyncProperty(
      anyList,
      fc.array(fc.array(cell, { minLength: 1, maxLength: 60 }), { maxLength: 4 }),
      async (some, rows) => {
        const text = [some.columns.map(({ name }) => name), ...rows].map((cells) => cells.join(';')).join('\n')
        const { findings } = await csvToMessages([file(text)], options(some))
        const told = findings.flatMap((one) => [
          explainCsv(one, 'nl'),
          explainCsv(one, 'en'),
          tellPlace(one, 'nl'),
          tellPlace(one, 'en'),
        ])

        expect(JSON.stringify([findings, told])).not.toContain(secret)
      },
    ),
    { numRuns: 150 },
  )
})

test('whatever bytes come in, reading ends with messages or findings', async () => {
  const lines = (some: CsvList) =>
    fc
      .array(fc.string({ unit: fc.constantFrom(...';"\r\n|\\\'-=€é0129.,Ja') }), { maxLength: 5 })
      .map((rows) => [some.columns.map(({ name }) => name).join(';'), ...rows].join('\n'))
  const input = fc.oneof(
    anyList.chain((some) => fc.tuple(fc.constant(some), fc.uint8Array({ maxLength: 400 }))),
    anyList.chain((some) =>
      fc.tuple(
        fc.constant(some),
        lines(some).map((text) => new TextEncoder().encode(text)),
      ),
    ),
  )
  await fc.assert(
    fc.asyncProperty(input, async ([some, content]) => {
      const { accepted, findings, messages } = await csvToMessages([{ name: 'x.csv', bytes: content }], options(some))

      expect(accepted).toBe(findings.every(({ severity }) => severity !== 'fout'))
      if (!accepted) expect(messages).toEqual([])
    }),
    { numRuns: 400 },
  )
})
