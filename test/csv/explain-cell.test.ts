/**
 * What is told of a cell that a finding is about: its part, its bounds, its choices, and the columns that go with it.
 *
 * Inside: what a sentence is made from is asked itself; how each sentence makes it into words is tested beside the words.
 */
import { expect, test } from 'vitest'
import { isOfCell } from '../../csv/explain/cell-codes.ts'
import { cellTelling } from '../../csv/explain/cell.ts'
import { csvFindingCodes, explainCsv, tellPlace } from '../../csv/index.ts'
import type { CsvFinding, CsvList } from '../../csv/index.ts'
import { findingCodes } from '../../schemas/index.ts'
import type { Node } from '../../schemas/index.ts'
import { amount, constant, date, group, list, oneOf, text, whole } from './elements.ts'

const percent = whole('Deel', {
  ...{ minimum: 50, maximum: 9850 },
  annotations: { description: 'Het deel, in honderdsten van een procent.' },
})
const form = { nl: 'twee letters', en: 'two letters' }
const person = group('Mens', {
  Naam: text('Naam', { annotations: { vorm: form } }),
  Geboren: date('Geboren'),
  Soort: constant('mens'),
})
const people = list('Mensen', group('Ander', { Code: oneOf('Code', ['a', 'b']), Dag: date('Dag') }))
const letters = oneOf('Letter', ['v', 'm', 'X', 'zes'], { v: 'Vrouw.', m: 'M', X: 'x.', zes: 'het getal 6.5' })

const element = (name: string, node: Node, path: readonly string[]) => ({
  ...{ name, group: 'G', part: 'bericht', description: '', origin: { herkomst: 'ontworpen', bron: [] } },
  uses: [{ type: 'Een', path, node, required: true }],
})

const columns = [
  element('Letter', letters, ['Inhoud', 'Letter']),
  element('Hoe duur', amount('Prijs'), ['Inhoud', 'Prijs']),
  element('Deel', percent, ['Inhoud', 'Deel']),
  element('Mens', person, ['Inhoud', 'Mens']),
  element('Mensen', people, ['Inhoud', 'Posten', '*', 'Mensen']),
  element('Het hoeveelste', whole('Nummer'), ['Inhoud', 'Posten', '*', 'Nummer']),
  element('Dag', date('Dag'), ['Inhoud', 'Posten', '*', 'Dag']),
  {
    ...element('Twee', text('Twee'), []),
    uses: [
      { type: 'Ander', path: ['Inhoud', 'Twee'], node: whole('Twee', { minimum: 4, maximum: 1234 }), required: true },
      { type: 'Een', path: ['Inhoud', 'Elders'], node: text('Elders'), required: true },
      { type: 'Een', path: ['Inhoud', 'Twee'], node: date('Twee'), required: true },
      { type: 'Een', path: ['Inhoud', 'Meer', '*', 'Twee'], node: text('Meer', { format: 'email' }), required: true },
    ],
  },
  { ...element('Leeg', text('Leeg'), []), uses: [] },
  {
    ...element('Ander getal', text('g'), []),
    uses: [{ type: 'Ander', path: ['Inhoud', 'Anders'], node: text('g'), required: true }],
  },
]
const given = { columns } as unknown as CsvList

const plain = {
  ...{ limit: '…', scale: 'number', format: '', allowed: [], needs: '', options: [], isItem: false },
}
/** Codes with their meaning, but not where that says the same. */
const allLetters = [
  { code: 'v', meaning: 'Vrouw' },
  { code: 'm' },
  { code: 'X' },
  { code: 'zes', meaning: 'het getal 6.5' },
]
const tell = (heading: string, pointer: string, params: CsvFinding['params'] = {}) =>
  cellTelling({ heading, pointer, params, message: 'Een' }, given)

