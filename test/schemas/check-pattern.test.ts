/** The patterns of the law are portable and linear; each refusal names what is wrong. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternFaults } from '../../schemas/read.ts'
import { endsExactly, parsePattern } from '../../schemas/index.ts'
import type { PatternNode } from '../../schemas/index.ts'

const refused: readonly (readonly [pattern: string, because: string])[] = [
  ['^(a$', 'does not compile with the u flag'],
  ['^a{3,2}$', 'does not compile with the u flag'],
  ['a$', 'leaves the subset: an alternative does not start with ^'],
  ['^a', 'leaves the subset: an alternative does not end with $'],
  ['^a$|b', 'leaves the subset: an alternative does not start with ^'],
  ['^a$b$', 'leaves the subset: something follows the last $'],
  ['^a(?!\\n)b$', 'leaves the subset: an anchor stands inside the pattern'],
  ['^a$(?!x)', 'leaves the subset: "(" is used in a way that the subset does not know'],
  ['^a(?:^b)$', 'leaves the subset: an anchor stands inside the pattern'],
  ['^(a)$', 'leaves the subset: "(" is used in a way that the subset does not know'],
  ['^(?:a)\\1$', 'does not compile with the u flag'],
  ['^(a)\\1$', 'leaves the subset: "(" is used in a way that the subset does not know'],
  ['^(?=a)a$', 'leaves the subset: "(" is used in a way that the subset does not know'],
  ['^(?<!a)a$', 'leaves the subset: "(" is used in a way that the subset does not know'],
  ['^\\d$', 'leaves the subset: "\\\\" is used in a way that the subset does not know'],
  ['^\\p{L}$', 'leaves the subset: "\\\\" is used in a way that the subset does not know'],
  ['^.$', 'leaves the subset: "." is used in a way that the subset does not know'],
  ['^[a&&b]$', 'leaves the subset: a doubled sign in a class means more in some languages'],
  [
    '^a*?$',
    'leaves the subset: a quantifier follows nothing, another quantifier or an anchor; lazy and possessive ones are out',
  ],
  ['^(?:a|)$', 'has an alternative that may be empty'],
  ['^(?:a?)*$', 'repeats something that may be empty'],
  ['^a{0}$', 'repeats something no times'],
  ['^(?:a+)+$', 'has a loop that reads one text in two ways, so it is not linear'],
  ['^(?:a|a)*$', 'has a loop that reads one text in two ways, so it is not linear'],
  ['^(?:a|ab|bc)*$', 'has a loop that reads one text in two ways, so it is not linear'],
  ['^(?:a{0,50}b?){0,50}c$', 'repeats something that may be empty'],
  ['^(?:[a-z]|[x-z0])*$', 'has a loop that reads one text in two ways, so it is not linear'],
  ['^a*a*$', 'has two loops that can divide one text in many ways, so it is not linear'],
  ['^(?:(?:ab)+)+$', 'has a loop that reads one text in two ways, so it is not linear'],
  ['^a{1,3}a{1,3}$', 'has two loops that can divide one text in many ways, so it is not linear'],
  ['^a{0,500}a{0,500}$', 'has two loops that can divide one text in many ways, so it is not linear'],
  ['^[a-z]*[x-z0-9]+$', 'has two loops that can divide one text in many ways, so it is not linear'],
  ['^a?a?a?a?a?a?a?a?a?a?a?$', 'leaves two ways open in more than 8 places'],
  ['^a{500}$', 'is longer than 400 places'],
]

describe('a pattern is refused', () => {
  for (const [pattern, because] of refused) {
    test(`${pattern}: ${because}`, () => {
      expect(patternFaults(pattern)).toContain(because)
    })
  }
})

const accepted = [
  '^a$',
  '^a$(?!\\n)',
  '^a$(?!\\n)|^b$(?!\\n)',
  '^a*ba*$',
  '^(?:ab?)*c$',
  '^(?:(?:ab){2}|c)$',
  '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
  '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$',
  '^(?:/(?:[A-Za-z][A-Za-z0-9_]{0,59}|[0-9]{1,5}))*$',
  '^000000(?:0[1-46-9]|10|99)[0-9A-Za-z]{9}000$',
  '^[^ \\u0000-\\u001F][^\\u0000-\\u001F]*$',
  '^[A-Za-z0-9 -]{1,6}\\.\\/\\n$',
]

test.each(accepted)('%s is accepted', (pattern) => {
  expect(patternFaults(pattern)).toEqual([])
})

/** Small patterns over two letters, where loops meet each other all the time. */
const smallPattern = fc
  .letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('a', 'b', '[ab]', '[^a]'),
      fc.tuple(tie('node'), tie('node')).map(([left, right]) => `${left}${right}`),
      fc.tuple(tie('node'), tie('node')).map(([left, right]) => `(?:${left}|${right})`),
      fc
        .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{0,9}'))
        .map(([body, times]) => `(?:${body})${times}`),
    ),
  }))
  .node.map((body) => `^${body}$`)
const smallText = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 40 })

test('the tree of a pattern means what the pattern means', () => {
  fc.assert(
    fc.property(smallPattern, smallText, (pattern, text) => {
      const { node, faults } = parsePattern(pattern)

      expect(faults).toEqual([])
      expect(match(node, text.slice(0, 8)).found).toBe(new RegExp(pattern, 'u').test(text.slice(0, 8)))
    }),
  )
})

test('an accepted pattern takes a backtracking engine a number of steps that grows with the text, not faster', () => {
  fc.assert(
    fc.property(smallPattern, smallText, (pattern, text) => {
      fc.pre(patternFaults(pattern).length === 0)

      const { node } = parsePattern(pattern)
      const once = match(node, `${text}!`).steps
      const twice = match(node, `${text}${text}!`).steps

      expect(twice).toBeLessThanOrEqual(2 * once + 50 * pattern.length)
    }),
    { numRuns: 500 },
  )
})

/** Matches as a backtracking engine does, and counts how many characters it looks at. */
function match(root: PatternNode, text: string): { found: boolean; steps: number } {
  let steps = 0
  type Next = (at: number) => boolean
  const walk = (node: PatternNode, at: number, next: Next): boolean => {
    switch (node.kind) {
      case 'set':
        steps++
        return (
          node.ranges.some(([from, to]) => (text.codePointAt(at) ?? -1) >= from && text.charCodeAt(at) <= to) &&
          next(at + 1)
        )
      case 'sequence':
        return node.parts.reduceRight<Next>((rest, part) => (place) => walk(part, place, rest), next)(at)
      case 'choice':
        return node.options.some((option) => walk(option, at, next))
      case 'repeat':
        return repeat(node, { done: 0, at }, next)
    }
  }
  const repeat = (
    node: PatternNode & { kind: 'repeat' },
    { done, at }: { done: number; at: number },
    next: Next,
  ): boolean =>
    (done < node.max &&
      walk(
        node.body,
        at,
        (after) => (after > at || done < node.min) && repeat(node, { done: done + 1, at: after }, next),
      )) ||
    (done >= node.min && next(at))
  return { found: walk(root, 0, (at) => at === text.length), steps }
}

test.each([
  ['^a$', false],
  ['^a$(?!\\n)', true],
  ['^a$(?!\\n)|^b$', false],
  ['^a$(?!\\n)|^b$(?!\\n)', true],
  ['^[$]$(?!\\n)', true],
  ['^\\$$', false],
])('%s ends where the text ends in every engine: %s', (pattern, exact) => {
  expect(endsExactly(pattern)).toBe(exact)
})
