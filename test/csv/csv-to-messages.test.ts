/** What was found in files of the small law: in the cells where it is, in order, once, and at most as many as were asked for. */
import { expect, test } from 'vitest'
import { csvToMessages } from '../../csv/index.ts'
import type { CsvJudge } from '../../csv/index.ts'
import { inLines, readRows, smallOptions, textFile, textOf } from './small-files.ts'
import type { Cells } from './small-files.ts'
import { smallList } from './small-law.ts'

const list = smallList('Gewoon')
const asked = smallList('Vraag-beantwoorden')

const claim = (nummer: string): Cells => ({ Soort: 'open', Nummer: nummer })
const first: Cells = { Referentienummer: 'n-1', Klantnummer: 'K', ...claim('1') }

type Judged = Parameters<typeof found>[0]

/** A judge who finds this in every message. */
function found(findings: readonly { code?: string; severity?: string; pointer: string }[]): CsvJudge {
  const whole = findings.map((one) => ({ code: 'text-too-long', severity: 'fout', params: { limit: 7 }, ...one }))
  return async () => ({ valid: false, findings: whole }) as unknown as Awaited<ReturnType<CsvJudge>>
}

const at = async (pointer: string, rows: readonly Cells[]): Promise<string> => {
  const { findings } = await readRows(list, rows, { judge: found([{ pointer }]) })
  expect(findings).toMatchObject([{ file: 'klein.csv', message: 'Gewoon', pointer }])
  const [{ row = 0, column = '', heading = '-' } = {}] = findings
  return `${column}${row} ${heading}`
}

test.each([
  ['', '2 -'],
  ['/Elders', '2 -'],
  ['/Inhoud/Elders', '2 -'],
  ['/Stuurgegevens/Afzender', 'D2 Gever'],
  ['/Inhoud/Klantnummer', 'G2 Klantnummer'],
  // Of a group the first column that must be filled in, or else the first.
  ['/Inhoud/Contactpersoon', 'I2 Contactpersoon CD.Naam'],
  ['/Inhoud', 'G2 Klantnummer'],
  ['/Inhoud/Keuze', 'R2 Keuze.Ene.Veel'],
  ['/Inhoud/Keuze/Ander', 'S2 Letter'],
  ['/Inhoud/Vorderingen', 'J2 Soort'],
  ['/Inhoud/Vorderingen/0/Bedrag', 'L2 nog open.Bedrag'],
  ['/Inhoud/Vorderingen/1', 'J4 Soort'],
  ['/Inhoud/Vorderingen/1/Naar', 'N4 weg.Naar'],
  ['/Inhoud/Vorderingen/1/Delen/3/Code', 'M4 nog open.Delen.Code'],
  ['/Inhoud/Vorderingen/9/Naar', 'N2 weg.Naar'],
  ['/Inhoud/Vorderingen/Naar', '2 -'],
  // Each list counts the rows that have something of its own.
  ['/Inhoud/Punten/0/Letter', 'O3 punt.Letter'],
  ['/Inhoud/Punten/1/Waar', 'P4 punt.Waar'],
  ['/Inhoud/Namen/2', 'V2 Namen'],
])('what is found at %j is told in the cell %s', async (pointer, place) => {
  const rows = [
    first,
    { Referentienummer: 'n-1', 'punt.Letter': 'p' },
    { Referentienummer: 'n-1', ...claim('2'), 'punt.Letter': 'q' },
  ]
  expect(await at(pointer, rows)).toBe(place)
})

test('in a column that the file has not, only the row and the heading are told', async () => {
  const short = textOf(list, [first])
    .split('\r\n')
    .map((line) =>
      line
        .split(';')
        .filter((_, place) => list.columns[place]?.name !== 'Datum')
        .join(';'),
    )
    .join('\r\n')
  const { findings } = await csvToMessages(
    [textFile(short)],
    smallOptions(list, { judge: found([{ pointer: '/Inhoud/Datum' }]) }),
  )
  expect(findings).toEqual([
    {
      ...{ code: 'text-too-long', severity: 'fout', params: { limit: 7 }, pointer: '/Inhoud/Datum' },
      ...{ message: 'Gewoon', file: 'klein.csv', row: 2, heading: 'Datum' },
    },
  ])
})

