/**
 * Files as programs and people make them: what can be proven of a file is understood, and what cannot is told once, at its cause.
 *
 * Inside: the limit on rows is met exactly, and is asked of its owner.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnLetter, csvToMessages, explainCsv, messagesToCsv } from '../../csv/index.ts'
import type { CsvFile, CsvImport, CsvList, ImportOptions } from '../../csv/index.ts'
import { mostRows } from '../../csv/separators.ts'
import { sampleMessages } from '../../samples/index.ts'
import { validate } from '../../validator/index.ts'
import { file, listOf, lists, options } from './law-lists.ts'

const list = listOf('schuldregeling@2.0/KennisgevingPubliek')
const names = list.columns.map(({ name }) => name)
const samples = [...sampleMessages({ message: 'schuldregeling@2.0/KennisgevingPubliek', seed: 5, count: 3 })]
const plain = samples.map(({ message }) => {
  const { Bewijsstukken: _, ...heading } = message['Stuurgegevens'] as Record<string, unknown>
  return { ...message, Stuurgegevens: heading }
})
const { bytes: exported = new Uint8Array() } = await messagesToCsv(
  plain.map((message, at) => ({ name: String(at), message })),
  { list, judge: validate },
)
const whole = new TextDecoder().decode(exported)
const lines = whole.trimEnd().split('\r\n')
const [headings = '', first = ''] = lines

const read = (given: CsvFile | string, more: Partial<ImportOptions> = {}): Promise<CsvImport> =>
  csvToMessages([typeof given === 'string' ? file(given) : given], options(list, more))

const taken = ({ messages }: CsvImport) => messages.map(({ message }) => message)

/** `code row+column` of each finding, and what it names. */
const told = ({ findings }: CsvImport): readonly string[] =>
  findings.map(({ code, row, column, params }) =>
    [code, `${column ?? ''}${row ?? ''}`, ...Object.values(params).map(String)].join(' ').trim(),
  )

const withCells = (cells: Readonly<Record<string, string>>): string =>
  `${headings}\r\n${first
    .split(';')
    .map((cell, at) => cells[names[at] ?? ''] ?? cell)
    .join(';')}\r\n`

test('the file of the export is whole', async () => {
  expect(names).toHaveLength(first.split(';').length)
  expect(taken(await read(whole))).toEqual(plain)
})

test('columns may stand in any order, with empty ones between and behind them, and headings in any capitals', async () => {
  const order = fc.shuffledSubarray([...names.keys(), -1, -1, -1], { minLength: names.length + 3 })
  await fc.assert(
    fc.asyncProperty(order, fc.constantFrom('as', 'lower', 'spaced'), async (columns, style) => {
      const heading = (text: string): string =>
        style === 'as' ? text : style === 'lower' ? text.toLowerCase() : ` ${text}\u00A0`
      const text = lines
        .map((line, row) => {
          const cells = line.split(';')
          return columns.map((at) => (row === 0 ? heading(cells[at] ?? '') : (cells[at] ?? ''))).join(';')
        })
        .join('\n')
      expect(taken(await read(`${text}\n`))).toEqual(plain)
    }),
    { numRuns: 40 },
  )
})

test('a finding in a column that was moved is told where it stands in the file', async () => {
  const text = withCells({ DatumAanmelding: '31-02-2026' })
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';').toReversed().join(';'))
    .join('\r\n')

  expect(told(await read(`${text}\r\n`))).toEqual([
    `csv-date-unreal ${columnLetter(names.length - 1 - names.indexOf('DatumAanmelding'))}2`,
  ])
})

test.each(lists)('$id: one slip in any heading is one finding that names the heading that is meant', async (some) => {
  const own = some.columns.map(({ name }) => name)
  for (const [at, name] of own.entries())
    for (const slip of [name.slice(0, -2) + name.slice(-1), `${name}s`, name.replace(/[. ]/, '_').replace(/.$/, 'q')]) {
      if (own.some((other) => other.toLowerCase() === slip.toLowerCase())) continue
      const text = `${own.map((other, index) => (index === at ? slip : other)).join(';')}\r\n`
      expect(told(await csvToMessages([file(text)], options(some)))).toEqual([
        `csv-heading ${columnLetter(at)}1 ${name}`,
      ])
    }
})

