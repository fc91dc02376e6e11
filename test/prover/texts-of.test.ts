/**
 * The texts of an automaton: all of them within the lengths, each once, shortest first, with letters that people know in front.
 *
 * Inside: asks for the texts of one automaton; the door only tells which one shows a difference.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBudget } from '../../prover/budget.ts'
import { automatonOf } from '../../prover/solve/automata.ts'
import { wordsOf } from '../../prover/solve/words.ts'
import type { Lengths } from '../../prover/solve/words.ts'

type Asked = Lengths & { readonly steps?: number; readonly count?: number }

/** The first so many texts of a pattern. */
function textsOf(pattern: string, { steps = 1_000_000, count = 10_000, ...lengths }: Asked): readonly string[] {
  const automaton = automatonOf(pattern)
  if (automaton === undefined) throw new Error(`no automaton of ${pattern}`)
  const texts: string[] = []
  for (const text of wordsOf(automaton, lengths, createBudget(steps))) {
    texts.push(text)
    if (texts.length === count) break
  }
  return texts
}

/** Every text of these letters up to a length, shortest first. */
const letters = ['a', 'b', 'c']
function everyText(most: number): readonly string[] {
  let last = ['']
  const all = [...last]
  for (let length = 1; length <= most; length++) {
    last = last.flatMap((text) => letters.map((letter) => text + letter))
    all.push(...last)
  }
  return all
}
const small = everyText(6)

const patterns = [
  ...['^[abc]*$', '^(?:ab|c)*$', '^a?b?c?$', '^(?:abc)*$', '^a{2,4}$', '^(?:aa)*b$', '^(?:a|b{3})*$', '^$'],
  ...['^(?:a{3}|b{5})*$', '^(?:ab|ba)+c{0,2}$', '^[ab]c*[ab]$', '^(?!)$', '^a(?:bc)*$|^c{2}$', '^b{6}$'],
]

test.each(patterns)('of %s within any lengths, each once and shortest first', (pattern) => {
  const found = small.filter((text) => new RegExp(pattern, 'u').test(text))
  fc.assert(
    fc.property(fc.nat(6), fc.nat(6), (least, most) => {
      const texts = textsOf(pattern, { least, most })

      expect([...texts].sort()).toEqual(found.filter(({ length }) => length >= least && length <= most).sort())
      expect(texts.map(({ length }) => length)).toEqual(texts.map(({ length }) => length).toSorted((a, b) => a - b))
    }),
    { numRuns: 49 },
  )
})

test('texts without an end go on as long as they are asked for, and none are there beyond the last', () => {
  expect(textsOf('^(?:aa)*b$', { least: 100, most: Infinity, count: 2 }).map(({ length }) => length)).toEqual([
    101, 103,
  ])
  expect(textsOf('^(?:a{3}|b{5})*$', { least: 1001, most: 1001, count: 1 }).map(({ length }) => length)).toEqual([1001])
  expect(textsOf('^a{2,4}$', { least: 0, most: Infinity })).toEqual(['aa', 'aaa', 'aaaa'])
  expect(textsOf('^a{2,4}$', { least: 5, most: Infinity })).toEqual([])
  expect(textsOf('^(?!)$', { least: 0, most: Infinity })).toEqual([])
})

test.each<[string, string]>([
  ['^[b-y]$', 'b'],
  ['^[^a-z]$', '0'],
  ['^[^a-z0-9]$', 'A'],
  ['^[^a-zA-Z0-9]$', '-'],
  ['^(?:é|z)$', 'z'],
  ['^(?:!|é)$', '!'],
  ['^(?:\\u0001|é)$', 'é'],
  ['^(?:\\ud800|é)$', 'é'],
  ['^(?:\\u001f|!)$', '!'],
  ['^(?:\\ud800|\\ue000)$', '\ue000'],
  ['^(?:\\u0010a|\\u0001b)$', '\u0001b'],
  ['^(?:\\u0001|\\udfff)$', '\u0001'],
  ['^(?:ba|ab)$', 'ab'],
])('of %s the first is %j', (pattern, first) => {
  expect(textsOf(pattern, { least: 0, most: 5, count: 1 })).toEqual([first])
})

test('of a range without letters that people know every one comes, halves of pairs last', () => {
  expect(textsOf('^[\\ud7fe-\\ud801]$', { least: 1, most: 1 })).toEqual(['\ud7fe', '\ud7ff', '\ud800', '\ud801'])
  expect(textsOf('^[\\udffe-\\ue001]$', { least: 1, most: 1 })).toEqual(['\ue000', '\ue001', '\udffe', '\udfff'])
  expect(textsOf('^[\\u0058-\\u005c]$', { least: 1, most: 1 })).toEqual(['X', 'Y', 'Z', '[', '\\'])
})

test('looking takes steps, and gives none back: without any left there is no answer', () => {
  for (const pattern of ['^[abc]*$', '^(?:ab|c|[d-z]{3})*$', '^(?:aa)*b$']) {
    const taken: number[] = []
    const budget = { spend: (steps: number) => taken.push(steps), left: () => 0 }
    const automaton = automatonOf(pattern)
    const texts = automaton === undefined ? [] : [...wordsOf(automaton, { least: 0, most: 5 }, budget)]

    expect(Math.min(...taken)).toBeGreaterThan(0)
    expect(taken.length).toBeGreaterThan(texts.length)
  }
  for (const pattern of ['^[abc]*$', '^a{50}$'])
    expect(() => textsOf(pattern, { least: 0, most: 60, steps: 20 })).toThrow(
      expect.objectContaining({ reason: { code: 'budget', params: { steps: 20 } } }) as Error,
    )
})

test('a text of more than five million letters is not made', () => {
  const asked = (least: number) => () => textsOf('^a*$', { least, most: Infinity, count: 1, steps: 1e9 })

  expect(asked(5_000_001)).toThrow(
    expect.objectContaining({ reason: { code: 'too-large', params: { limit: 5_000_000 } } }) as Error,
  )
  expect(asked(1_000)()[0]).toHaveLength(1_000)
})
