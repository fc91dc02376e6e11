/**
 * Dates and rows of words as people in the Netherlands write them, and back again.
 *
 * Inside: each notation is walked in a table; the door gives pages.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalised, dutchDate, dutchInstant, enumerate } from '../../../generators/book/dutch.ts'

test('a date in words is the same date', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2100-01-01') }), (date) => {
      const iso = date.toISOString().slice(0, 10)

      expect(dutchDate(iso)).toMatch(/^\d{2}-\d{2}-\d{4}$/)
      expect(dutchDate(iso).split('-').toReversed().join('-')).toBe(iso)
    }),
  )
  expect(dutchInstant('2026-03-02T09:30:00Z')).toBe('02-03-2026 om 09:30 uur (UTC)')
})

test('words get commas and a last word', () => {
  expect([enumerate([]), enumerate(['a']), enumerate(['a', 'b']), enumerate(['a', 'b', 'c'], 'of')]).toEqual([
    '',
    'a',
    'a en b',
    'a, b of c',
  ])
})

test('a sentence begins with a capital, also when it begins with a number that is stressed', () => {
  expect(capitalised('één van deze waarden')).toBe('Eén van deze waarden')
  expect(capitalised('tekst')).toBe('Tekst')
})