test('a column that may stay empty may be left out; one that a message needs may not', async () => {
  const [kept, left] = [true, false].map((needed) =>
    list.columns.filter(({ uses }) => uses.some(({ required }) => required) === needed).map(({ name }) => name),
  )
  const text = lines.map((line) =>
    line
      .split(';')
      .filter((_, at) => kept?.includes(names[at] ?? ''))
      .join(';'),
  )
  const { messages, accepted } = await read(`${text.join('\r\n')}\r\n`)

  expect({ accepted, count: messages.length, left: left?.length }).toMatchObject({ accepted: true, count: 3 })
  for (const name of kept ?? []) expect(told(await read(without(name)))).toEqual([`csv-headings-missing 1 ${name}`])
  // What a part of a group then lacks is the judge's to tell.
  for (const name of left ?? []) expect(told(await read(without(name))).join()).not.toContain('csv-')
})

test('no sentence about a heading holds the heading of the file', async () => {
  const seen = await read(whole.replace('Klant.Geboortedatum', 'Klant.Geboortedatumx').replace('BSN', 'Zg7qXw'))
  const sentences = seen.findings.flatMap((one) => [explainCsv(one, 'nl'), explainCsv(one, 'en')])

  expect(told(seen)).toEqual(['csv-heading G1 BSN', 'csv-heading M1 Klant.Geboortedatum'])
  expect(JSON.stringify([seen.findings, sentences])).not.toMatch(/Zg7qXw|Geboortedatumx/)
})

/** The first column that the list does not have. */
const beyond = columnLetter(names.length)

const without = (name: string): string =>
  `${lines
    .map((line) =>
      line
        .split(';')
        .filter((_, at) => at !== names.indexOf(name))
        .join(';'),
    )
    .join('\r\n')}\r\n`

test.each<readonly [string, string, readonly string[]]>([
  ['a column that is not there', without('BSN'), ['csv-headings-missing 1 BSN']],
  ['a column of their own', whole.replaceAll('\r\n', ';Zg7qXw\r\n'), [`csv-heading-unknown ${beyond}1`]],
  ['one column twice', whole.replaceAll('\r\n', ';BSN\r\n'), [`csv-heading-twice ${beyond}1 BSN`]],
  ['another list', `a;b;c\r\n1;2;3\r\n`, ['csv-other-list 1']],
  [
    'notes beside the rows',
    lines.map((line, row) => `${line};${row === 0 ? '' : 'x'}`).join('\r\n') + '\r\n',
    [`csv-beyond-columns ${beyond}2`],
  ],
  ['a row that has moved', `${whole}${first};x\r\n`, [`csv-beyond-columns ${beyond}5`]],
  ['a sign that nobody knows', `sep=|\r\n${whole.replaceAll(';', '|')}`, ['csv-separator 1 semicolon other']],
])('%s is told once', async (_, text, expected) => {
  expect(told(await read(text))).toEqual(expected)
})

test.each([
  ['sep=;', ';'],
  ['sep=,', ','],
  ['"sep=\t"', '\t'],
  ['SEP=;;;', ';'],
])('a line %j says what stands between the cells, and has no row of its own', async (line, sign) => {
  const text = `${line}\r\n${whole.replaceAll(';', sign)}`
  const late = text.replace(/\d\d-\d\d-\d{4}/, '31-02-2026')

  expect(taken(await read(text))).toEqual(plain)
  expect((await read(late)).findings).toMatchObject([{ code: 'csv-date-unreal', row: 2 }])
})

test('a line that says another sign than was asked is told', async () => {
  expect(told(await read(`sep=;\r\n${whole}`, { separator: 'tab' }))).toEqual(['csv-separator 1 tab semicolon'])
})

const wide = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

