/** The parser reads the profile and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate, parseExpression, RuleFault } from '../../../schemas/index.ts'

const value = (source: string): unknown =>
  evaluate(parseExpression(source), { message: { a: { b: 3 }, list: [1, 2, 3], text: 'x' } })

test('operators bind as CEL says', () => {
  expect(value('1 + 2 * 3')).toBe(7)
  expect(value('(1 + 2) * 3')).toBe(9)
  expect(value('10 - 3 - 2')).toBe(5)
  expect(value('true || false && false')).toBe(true)
  expect(value('!false && true')).toBe(true)
  expect(value('-a.b + 5')).toBe(2)
  expect(value('1 < 2 == true')).toBe(true)
  expect(value('false ? 1 : true ? 2 : 3')).toBe(2)
  expect(value("text in ['y', 'x']")).toBe(true)
})

test('division goes towards zero and the remainder has the sign of the dividend', () => {
  expect(value('7 / 2')).toBe(3)
  expect(value('-7 / 2')).toBe(-3)
  expect(value('-7 % 2')).toBe(-1)
  expect(value('9007199254740991 / 2')).toBe(4503599627370495)
})

test('macros and has work on lists and elements', () => {
  expect(value('list.all(x, x > 0)')).toBe(true)
  expect(value('list.exists(x, x == 2)')).toBe(true)
  expect(value('list.exists_one(x, x > 2)')).toBe(true)
  expect(value('som(list.map(x, x * 2))')).toBe(12)
  expect(value('size(list.filter(x, x > 1))')).toBe(2)
  expect(value('has(a.b) && !has(a.c)')).toBe(true)
  expect(value(String.raw`'it\'s' == text`)).toBe(false)
})

test('sixty levels of brackets are read, the outermost without brackets among them', () => {
  const inBrackets = (count: number): string => '('.repeat(count) + '7' + ')'.repeat(count)
  expect(value(inBrackets(59))).toBe(7)
  expect(() => value(inBrackets(60))).toThrow('the expression nests too deep (at 60)')
})

test('what is outside the profile is refused at its place', () => {
  const refused: Record<string, number> = {
    '': 0,
    '1 +': 3,
    '1.5': 2,
    'a.b.': 4,
    '"text"': 0,
    'a[0]': 1,
    'a.matches(x, y)': 2,
    'has(a)': 0,
    'list.map(1, 2)': 9,
    '9007199254740993': 0,
    '1 2': 2,
    "'open": 0,
    'a ? b': 5,
    '{a: 1}': 0,
    'a\u00a0> 1': 1,
    "'\u0000'": 0,
    "'\ud800'": 0,
    null: 0,
    for: 0,
    'a.in': 2,
    'list.all(true, true)': 9,
    'list.all(for, true)': 9,
    'list.all(string, true)': 9,
    'list.all(dit, true)': 9,
  }
  for (const [source, at] of Object.entries(refused)) {
    let fault: unknown
    try {
      parseExpression(source)
    } catch (thrown) {
      fault = thrown
    }
    expect(fault, source).toBeInstanceOf(RuleFault)
    expect((fault as RuleFault).at, source).toBe(at)
  }
})

test('garbage and endless nesting give a RuleFault, never another error', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      'a',
      '.',
      'b',
      '1',
      '&&',
      '!',
      '-',
      '?',
      ':',
      ',',
      "'",
      'has',
      ' in ',
      '\u0000',
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        pieces.map((list) => list.join('')),
      ),
      (source) => {
        try {
          parseExpression(source)
        } catch (fault) {
          expect(fault).toBeInstanceOf(RuleFault)
        }
      },
    ),
  )
  for (const deep of [
    '('.repeat(100_000),
    '!'.repeat(100_000),
    '-'.repeat(100_000),
    '['.repeat(100_000),
    'true?'.repeat(100_000),
  ])
    for (const source of [deep, deep.slice(0, 1999)]) expect(() => parseExpression(source)).toThrow(RuleFault)
  for (const chain of [`1${'+1'.repeat(100_000)}`, `a${'.b'.repeat(100_000)}`])
    expect(() => parseExpression(chain)).toThrow(RuleFault)
})
