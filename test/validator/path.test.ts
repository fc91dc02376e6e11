/**
 * Paths tell names from indices, and what is known from what may be personal data.
 *
 * Inside: splits any pointer; at the door only pointers of findings show.
 */
import { expect, test } from 'vitest'
import { printPointer } from '../../json/index.ts'
import { knownSteps, outlineAt, readPointer } from '../../validator/path.ts'
import { proef } from './proef.ts'

const { outline } = proef()

test('an index is known in a list only, and a name in an object only', () => {
  expect(knownSteps(outline, ['Inhoud', 'Termijnen', 0, 'Van'])).toBe(4)
  expect(knownSteps(outline, ['Inhoud', 'Termijnen', '123456782'])).toBe(2)
  expect(knownSteps(outline, ['Inhoud', 0])).toBe(1)
  expect(knownSteps(outline, ['Inhoud', 'Postcode', 'x', 'y'])).toBe(2)
  expect(knownSteps(outline, ['constructor', '__proto__'])).toBe(0)
})

test('a pointer is read with the outline and printed as it was', () => {
  expect(readPointer('/Inhoud/Termijnen/1/Tot', outline)).toEqual(['Inhoud', 'Termijnen', 1, 'Tot'])
  expect(readPointer('/Inhoud/Postcode/1', outline)).toEqual(['Inhoud', 'Postcode', '1'])
  expect(readPointer('', outline)).toEqual([])
  expect(printPointer(readPointer('/a~0~1b/0', outline))).toBe('/a~0~1b/0')
  expect(outlineAt(outline, ['Inhoud', 'Termijnen', 1, 'Tot'])?.title).toBe('Tot')
})