test.each<readonly [string, string, string, CsvFinding['params'], object]>([
  ['all its codes', 'Letter', '/Inhoud/Letter', {}, {}],
  [
    'the codes that the finding names',
    ...(['Letter', '/Inhoud/Letter', { allowed: ['v', 'q'] }] as const),
    { allowed: [{ code: 'v', meaning: 'Vrouw' }, { code: 'q' }] },
  ],
  ['all of them where the finding names no list', 'Letter', '/Inhoud/Letter', { allowed: 'v' }, {}],
  [
    'an amount by its bounds',
    'Hoe duur',
    '/Inhoud/Prijs',
    { limit: 7 },
    { limit: '7', scale: 'euros', range: { from: '€\u00A00,03', to: '€\u00A02.500,00' } },
  ],
  [
    'a percentage by its bounds, without the sign',
    'Deel',
    '/Inhoud/Deel',
    {},
    { scale: 'percentage', range: { from: '0,5', to: '98,5' } },
  ],
  ['a number by its bounds', 'Het hoeveelste', '/Inhoud/Posten/4/Nummer', {}, { range: { from: '3', to: '90' } }],
  ['a group as a whole', 'Mens', '/Inhoud/Mens', {}, {}],
  ['a part of a group, with its title and form', 'Mens', '/Inhoud/Mens/Naam', {}, { part: 'Naam', form }],
  ['another part of a group, with its format', 'Mens', '/Inhoud/Mens/Geboren', {}, { part: 'Geboren', format: 'date' }],
  ['a part that the group has not as the group', 'Mens', '/Inhoud/Mens/Weg', {}, {}],
  ['what is below a part as that part', 'Mens', '/Inhoud/Mens/Naam/Weg', {}, { part: 'Naam', form }],
  [
    'a part of an item in a cell, of which no part is named',
    'Mensen',
    '/Inhoud/Posten/4/Mensen/2/Code',
    {},
    { allowed: [{ code: 'a' }, { code: 'b' }] },
  ],
  ['another part of it', 'Mensen', '/Inhoud/Posten/4/Mensen/2/Dag', {}, { format: 'date' }],
  ['the format that the finding names', 'Dag', '/Inhoud/Posten/4/Dag', { format: 'email' }, { format: 'email' }],
  ['the format of the element', 'Dag', '/Inhoud/Posten/0/Dag', {}, { format: 'date' }],
  ['an item as a whole', 'Dag', '/Inhoud/Posten/4', {}, { format: 'date', isItem: true }],
  ['a list of items', 'Dag', '/Inhoud/Posten', {}, { format: 'date', isItem: true }],
  ['of two elements the one that it is about', 'Twee', '/Inhoud/Twee', {}, { format: 'date' }],
  ['of two elements the other', 'Twee', '/Inhoud/Elders', {}, {}],
  ['of two elements the one in an item', 'Twee', '/Inhoud/Meer/3/Twee', {}, { format: 'email' }],
  ['of two elements the first, where it is about neither', 'Twee', '/Inhoud', {}, {}],
  ['the column that is needed too', 'Letter', '/Inhoud/Letter', { needs: 'Prijs' }, { needs: 'Hoe duur' }],
  [
    'the column that is needed in the same item',
    'Dag',
    '/Inhoud/Posten/4/Dag',
    { needs: 'Nummer' },
    { format: 'date', needs: 'Het hoeveelste' },
  ],
  ['what is needed and has no column, by its name', 'Letter', '/Inhoud/Letter', { needs: 'Geen' }, { needs: 'Geen' }],
  [
    "what is needed and is another message's, by its name",
    'Letter',
    '/Inhoud/Letter',
    { needs: 'Anders' },
    { needs: 'Anders' },
  ],
  [
    'the first column of each option',
    'Letter',
    '/Inhoud',
    { options: ['Posten', 'Mens', 'Geen'] },
    { options: ['Mensen', 'Mens', 'Geen'] },
  ],
  ['no option that stands as one text', 'Letter', '/Inhoud', { options: 'Mens' }, { options: [] }],
])('of a cell is told %s', (...[, heading, pointer, params, more]) => {
  const codes = heading === 'Letter' ? { allowed: allLetters } : {}
  expect(tell(heading, pointer, params)).toStrictEqual({ ...plain, ...codes, ...more })
})

test('of a message that is not named, the first element counts', () => {
  expect(cellTelling({ heading: 'Twee', pointer: '/Inhoud/Twee', params: {} }, given)?.range).toEqual({
    from: '4',
    to: '1.234',
  })
  expect(cellTelling({ heading: 'Twee', params: {} }, given)?.range).toEqual({ from: '4', to: '1.234' })
  expect(cellTelling({ heading: 'Twee', params: {}, message: 'Een' }, given)?.range).toBeUndefined()
})

test('of what is no cell of the list nothing is told', () => {
  expect(tell('Onbekend', '/Inhoud/Letter')).toBeUndefined()
  expect(tell('Leeg', '/Inhoud/Letter')).toBeUndefined()
  expect(
    cellTelling({ heading: 'Letter', pointer: '/Inhoud/Letter', params: {}, message: 'Ander' }, given),
  ).toBeUndefined()
  expect(cellTelling({ params: {} }, given)).toBeUndefined()
})

