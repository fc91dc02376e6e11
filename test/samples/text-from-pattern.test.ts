/**
 * Texts drawn from a pattern match it, and are as long as asked.
 *
 * Inside: draws from patterns that the law does not have.
 */
import { expect, test } from 'vitest'
import { seededChoices } from '../../samples/index.ts'
import { countCharacters } from '../../samples/draw-text.ts'
import { longest, shortest, textOfLength } from '../../samples/text-from-pattern.ts'
import { parsePattern } from '../../schemas/index.ts'
import type { Node } from '../../schemas/index.ts'
import { everyMessage } from './every-message.ts'

const patterns = [...new Set(everyMessage.flatMap(({ sampler }) => patternsIn(sampler.model.root)))]

function patternsIn(node: Node): readonly string[] {
  switch (node.kind) {
    case 'text':
      return node.pattern === undefined ? [] : [node.pattern]
    case 'list':
      return patternsIn(node.items)
    case 'object':
    case 'choice':
      return node.properties.flatMap((property) => patternsIn(property.node))
    case 'union':
      return node.branches.flatMap((branch) => patternsIn(branch.node))
    default:
      return []
  }
}

test.each(patterns)('texts of every length that %s allows match it', (pattern) => {
  const { node } = parsePattern(pattern)
  const form = new RegExp(pattern, 'u')
  const from = shortest(node)
  const lengths = Array.from({ length: 30 }, (_, index) => from + index)
  const texts = lengths.map((length) => textOfLength(node, length, seededChoices(length, 0)))

  expect(texts[0]).toBeDefined()
  for (const [index, text] of texts.entries())
    if (text !== undefined)
      expect([form.test(text), countCharacters(text), text.isWellFormed()]).toEqual([true, lengths[index], true])
})

test.each(patterns)('no text of another length than %s allows is made', (pattern) => {
  const { node } = parsePattern(pattern)
  const choices = seededChoices(1, 1)

  expect(textOfLength(node, shortest(node) - 1, choices)).toBeUndefined()
  if (Number.isFinite(longest(node))) expect(textOfLength(node, longest(node) + 1, choices)).toBeUndefined()
})

test.each([
  ['^(?:ab|c){2,3}$', 4, true],
  ['^(?:ab|cd){2,3}$', 5, false],
  ['^a(?:bcd)*e?$', 5, true],
  ['^a(?:bcd)*e?$', 6, false],
  ['^x{3}$|^[0-9]{5}$', 5, true],
  ['^x{3}$|^[0-9]{5}$', 4, false],
])('%s has a text of %i characters: %s', (pattern, length, possible) => {
  const text = textOfLength(parsePattern(pattern).node, length, seededChoices(1, 2))

  expect(text !== undefined && new RegExp(pattern, 'u').test(text)).toBe(possible)
})

test('a very long text can be asked for', () => {
  const { node } = parsePattern('^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$')

  expect(textOfLength(node, 2_800_000, seededChoices(1, 0))).toHaveLength(2_800_000)
})
