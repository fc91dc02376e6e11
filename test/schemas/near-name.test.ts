/** The hint at a name that was probably meant: how far it may be, and that it never guesses between two. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestName, typingDistance } from '../../schemas/index.ts'

test('a slip of the fingers finds the name that was meant', () => {
  const known = ['KlantnummerSHV', 'KlantnummerSE', 'Klant', 'Partner']

  expect(nearestName('KlantnumerSHV', known)).toBe('KlantnummerSHV')
  expect(nearestName('Partnre', known)).toBe('Partner')
  expect(nearestName('klant', known)).toBe('Klant')
  expect(nearestName('Postcode', known)).toBeUndefined()
})

test.each([
  ['Klantnumer', true],
  ['Klantnumr', true],
  ['Klantumr', false],
  ['Klantnummerxx', true],
  ['Klantnummerxxx', false],
  ['Klatnnumemr', true],
  ['Xlatnnumemr', false],
])('%s is near enough: %s (two slips at most)', (name, isNear) => {
  expect(nearestName(name, ['Klantnummer', 'Partner'])).toBe(isNear ? 'Klantnummer' : undefined)
})

test('two names that are equally near give no suggestion', () => {
  expect(nearestName('SX', ['SE', 'SB'])).toBeUndefined()
})

test('the distance is symmetric, zero only for equal names, and one for a neighbour swap', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(typingDistance(a, b)).toBe(typingDistance(b, a))
      expect(typingDistance(a, b) === 0).toBe(a === b)
    }),
  )
  expect(typingDistance('ab', 'ba')).toBe(1)
})
