/** Amounts, percentages and numbers as people in the Netherlands write them, and back again. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellNumber, thousands } from '../../schemas/index.ts'
import type { Annotations } from '../../schemas/index.ts'

/** Told as the element with this description has it. */
const telling = (description: string) => (number: number) =>
  tellNumber({ annotations: { description } as Annotations }, number)
const euros = telling('Het bedrag in eurocenten.')
const percentage = telling('Het deel, in honderdsten van een procent.')

test('an amount in words is the same amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (amount) => {
      const words = euros(amount)

      expect(words).toMatch(/^-?€\u00A0\d{1,3}(?:\.\d{3})*,\d{2}$/)
      expect(Number(words.replace(/[€\u00A0.,]/g, ''))).toBe(amount === 0 ? 0 : amount)
    }),
  )
  expect(euros(123_456)).toBe('€\u00A01.234,56')
})

test('a percentage in words is the same percentage', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (hundredths) => {
      expect(Math.round(Number(percentage(hundredths).replace('\u00A0%', '').replace(',', '.')) * 100)).toBe(hundredths)
    }),
  )
  expect([1250, 10_000, 305].map(percentage)).toEqual(['12,5\u00A0%', '100\u00A0%', '3,05\u00A0%'])
})

test('numbers get dots', () => {
  expect([0, 999, 1000, 1_234_567].map(thousands)).toEqual(['0', '999', '1.000', '1.234.567'])
  expect(telling('Het aantal termijnen.')(1500)).toBe('1.500')
})
