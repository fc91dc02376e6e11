/** Files of the small law as a whole: their names, signs, headings and ends; what is wrong is told once, where it is. */
import { expect, test } from 'vitest'
import { csvToMessages } from '../../csv/index.ts'
import type { CsvFile, ImportOptions } from '../../csv/index.ts'
import { inLines, smallOptions, textFile, textOf } from './small-files.ts'
import { smallList } from './small-law.ts'

const list = smallList('Vraag')
const names = list.columns.map(({ name }) => name)
const cells: Readonly<Record<string, string>> = {
  Referentienummer: 'n-7',
  Vrager: 'oin-1',
  Klantnummer: 'K-8',
  'Contactpersoon hulp.Naam': 'Team',
  Factuur: 'F-1',
}
const plain = textOf(list, [cells])
const [headings = '', row = ''] = plain.split('\r\n')

const read = (given: string | CsvFile, more: Partial<ImportOptions> = {}) =>
  csvToMessages([typeof given === 'string' ? textFile(given) : given], smallOptions(list, more))
const told = async (given: string | CsvFile, more: Partial<ImportOptions> = {}) => inLines(await read(given, more))
const rowsOf = async (given: string | CsvFile, more: Partial<ImportOptions> = {}) =>
  (await read(given, more)).messages.map(({ row: at, message }) => [
    at,
    (message as { readonly Inhoud: unknown }).Inhoud,
  ])

const content = { Klantnummer: 'K-8', Contactpersoon: { Naam: 'Team' }, Schulden: [{ Factuur: 'F-1' }] }
const wholeRow = [[2, content]]
/** The letter above each column of the list, as the file has it when nothing is moved. */
const letter = (name: string): string => String.fromCodePoint(65 + names.indexOf(name))

test('the plain file is read whole', async () => {
  expect(names.slice(0, 3)).toEqual(['ConversatieReferentienummer', 'Referentienummer', 'Tijdstip'])
  expect(names).toHaveLength(14)
  expect(await rowsOf(plain)).toEqual(wholeRow)
})

test.each<readonly [string, string | CsvFile, readonly string[]]>([
  ['another extension', textFile(plain, 'klein.csv.txt'), ['csv-extension']],
  ['a name that only ends in those letters', textFile(plain, 'kleincsv'), ['csv-extension']],
  ['nothing in it', '', ['csv-empty']],
  ['nothing but white space', ' \r\n\t', ['csv-empty']],
  ['only a line that names the sign', 'sep=;\r\n', ['csv-empty']],
  ['a stray quote', `${headings}\r\n\r\n${row}\r\na"b;\r\n`, ['csv-quoting 4']],
  ['a quote that stays open', `${headings}\r\n"${row}\r\n`, ['csv-quoting 2']],
  ['its last row without an end', `${headings}\r\n\n${row}`, ['csv-cut-off 3']],
  ['its headings half', headings.slice(0, -3), ['csv-cut-off 1']],
  [
    'a letter cut in two at its end',
    { name: 'x.csv', bytes: Uint8Array.of(...new TextEncoder().encode(plain), 0xc3) },
    ['csv-cut-off 3'],
  ],
  [
    'something behind its columns',
    `${headings}\r\n${row};;x\r\n${row};y\r\n${row};;z\r\n${row};w\r\n`,
    ['csv-beyond-columns P2', 'csv-beyond-columns O3', 'csv-beyond-columns P4', 'csv-beyond-columns O5'],
  ],
  [
    'something behind its columns on a row that is not well either',
    `${headings}\r\n${row.replace('F-1', 'Ã¼')};x\r\n`,
    ['csv-beyond-columns O2'],
  ],
  [
    'something in a column without a heading',
    `${headings};;\r\n${row};x\r\n${row};y\r\n${row};;z\r\n`,
    ['csv-beyond-columns O2', 'csv-beyond-columns P4'],
  ],
])('a file with %s is refused', async (_, given, expected) => {
  expect(await told(given)).toEqual(expected)
})

