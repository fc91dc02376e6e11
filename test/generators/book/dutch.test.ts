/**
 * Amounts, dates and numbers as people in the Netherlands write them, and back again.
 *
 * Inside: each notation is walked in a table; the door gives pages.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  capitalised,
  dutchDate,
  dutchInstant,
  enumerate,
  euros,
  percentage,
  thousands,
} from '../../../generators/book/dutch.ts'

const cents = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 })

test('an amount in words is the same amount', () => {
  fc.assert(
    fc.property(cents, (amount) => {
      const words = euros(amount)

      expect(words).toMatch(/^-?€ \d{1,3}(?:\.\d{3})*,\d{2}$/)
      expect(Number(words.replace(/[€ .,]/g, ''))).toBe(amount === 0 ? 0 : amount)
    }),
  )
  expect(euros(123_456)).toBe('€ 1.234,56')
})

test('a percentage in words is the same percentage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
      expect(Math.round(Number(percentage(hundredths).replace(' %', '').replace(',', '.')) * 100)).toBe(hundredths)
    }),
  )
  expect([1250, 10_000, 305].map(percentage)).toEqual(['12,5 %', '100 %', '3,05 %'])
})

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

test('numbers get dots, words get commas and a last word', () => {
  expect([0, 999, 1000, 1234567].map(thousands)).toEqual(['0', '999', '1.000', '1.234.567'])
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
