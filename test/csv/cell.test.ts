/** Every kind of element as the text of a cell, and back: what goes out, what comes in, and what is refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellParts, isScalar, readCell, writeCell } from '../../csv/index.ts'
import type { Node } from '../../schemas/index.ts'
import { amount, choice, constant, date, group, list, oneOf, text, truth, union, whole } from './elements.ts'

const percent = whole('Deel', { annotations: { description: 'Het deel, in honderdsten van een procent.' } })
const partial = text('Geboren', { format: 'partial-date' })
const instant = text('Tijdstip', { format: 'date-time' })
const coded = text('Nummer', { pattern: '^[A-Z]{2}\\d{3}$' })
const spaced = text('Plaats', { pattern: '^[A-Z][a-z]+ [a-z]+$' })
const mail = text('Mail', { format: 'email' })
const kinds = oneOf('Soort', ['man', 'MAN', 'v', 'x'], { v: 'Vrouw', x: 'geen' })
const names = list('Namen', text('Naam'))
const bills = list('Rekeningen', group('Rekening', { Nummer: text('Nummer') }))
const sums = list('Bedragen', amount('Bedrag'))
const person = group('Mens', {
  'Voor?': text('Voor'),
  Soort: constant('mens'),
  Achter: text('Achter'),
  'Op?': date('Op'),
})
const loose = group('Mens', { Achter: text('Achter'), 'Munt?': constant('EUR') })
const people = list('Mensen', person)

test.each<readonly [string, Node, unknown, string]>([
  ['an amount', amount('Bedrag'), 123_456, '1234,56'],
  ['an amount below a euro', amount('Bedrag'), 7, '0,07'],
  ['an amount of nothing', amount('Bedrag'), 0, '0,00'],
  ['a debt', amount('Bedrag'), -305, '-3,05'],
  ['a percentage', percent, 1234, '12,34'],
  ['a percentage with one decimal', percent, 1250, '12,5'],
  ['a percentage in whole', percent, 1200, '12'],
  ['a part of a percentage', percent, 5, '0,05'],
  ['a number', whole('Aantal'), 45, '45'],
  ['yes', truth('Waar'), true, 'Ja'],
  ['no', truth('Waar'), false, 'Nee'],
  ['a date', date('Dag'), '2026-03-02', '02-03-2026'],
  ['a date of which a part is unknown', partial, '1980-00-00', '00-00-1980'],
  ['an instant', instant, '2026-05-07T13:40:15Z', '2026-05-07T13:40:15Z'],
  ['a text', text('Naam'), '=1', "'=1"],
  ['a code', kinds, 'v', 'v'],
  ['texts', names, ['a', 'b|c'], 'a | b\\|c'],
  ['a text that a formula begins', names, ['=1'], "'=1"],
  ['no texts', names, undefined, ''],
  ['items with one element', bills, [{ Nummer: '7' }, { Nummer: 'n' }], '7 | n'],
  ['amounts', sums, [100, 250], '1,00 | 2,50'],
  ['a group', person, { Voor: 'J', Soort: 'mens', Achter: 'Bos', Op: '2026-03-02' }, 'J | Bos | 02-03-2026'],
  ['a group with parts left out', person, { Soort: 'mens', Achter: 'Bos' }, ' | Bos | '],
  ['groups', people, [{ Achter: 'A' }, { Voor: 'b', Achter: 'C' }], ' | A | \nb | C | '],
])('%s is written', (...[, node, value, cell]) => {
  expect(writeCell(node, value)).toBe(cell)
})

test.each<readonly [string, Node, string, unknown]>([
  ['an amount', amount('Bedrag'), ' € 1.234,56 ', 123_456],
  ['an amount that was told to stay as it is', amount('Bedrag'), " '12,50", 1250],
  ['a debt of a cent', amount('Bedrag'), '-0,01', -1],
  ['the longest amount', amount('Bedrag'), '9.999.999.999.998,-', 999_999_999_999_800],
  ['a percentage', percent, '12,5 %', 1250],
  ['a number', whole('Aantal'), '45', 45],
  ['yes', truth('Waar'), ' JA ', true],
  ['no', truth('Waar'), 'nEE', false],
  ['a date', date('Dag'), ' 2-3-2026 ', '2026-03-02'],
  ['a year', partial, '00-00-1980', '1980-00-00'],
  ['a month', partial, '00-12-1980', '1980-12-00'],
  ['a day that is not known at all', partial, '00-00-0000', '0000-00-00'],
  ['a time of the clock', instant, '07-05-2026 15:40', '2026-05-07T13:40:00Z'],
  ['an instant', instant, '2026-05-07T13:40:15Z', '2026-05-07T13:40:15Z'],
  ['a time where no time is asked', text('Naam'), '07-05-2026 15:40', '07-05-2026 15:40'],
  ['a text with spaces around it', text('Naam'), ' a  b ', ' a  b '],
  ['lines', text('Naam'), 'a\r\nb\r\nc', 'a\nb\nc'],
  ['a protected text', text('Naam'), "'=1", '=1'],
  ['a long number that was told to stay as it is', text('Naam'), "'1,23E+15", '1,23E+15'],
  ['a code', kinds, ' v ', 'v'],
  ['a code in capitals', kinds, 'V', 'v'],
  ['of two codes in capitals the one that is meant', kinds, ' MAN ', 'MAN'],
  ['of two codes in capitals the first', kinds, 'Man', 'man'],
  ['what a code means', kinds, ' vrouw', 'v'],
  ['what another code means', kinds, 'GEEN', 'x'],
  ['texts', names, ' a | b\\|c ', ['a', 'b|c']],
  ['texts without spaces', names, 'a|b', ['a', 'b']],
  ['a text that ends in a sign of its own', names, 'a | b\\', ['a', 'b\\']],
  ['items with one element', bills, '7 | n', [{ Nummer: '7' }, { Nummer: 'n' }]],
  ['amounts', sums, '1,00 | 2,5', [100, 250]],
  ['a group', person, 'J | Bos | 2-3-2026', { Voor: 'J', Achter: 'Bos', Op: '2026-03-02', Soort: 'mens' }],
  ['a group with parts left out', person, ' | Bos | ', { Achter: 'Bos', Soort: 'mens' }],
  ['a group with a value that need not be there', loose, 'Bos', { Achter: 'Bos' }],
  [
    'groups',
    people,
    '|A|\r\n \r\nb|C|',
    [
      { Achter: 'A', Soort: 'mens' },
      { Voor: 'b', Achter: 'C', Soort: 'mens' },
    ],
  ],
])('%s is read', (...[, node, cell, value]) => {
  expect(readCell(node, cell)).toEqual({ value })
})

test.each<readonly [string, Node, string, object]>([
  ['a text as an amount', amount('Bedrag'), 'veel', { code: 'csv-number-notation' }],
  ['dashes behind a percentage', percent, '5,-', { code: 'csv-number-notation' }],
  ['decimals of a number', whole('Aantal'), '4,5', { code: 'csv-number-notation' }],
  ['an amount with a digit too many', amount('Bedrag'), '12.345.678.901.234', { code: 'csv-number-size' }],
  ['an amount as a number', whole('Aantal'), '€ 45', { code: 'csv-number-notation' }],
  ['a percentage as a number', whole('Aantal'), '45 %', { code: 'csv-number-notation' }],
  ['a percentage as an amount', amount('Bedrag'), '45 %', { code: 'csv-number-notation' }],
  ['a sign instead of yes', truth('Waar'), 'x', { code: 'csv-yes-no' }],
  ['a year where a day is asked', date('Dag'), '00-00-1980', { code: 'csv-date-unreal' }],
  ['a month that does not exist', partial, '00-13-1980', { code: 'csv-date-unreal' }],
  ['a month of a year that is not known', partial, '00-12-0000', { code: 'csv-date-unreal' }],
  ['a day that does not exist', partial, '31-02-1980', { code: 'csv-date-unreal' }],
  [
    'a code that is none',
    kinds,
    'man vrouw',
    { code: 'csv-value-unknown', params: { allowed: kinds.kind === 'enum' ? kinds.values : [] } },
  ],
  ['a long number that was rounded', text('Naam'), ' 1,23E+15 ', { code: 'csv-digits-lost' }],
  ['a short one', text('Naam'), '4e+7', { code: 'csv-digits-lost' }],
  ['the first mistake in a list', sums, '1 | x | 2.5', { code: 'csv-number-notation' }],
  ['the second of them', sums, '2.5 | x', { code: 'csv-number-english' }],
  ['a group with a part too few', person, 'J | Bos', { code: 'csv-pieces', params: { limit: 3 } }],
  ['a group with a part too many', person, 'J | Bos | 1-1-2026 | x', { code: 'csv-pieces', params: { limit: 3 } }],
  ['a part that is wrong', person, 'J | Bos | 1-1-26', { code: 'csv-date-year' }],
  ['a group among others', people, '|A|\n|B', { code: 'csv-pieces', params: { limit: 3 } }],
])('%s is refused', (...[, node, cell, refused]) => {
  expect(readCell(node, cell)).toEqual(refused)
})

test.each<readonly [string, Node, string, string]>([
  ['a code as it is', coded, 'AB123', 'AB123'],
  ['a code with spaces around it', coded, ' AB123\u00A0', 'AB123'],
  ['a code behind an apostrophe', coded, "'AB123", 'AB123'],
  ['a code behind an apostrophe and a space', coded, "' AB123", 'AB123'],
  ['a code in groups', coded, 'AB 1\u202F23', 'AB123'],
  ['a code with signs that nobody sees', coded, '\u202AAB\u200B123\u00AD', 'AB123'],
  ['small letters, which are words', coded, 'ab 123', 'ab 123'],
  ['what has not that form in any way', coded, " 'AB12 ", " 'AB12 "],
  ['words that the form asks', spaced, ' Den haag ', 'Den haag'],
  ['a mail address', mail, ' a@example.nl ', 'a@example.nl'],
  ['no mail address', mail, ' a.example.nl ', ' a.example.nl '],
  ['what has no form', text('Naam'), " 'a ", " 'a "],
  ['what is too long to look at', text('x', { pattern: '^A+$' }), ` ${'A'.repeat(500)}`, ` ${'A'.repeat(500)}`],
  ['the longest that is looked at', text('x', { pattern: '^A+$' }), ` ${'A'.repeat(499)}`, 'A'.repeat(499)],
])('%s is taken as it was meant', (...[, node, cell, value]) => {
  expect(readCell(node, cell)).toEqual({ value })
})

test('what is written of any value is read as that value', () => {
  const anyText = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => !/\r/.test(one))
  const piece = anyText.filter((one) => one.trim() !== '')
  const values: readonly (readonly [Node, fc.Arbitrary<unknown>])[] = [
    [text('Naam'), anyText],
    [truth('Waar'), fc.boolean()],
    [kinds, fc.constantFrom('man', 'MAN', 'v', 'x')],
    [names, fc.array(piece, { minLength: 1, maxLength: 4 })],
    [bills, fc.array(fc.record({ Nummer: piece }), { minLength: 1, maxLength: 4 })],
    [
      people,
      fc.array(
        fc.record({ Achter: piece, Soort: fc.constant('mens'), Voor: piece }, { requiredKeys: ['Achter', 'Soort'] }),
        { minLength: 1, maxLength: 3 },
      ),
    ],
  ]
  for (const [node, value] of values)
    fc.assert(
      fc.property(value, (one) => {
        expect(readCell(node, writeCell(node, one))).toEqual({ value: one })
      }),
      { numRuns: 200 },
    )
})

test('what holds one value, and what of a group somebody can fill in', () => {
  const all: readonly Node[] = [
    text('t'),
    oneOf('e', ['a']),
    whole('w'),
    truth('b'),
    constant(1),
    names,
    person,
    choice('k', {}),
    union('u', 'Is', {}),
  ]
  expect(all.filter(isScalar).map(({ kind }) => kind)).toEqual(['text', 'enum', 'integer', 'boolean'])
  expect(cellParts(person).map(({ name }) => name)).toEqual(['Voor', 'Achter', 'Op'])
})

test('a group in a group, or a choice, has no cell: the law is wrong then', () => {
  const nested = group('Buiten', { Naam: text('Naam'), Binnen: person })
  expect(() => writeCell(nested, {})).toThrow('one cell cannot hold Binnen')
  expect(() => readCell(nested, 'a | b')).toThrow('one cell cannot hold Binnen')
  expect(() => readCell(choice('Keuze', { A: text('a') }), 'a')).toThrow('a cell cannot hold a choice')
})
