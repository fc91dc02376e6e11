/** `skp csv` as a user sees it: lists out, answers in, and nothing taken over when one cell anywhere is wrong. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { skpHere } from './at-desk.ts'
import { emptyFolder, house, skp } from './run-skp.ts'

const examples = join(house, 'examples/goed/schuldregeling-2.0')
const list = 'schuldregeling@2.0/Saldoverzoek-beantwoorden'

/** A folder with a list of two questions, one with its answer of three claims. */
async function withList(): Promise<string> {
  const folder = emptyFolder()
  const messages = ['04-Saldoverzoek', '05-SaldoverzoekAntwoord', '06-Saldoverzoek'].map((name) =>
    join(examples, `${name}.json`),
  )
  const seen = await skpHere(['csv', 'export', ...messages, '--list', list, '-o', 'vragen.csv'], folder)
  expect(seen).toEqual({ code: 0, out: 'vragen.csv: 4 rijen geschreven.\n', talk: '' })
  return folder
}

test('a list that is exported comes back as the messages it was made from', async () => {
  const folder = await withList()
  const seen = await skpHere(
    ['csv', 'import', 'vragen.csv', '--list', list, '--questions', examples, '-o', 'antwoorden'],
    folder,
  )

  expect(seen).toEqual({ code: 0, out: '1 bericht overgenomen. 1 vraag is nog niet beantwoord.\n', talk: '' })
  expect(readdirSync(join(folder, 'antwoorden'))).toEqual(['0001-SaldoverzoekAntwoord.json'])
  const answer = JSON.parse(readFileSync(join(folder, 'antwoorden/0001-SaldoverzoekAntwoord.json'), 'utf8'))
  const original = JSON.parse(readFileSync(join(examples, '05-SaldoverzoekAntwoord.json'), 'utf8'))
  expect(answer.Inhoud).toEqual(original.Inhoud)
  expect(await skpHere(['validate', 'antwoorden'], folder)).toMatchObject({ code: 0 })
})

const wrongCell = {
  nl: `twee.csv, rij 5, kolom R (Datum)
  fout csv-date-unreal: Deze dag bestaat niet.
  Kijk de dag en de maand na. Eerst komt de dag, dan de maand.

Er is niets overgenomen. Verbeter wat hierboven staat en lever alle bestanden opnieuw aan.
`,
  en: `twee.csv, row 5, column R (Datum)
  fout csv-date-unreal: This day does not exist.
  Check day and month; the day comes first.

Nothing was taken over. Mend what stands above and supply all files again.
`,
} as const

test.each(['nl', 'en'] as const)(
  'H-20: one wrong cell in the last row of the last file: nothing is taken over, told in %s',
  async (lang) => {
    const folder = await withList()
    const [headings = '', , , , last = ''] = readFileSync(join(folder, 'vragen.csv'), 'utf8').split('\r\n')
    const cells = last.split(';')
    const answer = [
      'KL-88213',
      'Team Beheer',
      '',
      "'0205550150",
      '',
      '',
      '31-02-2026',
      'openstaande schuld',
      'F-1',
      '01-06-2025',
      '842,50',
    ]
    const elsewhere = ['', '', '', '', '']
    const rest = [...elsewhere, 'F-1', '', '', '', '', '', '842,50', 'concurrent', 'KL F-1']
    const filled = [...cells.slice(0, 11), ...answer, ...rest, ...cells.slice(11 + answer.length + rest.length)]
    writeFileSync(join(folder, 'twee.csv'), `${headings}\r\n\r\n\r\n\r\n${filled.join(';')}\r\n`)

    for (const place of ['antwoorden.ndjson', 'antwoorden']) {
      const seen = await skpHere(
        ['csv', 'import', 'vragen.csv', 'twee.csv', '--list', list, '--lang', lang, '-o', place],
        folder,
      )
      expect(seen).toEqual({ code: 1, out: wrongCell[lang], talk: '' })
    }
    expect(readdirSync(folder).sort()).toEqual(['twee.csv', 'vragen.csv'])
  },
)