test('the judge has words of its own for what is not in a cell, and CSV for all that only CSV knows', () => {
  const ofCell = Object.keys(findingCodes).filter(isOfCell)
  expect(ofCell.sort()).toEqual(
    [
      ...[
        'choice-multiple',
        'choice-none',
        'element-missing',
        'element-needs-other',
        'list-too-long',
        'list-too-short',
      ],
      ...['number-too-high', 'number-too-low', 'tag-unknown', 'text-format', 'text-pattern', 'text-too-long'],
      ...['text-too-short', 'value-fixed', 'value-not-in-list'],
    ].sort(),
  )
  const cell = { heading: 'Letter', message: 'Een', pointer: '/Inhoud/Letter', params: {} }
  for (const code of Object.keys(findingCodes) as CsvFinding['code'][]) {
    const isTold = explainCsv({ ...cell, code }, 'nl', given) !== undefined
    expect([code, isTold]).toEqual([code, isOfCell(code)])
    expect(explainCsv({ ...cell, code }, 'nl')).toBeUndefined()
    expect(explainCsv({ ...cell, heading: 'Onbekend', code }, 'nl', given)).toBeUndefined()
  }
  for (const code of Object.keys(csvFindingCodes) as CsvFinding['code'][])
    expect(explainCsv({ code, params: {} }, 'en')?.melding).toMatch(/^[A-Z].*\.$/)
})

test.each<readonly [CsvFinding['code'], CsvFinding['params'], readonly string[]]>([
  ['csv-too-many-rows', { limit: 71 }, ['71']],
  ['csv-heading', { heading: 'Kop-A' }, ['Kop-A']],
  ['csv-headings-missing', { headings: ['Kop-A', 'Kop-B'] }, ['Kop-A', 'Kop-B']],
  ['csv-number-twice', { file: 'een.csv', row: 43 }, ['een.csv', '43']],
  ['csv-separator', { separator: 'tab', found: 'comma' }, ['tab', '(,)']],
  ['csv-value-unknown', { allowed: ['aap', 'noot'] }, ['aap', 'noot']],
])('%s tells each of its parameters, and three dots for one that is not there', (code, params, words) => {
  for (const lang of ['nl', 'en'] as const) {
    const { melding = '', herstel = '' } = explainCsv({ code, params }, lang) ?? {}
    for (const word of words) expect(`${melding} ${herstel}`).toContain(word)
    const { melding: bare = '', herstel: advice = '' } = explainCsv({ code, params: {} }, lang) ?? {}
    if (code !== 'csv-separator') expect(`${bare} ${advice}`).toContain('…')
  }
})

test('with the list a value is told with what it means, and a number with its bounds', () => {
  const cell = { message: 'Een', params: { allowed: ['v'] } }
  const value = { ...cell, heading: 'Letter', code: 'csv-value-unknown' } as const
  expect(explainCsv(value, 'nl', given)?.herstel).toContain('Vrouw')
  expect(explainCsv(value, 'nl')?.herstel).not.toContain('Vrouw')
  const number = { message: 'Een', params: {}, heading: 'Hoe duur', code: 'csv-number-notation' } as const
  expect(explainCsv(number, 'en', given)?.herstel).toContain('2.500,00')
  expect(explainCsv(number, 'en')?.herstel).not.toContain('2.500,00')
})

const place = { code: 'csv-empty', severity: 'fout', params: {}, file: 'a.csv' } as const

test.each<readonly [object, string, string]>([
  [{}, 'a.csv', 'a.csv'],
  [{ row: 3 }, 'a.csv, rij 3', 'a.csv, row 3'],
  [{ row: 3, column: 'V' }, 'a.csv, rij 3, kolom V', 'a.csv, row 3, column V'],
  [{ row: 3, column: 'V', heading: 'Kop' }, 'a.csv, rij 3, kolom V (Kop)', 'a.csv, row 3, column V (Kop)'],
  [{ row: 3, heading: 'Kop' }, 'a.csv, rij 3', 'a.csv, row 3'],
  [{ file: '', row: 3 }, 'rij 3', 'row 3'],
])('the place %j is told', (more, nl, en) => {
  expect([tellPlace({ ...place, ...more }, 'nl'), tellPlace({ ...place, ...more }, 'en')]).toEqual([nl, en])
})