test.each([
  ['a name in capitals', textFile(plain, 'KLEIN.CSV')],
  ['spaces and tabs behind its last row', `${plain} \t `],
  ['a space behind its last row', `${plain.replaceAll('\r\n', '\n')} `],
  ['lines that end in CR', plain.replaceAll('\r\n', '\r')],
  ['lines that end in LF', plain.replaceAll('\r\n', '\n')],
  ['empty cells behind its columns', `${headings};;\r\n${row};;\r\n`],
  ['rows of nothing but spaces', `${plain} ; ;\r\n`],
  ['its cells quoted', plain.replace(/[^;\r\n]+/g, '"$&"')],
  ['headings in other capitals and spaces', plain.replace('Contactpersoon hulp.Naam', ' CONTACTPERSOON  Hulp.naam ')],
  [
    'a heading that is protected',
    plain.replace(headings, `'=x;${headings}`).replace(row, `;${row}`).replace("'=x;", ';'),
  ],
])('a file with %s is read', async (_, given) => {
  expect(await told(given)).toEqual([])
  expect(await rowsOf(given)).toEqual(wholeRow)
})

test('a row keeps its number behind empty rows, and an empty row is no message', async () => {
  expect(await rowsOf(`${headings}\r\n\r\n;;\r\n${row}\r\n`)).toEqual([[4, content]])
  expect(await rowsOf(`sep=;\r\n${headings}\r\n\r\n${row}\r\n`)).toEqual([[3, content]])
})

test('headings alone are enough, half of them are not', async () => {
  expect(await told(headings)).toEqual([])
  expect(await told(names.slice(0, -1).join(';'))).toEqual(['csv-cut-off 1'])
})

const signs = { semicolon: ';', comma: ',', tab: '\t' } as const
const names3 = ['semicolon', 'comma', 'tab'] as const

test.each(names3)('a file with the sign %s is read when that was asked, or when the file says so', async (name) => {
  const text = textOf(list, [cells], signs[name])
  for (const one of names3) {
    const other = one === name ? [] : [`csv-separator 1 separator=${one} found=${name}`]
    expect([one, await told(text, { separator: one })]).toEqual([one, other])
    // What the file says counts where nobody asked, and must be what was asked.
    expect([one, await told(`sep=${signs[name]}\n${text}`, { separator: one })]).toEqual([one, other])
  }
  expect(await told(text)).toEqual(name === 'semicolon' ? [] : [`csv-separator 1 separator=semicolon found=${name}`])
  expect(await rowsOf(`"Sep=${signs[name]}"${signs[name]} \r\n${text}`)).toEqual(wholeRow)
})

test('a file that says a sign that we do not know, or another than stands in it, is refused', async () => {
  expect(await told(`sep=|\r\n${plain}`)).toEqual(['csv-separator 1 separator=semicolon found=other'])
  expect(await told(`sep=|\r\n${plain}`, { separator: 'tab' })).toEqual(['csv-separator 1 separator=tab found=other'])
  expect(await told(`sep=,\r\n${plain}`)).toEqual(['csv-separator 1 separator=comma found=semicolon'])
  expect(await told(`sep=;;\r\n${plain}`)).toEqual([])
  expect(await told(`sepx=;\r\n${plain}`)).toEqual(['csv-other-list 1'])
})

test('the sign between which most headings stand is told', async () => {
  // Two headings between commas, three between tabs, none between semicolons.
  const text = `${names.slice(0, 2).join(',')}\t${names.slice(2, 5).join('\t')}\t${names[5]},${names[6]},x\r\n`
  expect(await told(text)).toEqual(['csv-separator 1 separator=semicolon found=tab'])
  expect(await told(`"${names.join('","')}"\r\n`)).toEqual(['csv-separator 1 separator=semicolon found=comma'])
  // As many as between the sign that was asked are no reason to doubt it.
  expect(await told(`x,y\tz\r\n`)).toEqual(['csv-other-list 1'])
})

const needed = [
  'ConversatieReferentienummer',
  'Tijdstip',
  'Vrager',
  'Gever',
  'Klantnummer',
  'Contactpersoon hulp.Naam',
  'Woonplaats.Naam',
  'Woonplaats.Land',
]

/** The file with other headings. */
const headed = (change: Readonly<Record<string, string>>): string =>
  `${names.map((name) => change[name] ?? name).join(';')}\r\n${row}\r\n`

const without = (...gone: readonly string[]): string =>
  [names, row.split(';')]
    .map((line) => `${line.filter((_, at) => !gone.includes(names[at] ?? '')).join(';')}\r\n`)
    .join('')