test.each<readonly [string, Cells, Judged, readonly string[]]>([
  [
    'a cell that could not be read hides what the judge says of it',
    { ...first, Datum: 'x' },
    [{ pointer: '/Inhoud/Datum' }, { pointer: '/Inhoud/Klantnummer' }],
    ['text-too-long G2 Klantnummer limit=7', 'csv-date-notation H2 Datum'],
  ],
  [
    'and what he warns of',
    { ...first, Datum: 'x' },
    [{ pointer: '/Inhoud/Datum', severity: 'signalering' }],
    ['csv-date-notation H2 Datum'],
  ],
  [
    'a warning of the reader hides what the judge warns of',
    { ...first, Klantnummer: 'KÃ¼' },
    [{ pointer: '/Inhoud/Klantnummer', severity: 'signalering' }],
    ['csv-mangled? G2 Klantnummer'],
  ],
  [
    'but not what he refuses',
    { ...first, Klantnummer: 'KÃ¼' },
    [{ pointer: '/Inhoud/Klantnummer' }],
    ['csv-mangled? G2 Klantnummer', 'text-too-long G2 Klantnummer limit=7'],
  ],
  [
    'a warning in another cell hides nothing',
    { ...first, Klantnummer: 'KÃ¼' },
    [{ pointer: '/Inhoud/Datum', severity: 'signalering' }],
    ['csv-mangled? G2 Klantnummer', 'text-too-long? H2 Datum limit=7'],
  ],
  [
    'what waits for another element is not asked beside a cell that could not be read',
    { ...first, Datum: 'x' },
    [{ code: 'element-needs-other', pointer: '/Inhoud/Klantnummer' }],
    ['csv-date-notation H2 Datum'],
  ],
  [
    'and is beside a warning',
    { ...first, Klantnummer: 'KÃ¼' },
    [{ code: 'element-needs-other', pointer: '/Inhoud/Namen' }],
    ['csv-mangled? G2 Klantnummer', 'element-needs-other V2 Namen limit=7'],
  ],
])('%s', async (...[, cells, judged, expected]) => {
  expect(inLines(await readRows(list, [cells], { judge: found(judged) }))).toEqual(expected)
})

test('a message with only warnings is taken over, and they are told', async () => {
  const judge = found([{ pointer: '/Inhoud/Klantnummer', severity: 'signalering' }])
  const { accepted, messages, findings } = await readRows(list, [first], { judge })
  expect({ accepted, count: messages.length, found: findings.length }).toEqual({ accepted: true, count: 1, found: 1 })
})

test('findings stand in the order of files, messages, rows and columns, Z before AA', async () => {
  const rows: readonly Cells[] = [
    { Referentienummer: 'v-1', Datum: 'x', Soort: 'open', Nummer: '1', 'nog open.Bedrag': 'y' },
    { Referentienummer: 'v-2', Namen: 'n', 'Antwoord.Wanneer': 'x', Tot: '1-1-2026', 'punt.Waar': 'x' },
    { Referentienummer: 'v-1', Datum: 'z', Soort: 'half', Nummer: '1' },
  ]
  const one = textFile(textOf(asked, rows), 'een.csv')
  const two = textFile(textOf(asked, [{ Referentienummer: 'v-3', Datum: 'x' }]), 'twee.csv')
  const { findings } = await csvToMessages([one, two], smallOptions(asked))
  expect(findings.map(({ file, code, column = '', row = 0 }) => `${file} ${column}${row} ${code}`)).toEqual([
    'een.csv M2 csv-date-notation',
    'een.csv Q2 csv-number-notation',
    'een.csv M4 csv-rows-differ',
    'een.csv O4 csv-value-unknown',
    'een.csv U3 csv-yes-no',
    'een.csv Z3 csv-date-notation',
    'een.csv AC3 csv-other-answer',
    'twee.csv M2 csv-date-notation',
  ])
})

test('findings about a row as a whole stand before those in its cells', async () => {
  const judge = found([{ pointer: '/Inhoud/Namen' }, { pointer: '' }, { pointer: '/Inhoud/Datum' }])
  expect(inLines(await readRows(list, [first], { judge })).map((line) => line.split(' ')[1])).toEqual(['2', 'H2', 'V2'])
})

const dates = (severities: readonly string[]) =>
  found(severities.map((severity) => ({ pointer: '/Inhoud/Klantnummer', severity })))