test.each([
  ['UTF-16, with its mark', wide(`\uFEFF${whole}`, true)],
  ['UTF-16 the other way round', wide(`\uFEFF${whole}`, false)],
  ['UTF-16 without a mark', wide(whole, true)],
  ['UTF-16 the other way round, without a mark', wide(whole, false)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${whole}`)],
])('%s is read', async (_, bytes) => {
  expect(taken(await read({ name: 'lijst.csv', bytes }))).toEqual(plain)
})

test.each([
  ['Windows-1252', Buffer.from(`${headings}\r\nM\u00fcller\r\n`, 'latin1'), 'csv-not-utf8 2 windows-1252'],
  ['another code page', Buffer.from([...Buffer.from(headings), 10, 0x8e, 0x8f, 10]), 'csv-not-utf8 2 unknown'],
  ['a workbook of today', Buffer.from('PK\u0003\u0004rest'), 'csv-workbook'],
  ['a workbook of long ago', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'csv-workbook'],
])('%s is told', async (_, bytes, expected) => {
  expect(told(await read({ name: 'lijst.csv', bytes }))).toEqual([expected])
})

test('of the bytes 80 to 9F each sign of Dutch text is taken for Windows-1252, and none of the others', async () => {
  const after = (byte: number): Uint8Array => Uint8Array.of(...Buffer.from(`${headings}\r\n`), byte, 0x20, 10)
  const bytes = Array.from({ length: 0x20 }, (_, at) => 0x80 + at)
  const likely: number[] = []
  for (const byte of bytes) {
    const [found] = told(await read({ name: 'lijst.csv', bytes: after(byte) }))
    if (found === 'csv-not-utf8 2 windows-1252') likely.push(byte)
    else expect(found, String(byte)).toBe('csv-not-utf8 2 unknown')
  }
  // € … ‘ ’ “ ” – —
  expect(likely).toEqual([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97])
})

test('a file that is cut off anywhere in its last row is refused; where a row ends nothing can be seen', async () => {
  const bytes = new TextEncoder().encode(whole)
  const start = new TextEncoder().encode(`${lines.slice(0, -1).join('\r\n')}\r\n`).length
  for (let end = start + 1; end < bytes.length - 1; end += 1)
    expect(told(await read({ name: 'lijst.csv', bytes: bytes.slice(0, end) }))).toEqual(['csv-cut-off 4'])
  expect((await read({ name: 'lijst.csv', bytes: bytes.slice(0, start) })).accepted).toBe(true)
  expect((await read({ name: 'lijst.csv', bytes: bytes.slice(0, -1) })).accepted).toBe(true)
})

test('a file that is cut off within a letter, a quoted cell or its headings is refused, for that reason only', async () => {
  const accented = new TextEncoder().encode(withCells({ 'Klant.Achternaam': 'Zoë' }))
  const within = accented.indexOf(0xc3) + 1
  const quoted = withCells({ 'Klant.Achternaam': '"Jan\r\nSteen"' })

  expect(told(await read({ name: 'lijst.csv', bytes: accented.slice(0, within) }))).toEqual(['csv-cut-off 2'])
  expect(told(await read(quoted.slice(0, quoted.indexOf('Steen'))))).toEqual(['csv-quoting 2'])
  expect(told(await read(headings.slice(0, -20)))).toEqual(['csv-cut-off 1'])
  expect(told(await read(`${whole}\u0000\u0000\u0000`))).toEqual(['csv-cut-off 5'])
})

test('headings alone are a list without rows, with or without a line end', async () => {
  expect((await read(headings)).accepted).toBe(true)
  expect((await read(`${headings}\r\n`)).accepted).toBe(true)
})

test.each([
  [
    'BSN',
    '999955081',
    [
      "'999955081",
      '999955081\u00A0',
      '9999 55 081',
      '\u00A0999955081',
      '\u202A999955081\u202C',
      '999\u202F955\u2009081',
      "' 999955081",
    ],
  ],
  ['Klant.Geboortedatum', '13-05-1961', ["'13-05-1961", '13-05-1961\u00A0']],
  ['Tijdstip', '2026-05-07T13:40:15Z', ["'2026-05-07T13:40:15Z", ' 2026-05-07T13:40:15Z ']],
  ['Contactpersoon SHV.Emailadres', 'a@example.org', ['a@example.org\u00A0']],
  ['Schuldeiser', "'00000099000000574000", ['00000099000000574000', '0000 0099 0000 0057 4000']],
  ['Klant.Geslacht', 'M', ["'M", 'm\u00A0']],
  ['KlantnummerSHV', 'SHV 2026 6678', ['SHV 2026 6678']],
])('%s %j is understood as people and spreadsheets write it', async (name, asked, ways) => {
  const expected = await read(withCells({ [name]: asked }))
  expect(expected.accepted).toBe(true)
  for (const way of ways) expect(taken(await read(withCells({ [name]: way })))).toEqual(taken(expected))
})

test('an IBAN in groups of four is understood', async () => {
  const answers = listOf('schuldregeling@2.0/SaldoverzoekAntwoord')
  const iban = /NL\d\d[A-Z]{4}\d{10}/g
  const all = [...sampleMessages({ message: 'schuldregeling@2.0/SaldoverzoekAntwoord', seed: 3, count: 40 })]
  const [{ message = {} } = {}] = all.filter((one) => JSON.stringify(one.message).search(iban) > 0)
  const { bytes } = await messagesToCsv([{ name: '', message }], { list: answers, judge: validate })
  const text = new TextDecoder().decode(bytes)
  const spaced = text.replace(iban, (one) => one.replace(/(.{4})/g, '$1 '))

  expect(spaced).not.toBe(text)
  expect(taken(await csvToMessages([file(spaced)], options(answers)))).toEqual([message])
})

test.each(['MÃ¼ller', 'FranÃ§ois', 'Zo\u00C3\u00AB', 'â€œTeamâ€', 'Ko\uFFFDmar', 'Å\u00A0imek'])(
  '%j is taken over, with a warning at the cell',
  async (text) => {
    const seen = await read(withCells({ 'Klant.Achternaam': text }))
    expect(seen.findings).toMatchObject([
      { code: 'csv-mangled', severity: 'signalering', row: 2, column: 'L', heading: 'Klant.Achternaam' },
    ])
  },
)

test.each(['Müller', 'Ångström', 'Çelik', 'Škoda', "d'Âge", 'CAFÉ', 'Őry', 'ÀÉÎ', 'Ñandú'])(
  '%j is no such thing',
  async (text) => {
    expect(told(await read(withCells({ 'Klant.Achternaam': text })))).toEqual([])
  },
)

test('a warning in a cell never hides that the judge refuses it', async () => {
  const seen = await read(withCells({ 'Klant.Achternaam': `MÃ¼ller${'r'.repeat(300)}` }))

  expect(seen.accepted).toBe(false)
  expect(told(seen).map((one) => one.split(' ')[0])).toEqual(['csv-mangled', 'text-too-long'])
})

test('of rows without a number none is lost: a row that repeats another is told', async () => {
  const bare = first
    .split(';')
    .map((cell, at) => (names[at] === 'Referentienummer' ? '' : cell))
    .join(';')

  expect(told(await read(`${headings}\r\n${bare}\r\n${bare}\r\n`))).toEqual(['csv-row-again 3 2'])
})

test('H-20: the most rows are read, one more is told and nothing is left out in silence', async () => {
  const short: CsvList = { ...list, columns: list.columns.slice(0, 2) }
  const rows = (count: number): string => `${short.columns.map(({ name }) => name).join(';')}\n${'a;b\n'.repeat(count)}`
  const none = async () => ({ valid: true, findings: [] })
  const seen = await csvToMessages([file(rows(mostRows))], options(short, { judge: none }))

  expect(told(seen)).toEqual([`csv-too-many-rows  ${mostRows}`])
  expect((await csvToMessages([file(rows(mostRows - 1))], options(short, { judge: none }))).accepted).toBe(true)
}, 60_000)