test.each<readonly [string, string, readonly string[]]>([
  ['a slip', headed({ Klantnummer: 'Klantnumer' }), [`csv-heading ${letter('Klantnummer')}1 heading=Klantnummer`]],
  [
    'dots and dashes',
    headed({ 'Contactpersoon hulp.Naam': 'contactpersoon-hulp - naam' }),
    [`csv-heading ${letter('Contactpersoon hulp.Naam')}1 heading=Contactpersoon hulp.Naam`],
  ],
  [
    'two slips',
    headed({ Klantnummer: 'Klantnumer', Tijdstip: 'Tijdstp' }),
    ['csv-heading C1 heading=Tijdstip', `csv-heading ${letter('Klantnummer')}1 heading=Klantnummer`],
  ],
  [
    'another word in its place',
    headed({ Klantnummer: 'Dossier' }),
    [`csv-heading ${letter('Klantnummer')}1 heading=Klantnummer`],
  ],
  [
    'other words in two places',
    headed({ Klantnummer: 'Dossier', Gever: 'Bank' }),
    ['csv-heading E1 heading=Gever', `csv-heading ${letter('Klantnummer')}1 heading=Klantnummer`],
  ],
  [
    'another word for the only one that is left',
    `Dossier;${without('Klantnummer')}`,
    ['csv-heading A1 heading=Klantnummer'],
  ],
  [
    'another word beside two that are left',
    `Dossier;${without('Klantnummer', 'Gever')}`,
    ['csv-headings-missing 1 headings=Gever,Klantnummer', 'csv-heading-unknown A1'],
  ],
  [
    'two words beside one that is left',
    `Dossier;Bank;${without('Gever', 'Klantnummer').replace(names[0] ?? '', `Gever;${names[0]}`)}`,
    ['csv-headings-missing 1 headings=Klantnummer', 'csv-heading-unknown A1', 'csv-heading-unknown B1'],
  ],
  [
    'two slips of one heading',
    headed({ Klantnummer: 'Klantnumer' }).replace('\r\n', ';Klantnummers\r\n'),
    ['csv-heading F1 heading=Klantnummer', 'csv-heading-unknown O1'],
  ],
  [
    'a slip in the place of another',
    headed({ Vrager: 'Gevr', Gever: 'Bank' }),
    ['csv-heading D1 heading=Gever', 'csv-heading E1 heading=Vrager'],
  ],
  [
    'a slip, and another word for the one that is left',
    `Klantnumer;Bank;${without('Klantnummer', 'Gever')}`,
    ['csv-heading A1 heading=Klantnummer', 'csv-heading B1 heading=Gever'],
  ],
  [
    'two words beside two that are left',
    `Dossier;Bank;${without('Klantnummer', 'Gever')}`,
    ['csv-headings-missing 1 headings=Gever,Klantnummer', 'csv-heading-unknown A1', 'csv-heading-unknown B1'],
  ],
  [
    'dots and dashes in another place',
    `contactpersoon-hulp - naam;${without('Contactpersoon hulp.Naam', 'Gever')}`,
    ['csv-headings-missing 1 headings=Gever', 'csv-heading A1 heading=Contactpersoon hulp.Naam'],
  ],
  [
    'a slip, under two empty rows',
    `\r\n\r\n${headed({ Klantnummer: 'Klantnumer' })}`,
    ['csv-heading F3 heading=Klantnummer'],
  ],
  ['a word too many', headed({}).replace('\r\n', ';Bank\r\n'), ['csv-heading-unknown O1']],
  ['a heading twice', headed({}).replace('\r\n', ';;gever\r\n'), ['csv-heading-twice P1 heading=Gever']],
  ['one missing', without('Klantnummer'), ['csv-headings-missing 1 headings=Klantnummer']],
  ['one missing that may stay empty', without('Referentienummer'), []],
  [
    'half of them missing, needed or not',
    without(...needed.slice(0, 7)),
    [`csv-headings-missing 1 headings=${needed.slice(0, 7).join(',')}`],
  ],
  ['more than half missing', without(...needed), ['csv-other-list 1']],
  ['none of them', 'x;y\r\n', ['csv-other-list 1']],
])('of headings with %s that is told', async (_, text, expected) => {
  expect((await told(text)).filter((line) => line.startsWith('csv-head') || line.startsWith('csv-other'))).toEqual(
    expected,
  )
})

test('which headings a message needs is what its elements say', () => {
  expect(list.columns.filter(({ uses }) => uses.some(({ required }) => required)).map(({ name }) => name)).toEqual(
    needed,
  )
})

