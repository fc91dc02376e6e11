/**
 * Amounts, percentages, dates and groups as people write them: exact, and refused with the reason when they could mean something else.
 *
 * Inside: each notation of a cell is walked in a table; as a whole list that would be a file per line.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate, writeDate } from '../../csv/cells/date.ts'
import { readInstant } from '../../csv/cells/instant.ts'
import { readNumber, writeNumber } from '../../csv/cells/number.ts'
import { joinPieces, splitPieces } from '../../csv/cells/pieces.ts'

const cents = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })

test('an amount comes back to the cent, also with dots and a euro sign', () => {
  fc.assert(
    fc.property(cents, fc.constantFrom('', '€', '€ ', '€\u00A0'), fc.boolean(), (amount, sign, dots) => {
      const plain = writeNumber(amount, 'euros')
      const written = dots ? plain.replace(/\B(?=(?:\d{3})+,)/g, '.') : plain
      const shown = written.startsWith('-') ? `-${sign}${written.slice(1)}` : `${sign}${written}`

      expect(readNumber(shown, 'euros')).toEqual({ value: amount === 0 ? 0 : amount })
    }),
  )
})

test('a percentage and a whole number come back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (number) => {
      expect(readNumber(writeNumber(number, 'percentage'), 'percentage')).toEqual({ value: number })
      expect(readNumber(`${writeNumber(number, 'percentage')} %`, 'percentage')).toEqual({ value: number })
      expect(readNumber(writeNumber(number, 'number'), 'number')).toEqual({ value: number })
    }),
  )
})

test.each([
  ['1234', 123_400],
  ['1234,5', 123_450],
  ['1234,56', 123_456],
  ['1.234', 123_400],
  ['1.234,56', 123_456],
  ['€ 1.234,56', 123_456],
  ['EUR 10', 1000],
  ['10 €', 1000],
  ['1.234.567,89', 123_456_789],
  ['1234,-', 123_400],
  ['1.234,--', 123_400],
  [' 12,34 ', 1234],
  ['-5,00', -500],
  ['-0', 0],
  ['0,29', 29],
  ['0,57', 57],
  ['1,15', 115],
])('amount %j is %i cents', (cell, value) => {
  expect(readNumber(cell, 'euros')).toEqual({ value })
})

test.each([
  ['1,234.56', 'csv-number-english'],
  ['12.34', 'csv-number-english'],
  ['12.3', 'csv-number-english'],
  ['1234.567', 'csv-number-english'],
  ['1,234', 'csv-number-decimals'],
  ['0,125', 'csv-number-decimals'],
  ['1.23,45', 'csv-number-notation'],
  ['12.345.6', 'csv-number-notation'],
  ['1 234,56', 'csv-number-notation'],
  ['1e3', 'csv-number-notation'],
  ['1,2E+05', 'csv-number-notation'],
  ['twaalf', 'csv-number-notation'],
  ['12,', 'csv-number-notation'],
  [',50', 'csv-number-notation'],
  ['--5', 'csv-number-notation'],
  ['+5', 'csv-number-notation'],
  ['€', 'csv-number-notation'],
  ['$ 5', 'csv-number-notation'],
  ['٣', 'csv-number-notation'],
  ['99999999999999', 'csv-number-size'],
])('amount %j is refused: %s', (cell, code) => {
  expect(readNumber(cell, 'euros')).toEqual({ code })
})

test.each(['1,5', '1.5', '5%', '1,-'])('whole number %j is refused', (cell) => {
  expect(readNumber(cell, 'number')).toHaveProperty('code')
})

const day = fc.date({ noInvalidDate: true, min: new Date('1000-01-01'), max: new Date('9999-12-31') })

test('a date comes back, also without zeros in front', () => {
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      const written = writeDate(iso)

      expect(written).toMatch(/^\d{2}-\d{2}-\d{4}$/)
      expect(readDate(written)).toEqual({ value: iso })
      expect(readDate(written.replace(/^0/, '').replace('-0', '-'))).toEqual({ value: iso })
    }),
  )
})

test.each([
  ['31-02-2026', 'csv-date-unreal'],
  ['29-02-2025', 'csv-date-unreal'],
  ['00-01-2026', 'csv-date-unreal'],
  ['01-13-2026', 'csv-date-unreal'],
  ['01-02-26', 'csv-date-year'],
  ['1/2/26', 'csv-date-year'],
  ['46387', 'csv-date-serial'],
  ['46387,5', 'csv-date-serial'],
  ['2026-02-01', 'csv-date-notation'],
  ['01/02/2026', 'csv-date-notation'],
  ['1 februari 2026', 'csv-date-notation'],
  ['01-02-2026 10:00', 'csv-date-notation'],
  ['vandaag', 'csv-date-notation'],
])('date %j is refused: %s', (cell, code) => {
  expect(readDate(cell)).toEqual({ code })
})

test('texts that share a cell come back, whatever is in them', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom('|', '\\', ' ', '\n', 'n', 'a'), { maxLength: 8 }).map((signs) => signs.join('')),
  )
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      expect(splitPieces(joinPieces(pieces))).toEqual(pieces)
    }),
    { numRuns: 5000 },
  )
})

test.each(['a|b', 'a | b', ' a |b ', 'a  |  b'])('%j is two texts, however the sign is set', (cell) => {
  expect(splitPieces(cell)).toEqual(['a', 'b'])
})

test.each([
  ['31-12-2026 14:30', '2026-12-31T13:30:00Z'],
  ['1-7-2026 9:05', '2026-07-01T07:05:00Z'],
  ['01-07-2026, 09.05 uur', '2026-07-01T07:05:00Z'],
  [' 31-12-2026  00:30:15 ', '2026-12-30T23:30:15Z'],
  // On the last Sunday of March and of October the clock is changed.
  ['29-03-2026 01:59', '2026-03-29T00:59:00Z'],
  ['29-03-2026 03:00', '2026-03-29T01:00:00Z'],
  ['25-10-2026 01:59', '2026-10-24T23:59:00Z'],
  ['25-10-2026 03:00', '2026-10-25T02:00:00Z'],
])('a time %j by the clock of the Netherlands is %s', (cell, instant) => {
  expect(readInstant(cell)).toBe(instant)
})

test.each([
  // A time that never was, and one that was there twice.
  ...['29-03-2026 02:30', '25-10-2026 02:30'],
  ...[
    '31-02-2026 10:00',
    '31-12-2026 24:00',
    '31-12-2026',
    '12-31-2026 10:00',
    '31-12-26 10:00',
    '2026-12-31T12:00:00Z',
  ],
])('%j is no time that can be told apart', (cell) => {
  expect(readInstant(cell)).toBeUndefined()
})