test('a finding of the judge is told by its cell too, and as JSON without what is in the cell', async () => {
  const folder = await withList()
  const text = readFileSync(join(folder, 'vragen.csv'), 'utf8').replace('NL13TEST0123456789', 'NL14TEST0123456789')
  writeFileSync(join(folder, 'vragen.csv'), text)
  const { code, out } = await skpHere(
    ['csv', 'import', 'vragen.csv', '--list', list, '-o', 'uit.ndjson', '--format', 'json'],
    folder,
  )

  expect({ code, report: JSON.parse(out) }).toMatchObject({
    code: 1,
    report: {
      lijst: list,
      overgenomen: false,
      bevindingen: [
        { code: 'rule', rule: 'SR-2.0-R017', file: 'vragen.csv', row: 2, column: 'AK', heading: 'openstaand.IBAN' },
      ],
    },
  })
  expect(out).not.toContain('NL14')
  expect(existsSync(join(folder, 'uit.ndjson'))).toBe(false)
})

test('a message that is refused, or belongs elsewhere, is not exported', async () => {
  const folder = emptyFolder()
  writeFileSync(
    join(folder, 'fout.json'),
    '{"Stuurgegevens":{"Module":"schuldregeling","Versie":"2.0","Berichttype":"Saldoverzoek"}}',
  )
  const refused = await skpHere(['csv', 'export', 'fout.json', '--list', list, '-o', 'uit.csv', '--lang', 'en'], folder)
  const elsewhere = await skpHere(
    ['csv', 'export', join(examples, '08-Betaalvoorstel.json'), '--list', list, '-o', 'uit.csv', '--lang', 'en'],
    folder,
  )

  expect(refused.code).toBe(1)
  expect(refused.out).toContain('fout.json\n  fout element-missing:')
  expect(refused.out).toMatch(/Nothing was written\.\n$/)
  expect(elsewhere.code).toBe(1)
  expect(elsewhere.out).toContain('csv-other-message: This message does not belong in this list.')
  expect(readdirSync(folder)).toEqual(['fout.json'])
})

test.each<readonly [string, readonly string[], string]>([
  [
    'a list that does not exist',
    ['export', 'x.json', '--list', 'schuldregeling@2.0/Saldoverzoek-beantworden', '-o', 'x.csv'],
    `did you mean ${list}?`,
  ],
  ['an output that is no CSV', ['export', 'x.json', '--list', list, '-o', 'x.txt'], 'must end in .csv'],
  ['a file that is not there', ['import', 'weg.csv', '--list', list, '-o', 'uit'], 'no file "weg.csv"'],
  ['a folder with something in it', ['import', 'weg.csv', '--list', list, '-o', '.'], 'is not empty'],
  ['no list', ['import', 'weg.csv', '-o', 'uit'], "required option '--list <list>' not specified"],
  [
    'another separator than we know',
    ['import', 'weg.csv', '--list', list, '-o', 'uit', '--separator', 'pipe'],
    'Allowed choices are semicolon, comma, tab',
  ],
  [
    'questions for a list of messages',
    ['import', 'weg.csv', '--list', 'schuldregeling@2.0/Saldoverzoek', '--questions', 'x', '-o', 'uit'],
    '--questions is for lists',
  ],
])('%s is wrong usage', async (_, args, told) => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'iets'), '')
  const seen = await skpHere(['csv', ...args], folder)

  expect(seen.code).toBe(2)
  expect(seen.talk).toContain(told)
  expect(readdirSync(folder)).toEqual(['iets'])
})

test('lists and columns can be looked up', async () => {
  const named = await skpHere(['csv', 'list', 'schuldregeling@2.0', '--format', 'json'])
  const shown = await skpHere(['csv', 'show', list])

  expect(JSON.parse(named.out)).toContainEqual({
    id: list,
    titel: 'CSV Saldoverzoek Antwoord',
    geeft: ['SaldoverzoekAntwoord', 'SaldoverzoekAntwoordVoorafAkkoord', 'GeenMedewerking'],
    kolommen: 47,
  })
  expect(shown.out).toMatch(
    /^V\n {4}Kolom: openstaand\.Orginele vordering · Groep: Antwoord \/ Gegevens\n {4}openstaande vorderingen · Element: \/Inhoud\/Vorderingen\/\*\/OrigineleVordering\n {4}· Herkomst: W5$/m,
  )
})

test('help tells how list work goes', async () => {
  const { code, out } = await skp(['csv', 'import', '--help'])

  expect(code).toBe(0)
  for (const word of [
    '--list',
    '--output',
    '--separator',
    '--questions',
    '--sender',
    'skp csv import vragen.csv',
    'Exit codes: 0',
  ])
    expect(out).toContain(word)
})