test('without any that is needed, more than half may be missing; with one they may not', async () => {
  const needs = (...required: readonly string[]) => ({
    ...list,
    columns: list.columns.map((column) => ({
      ...column,
      uses: column.uses.map((use) => ({ ...use, required: required.includes(column.name) })),
    })),
  })
  const few = textFile(without(...names.slice(0, 9)))
  expect(inLines(await csvToMessages([few], smallOptions(needs())))).toEqual([])
  expect(inLines(await csvToMessages([few], smallOptions(needs('Tijdstip'))))).toEqual(['csv-other-list 1'])
})

test('a column that one of its messages needs is needed', async () => {
  const asked = smallList('Vraag-beantwoorden')
  const text = textOf({ ...asked, columns: asked.columns.filter(({ name }) => name !== 'Referentienummer') }, [])
  expect(inLines(await csvToMessages([textFile(text)], smallOptions(asked)))).toEqual([
    'csv-headings-missing 1 headings=Referentienummer',
  ])
})

test('columns that are left out are empty, and the others keep their own letters', async () => {
  const text = without('Referentienummer', 'ConversatieReferentienummer')
  const moved = `Factuur;${without('Factuur')}`
  expect((await told(text)).join()).toBe('csv-headings-missing 1 headings=ConversatieReferentienummer')
  expect(await told(moved.replace(/\r\n/, '\r\nÃ¼;').replace('\r\n\r\n', '\r\n'))).toEqual(['csv-mangled? A2 Factuur'])
  expect(await rowsOf(moved.replace(/\r\n/, '\r\nF-1;').replace('\r\n\r\n', '\r\n'))).toEqual(wholeRow)
})

test.each<readonly [string, readonly number[], readonly string[]]>([
  ['a workbook of today', [0x50, 0x4b, 0x03, 0x04, 1], ['csv-workbook']],
  ['a workbook of long ago', [0xd0, 0xcf, 0x11, 0xe0], ['csv-workbook']],
  ['the first signs of a workbook only', [0x50, 0x4b, 0x03, 0x05], ['csv-cut-off 1']],
  ['one sign', [0x41], ['csv-cut-off 1']],
  ['a zero', [0], ['csv-cut-off 1']],
  ['two zeros', [0, 0], ['csv-cut-off 1']],
  ['two zeros and a line end', [0, 0, 10], ['csv-other-list 1']],
  ['UTF-16 without a mark', [0x41, 0, 10, 0], ['csv-other-list 1']],
  ['UTF-16 without a mark, of the first sign', [1, 0, 10, 0], ['csv-other-list 1']],
  ['UTF-16 the other way round', [0, 0x41, 0, 10], ['csv-other-list 1']],
  ['UTF-16 the other way round, of the first sign', [0, 1, 0, 10], ['csv-other-list 1']],
  ['a mark of UTF-16 alone', [0xff, 0xfe], ['csv-empty']],
  ['a mark of UTF-16 the other way round', [0xfe, 0xff], ['csv-empty']],
  ['half a mark of UTF-16', [0xff, 0x41], ['csv-not-utf8 1 found=windows-1252']],
  ['the other half', [0x41, 0xfe], ['csv-not-utf8 1 found=windows-1252']],
  ['half a mark the other way round', [0xfe, 0x41, 10], ['csv-not-utf8 1 found=windows-1252']],
  ['the other half of that', [0x41, 0xff, 10], ['csv-not-utf8 1 found=windows-1252']],
  [
    'a bad line behind two good ones',
    [0x41, 10, 0x41, 10, 0xe9, 0x41, 10, 0x41, 10],
    ['csv-not-utf8 3 found=windows-1252'],
  ],
  ['a bad line of which the end is missing', [0x41, 10, 0xe9, 0x41], ['csv-not-utf8 2 found=windows-1252']],
  ['a bad letter at the end of its line', [0x41, 10, 0x41, 0xe9, 10, 0x41, 10], ['csv-not-utf8 2 found=windows-1252']],
  ['signs of another code page', [0xe9, 0x81, 10], ['csv-not-utf8 1 found=unknown']],
  ['UTF-16 of signs that are none', [0xff, 0xfe, 0x00, 0xdc, 0x41, 0], ['csv-not-utf8 1 found=windows-1252']],
])('bytes of %s are told', async (_, bytes, expected) => {
  expect(await told({ name: 'x.csv', bytes: Uint8Array.from(bytes) })).toEqual(expected)
})
