/** A class of characters holds, as a tree, exactly the characters that every engine takes for it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePattern } from '../../schemas/index.ts'

/** Few letters, so that ranges overlap, touch and repeat. */
const letter = fc.integer({ min: 0, max: 9 }).map((at) => String.fromCodePoint(0x61 + at))
const member = fc.oneof(
  letter,
  fc.tuple(letter, letter).map((ends) => ends.toSorted().join('-')),
)
const characterClass = fc
  .record({ negated: fc.boolean(), members: fc.array(member, { minLength: 1, maxLength: 5 }) })
  .map(({ negated, members }) => `[${negated ? '^' : ''}${members.join('')}]`)
const around = ['\u0000', 'A', '`', ...'abcdefghij', 'k', 'é', '\uFFFF', '\u{10000}', '\u{10FFFF}']

test('a class with ranges that overlap, also all but those', () => {
  fc.assert(
    fc.property(characterClass, (written) => {
      const { node, faults } = parsePattern(`^${written}$`)
      const isIn = (text: string): boolean => {
        const point = text.codePointAt(0) ?? -1
        return node.kind === 'set' && node.ranges.some(([from, to]) => from <= point && point <= to)
      }
      expect(faults).toEqual([])
      expect(around.filter(isIn)).toEqual(around.filter((text) => new RegExp(`^${written}$`, 'u').test(text)))
    }),
    { numRuns: 500 },
  )
})