test.each<readonly [string, readonly string[], number | undefined, readonly string[]]>([
  ['as many as asked for', ['fout', 'fout'], 2, []],
  ['one more', ['signalering', 'signalering', 'fout'], 2, ['findings-capped limit=2']],
  ['only warnings beyond', ['fout', 'fout', 'signalering'], 2, ['findings-capped? limit=2']],
  ['warnings and a fault beyond', ['fout', 'signalering', 'fout'], 1, ['findings-capped limit=1']],
  ['a hundred', Array.from({ length: 100 }, () => 'fout'), undefined, []],
  ['more than a hundred', Array.from({ length: 101 }, () => 'fout'), undefined, ['findings-capped limit=100']],
])('of findings, %s', async (...[, severities, maxFindings, last]) => {
  const judge = dates(severities)
  const result = await readRows(list, [first], { judge, ...(maxFindings === undefined ? {} : { maxFindings }) })
  const most = maxFindings ?? 100
  expect(inLines(result).slice(most)).toEqual(last)
  expect(result.findings).toHaveLength(Math.min(severities.length, most) + last.length)
  for (const { file } of result.findings) expect(file).toBe('klein.csv')
  expect(result.accepted).toBe(false)
})

test('a number that came before is told, with where; rows without a number are other messages', async () => {
  const file = (name: string, rows: readonly Cells[]) => textFile(textOf(list, rows), name)
  const { findings, messages } = await csvToMessages(
    [
      file('een.csv', [{ Referentienummer: 'x' }, { Referentienummer: '7', Klantnummer: 'K' }, { Klantnummer: 'L' }]),
      file('twee.csv', [{ Klantnummer: 'L' }, { Referentienummer: ' 7 ', Klantnummer: 'M' }]),
      file('drie.csv', [{ Referentienummer: '7', Klantnummer: 'N' }]),
    ],
    smallOptions(list),
  )
  const twice = { code: 'csv-number-twice', severity: 'fout', column: 'B', heading: 'Referentienummer' }
  expect(findings).toEqual([
    { ...twice, file: 'twee.csv', row: 3, params: { file: 'een.csv', row: 3 } },
    { ...twice, file: 'drie.csv', row: 2, params: { file: 'een.csv', row: 3 } },
  ])
  expect(messages).toEqual([])
})

test.each<readonly [string, readonly Cells[], readonly string[]]>([
  ['one row', [{ Klantnummer: 'K' }], []],
  [
    'two items',
    [
      { Klantnummer: 'K', ...claim('1') },
      { Klantnummer: 'K', ...claim('1') },
    ],
    [],
  ],
  ['the same twice', [{ Klantnummer: 'K' }, { Klantnummer: 'K' }], ['csv-row-again 3 row=2']],
  [
    'the same thrice',
    [{ Klantnummer: 'K' }, { Klantnummer: 'L' }, { Klantnummer: 'K' }, { Klantnummer: 'K' }],
    ['csv-row-again 4 row=2', 'csv-row-again 5 row=2'],
  ],
  ['the whole, and an item', [{ Klantnummer: 'K' }, { Klantnummer: 'K', ...claim('1') }], ['csv-row-again 2 row=3']],
  ['an item, and the whole', [{ Klantnummer: 'K', ...claim('1') }, { Klantnummer: 'K' }], ['csv-row-again 3 row=2']],
  ['the same twice with a number', [{ Referentienummer: '7' }, { Referentienummer: '7' }], []],
])('of rows without a number, %s', async (_, rows, expected) => {
  expect(inLines(await readRows(list, rows))).toEqual(expected)
})

test('rows of a question without a number are not told as rows that say the same', async () => {
  const open = [{ Datum: '1-1-2026' }, { Datum: '1-1-2026' }]
  expect(inLines(await readRows(asked, open))).toEqual(['csv-question-missing B2 Referentienummer'])
})

test('each message is given with its file and its first row, and questions without an answer are counted', async () => {
  const open = { Referentienummer: 'v-1', Klantnummer: 'K' }
  const files = [
    textFile(textOf(asked, [open, { ...open, Referentienummer: 'v-2', Datum: '1-1-2026' }]), 'een.csv'),
    textFile(
      textOf(asked, [
        { ...open, Referentienummer: 'v-3' },
        { ...open, Referentienummer: 'v-4' },
      ]),
      'twee.csv',
    ),
  ]
  const { messages, unanswered } = await csvToMessages(files, smallOptions(asked))
  expect(messages.map(({ file, row }) => `${file} ${row}`)).toEqual(['een.csv 3'])
  expect(unanswered).toBe(3)
})
