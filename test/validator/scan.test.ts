/**
 * The scanner accepts what JSON.parse accepts, and finds what JSON.parse hides.
 *
 * Inside: scans any JSON; at the door a text that is no message of the standard is only told to be none.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scan } from '../../validator/scan.ts'

const deep = Number.POSITIVE_INFINITY

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** JSON-like text with any name and number, and odd white space. */
const jsonText = fc.oneof(
  fc.json({ stringUnit: 'binary' }),
  fc.jsonValue().map((value) => JSON.stringify(value, null, '\t')),
  fc
    .array(
      fc.constantFrom(
        ...'{}[],:"\\ \n\t0123456789.-+eEtruefalsn/bu\u0000\u001f\u007f\u2028é😀',
        '"__proto__"',
        '\\ud83d',
      ),
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  // Long texts are searched in another way than short ones.
  fc
    .tuple(
      fc.integer({ min: 15, max: 60 }),
      fc.constantFrom('\\', '\\"', '\\n', '\\x', '\n', '"', '\\u00e9', '\u007f', 'é', '😀'),
    )
    .map(([length, odd]) => `["${'x'.repeat(length)}${odd}y","z"]`),
)

/** Text with one place cut, doubled or replaced. */
const mutated = fc
  .tuple(
    jsonText,
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '\u0001', '.', 'e', '-', ' '),
  )
  .map(([text, at, length, insert]) => {
    const place = text.length === 0 ? 0 : at % text.length
    return text.slice(0, place) + insert + text.slice(place + length)
  })

test('it accepts and refuses exactly what JSON.parse does', () => {
  fc.assert(
    fc.property(fc.oneof(jsonText, mutated), (text) => {
      expect(scan(text, deep).readable).toBe(parses(text))
    }),
    { numRuns: 5000 },
  )
})

test('a text that stops too early is wrong at its end', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, cut) => {
      const whole = JSON.stringify(value)
      const text = whole.slice(0, cut % whole.length)

      expect(scan(text, deep).mistakes[0]?.range?.start).toBe(text.length)
    }),
  )
})

describe('the first wrong character is told', () => {
  const wrong: Record<string, number> = {
    '': 0,
    '[1,]': 3,
    '{"a":1,}': 7,
    "{'a':1}": 1,
    '{"a" 1}': 5,
    '{"a":tru}': 8,
    '[01]': 2,
    '[1.]': 3,
    '[1e+]': 4,
    '[-]': 2,
    '[+1]': 1,
    '["\\x"]': 3,
    '["\\u12g4"]': 6,
    '["a\nb"]': 3,
    '[1] 2': 4,
    '[NaN]': 1,
    '// x': 0,
  }
  for (const [text, offset] of Object.entries(wrong))
    test(JSON.stringify(text), () => {
      expect(scan(text, 64)).toMatchObject({
        readable: false,
        mistakes: [{ code: 'json-syntax', range: { start: offset } }],
      })
    })
})

/** What scanning tells: code, place, and the text it is about. */
function told(text: string) {
  return scan(text, 64).mistakes.map(({ code, path, member, ordinals, range }) => [
    code,
    [...path, ...(member === undefined ? [] : [`(${member})`])].join('/'),
    ordinals,
    text.slice(range?.start, range?.end),
  ])
}

test('a name that stands twice in one object, however it is spelt', () => {
  expect(told('{"a":{"b":1,"c":2,"b":3},"a":0}')).toEqual([
    ['json-duplicate-key', 'a/(b)', [1, 3], '"b"'],
    ['json-duplicate-key', '(a)', [2], '"a"'],
  ])
  expect(told('{"ab":1,"\\u0061b":2}')).toEqual([['json-duplicate-key', '(ab)', [2], '"\\u0061b"']])
  expect(told('{"\\u0061b":1,"ab":2}')).toEqual([['json-duplicate-key', '(ab)', [2], '"ab"']])
  expect(told('{"__proto__":1,"__proto__":2}')).toEqual([['json-duplicate-key', '(__proto__)', [2], '"__proto__"']])
  expect(told('[{"a":1},{"a":1}]')).toEqual([])
})

test('duplicates are counted as many as JSON.parse drops, in objects of any width', () => {
  const names = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'aa', '\u0000', '"', 'é', '__proto__'), fc.string()), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(names, (list) => {
      const text = `{${list.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`
      const dropped = list.length - Object.keys(JSON.parse(text) as object).length

      expect(scan(text, deep).mistakes.filter(({ code }) => code === 'json-duplicate-key')).toHaveLength(dropped)
    }),
  )
})

test('whole numbers in another notation, and numbers that are rounded', () => {
  const codes: Record<string, string | undefined> = {
    '0': undefined,
    '-1': undefined,
    '9007199254740991': undefined,
    '-9007199254740991': undefined,
    '1.5': undefined,
    '1e-1': undefined,
    '-0': 'json-number-notation',
    '-0.0': 'json-number-notation',
    '1.0': 'json-number-notation',
    '1e2': 'json-number-notation',
    '120E-1': 'json-number-notation',
    '0.99999999999999999999': 'json-number-notation',
    '1e-400': 'json-number-notation',
    '9007199254740992': 'json-unsafe-number',
    '9007199254740993.0': 'json-unsafe-number',
    '1e400': 'json-unsafe-number',
    '-12345678901234567890': 'json-unsafe-number',
  }
  for (const [number, code] of Object.entries(codes))
    expect(told(`{"a":[0,${number}]}`), number).toEqual(code === undefined ? [] : [[code, 'a/1', [1, 2], number]])
})

test('half surrogate pairs, in escapes, in names and in the text itself', () => {
  expect(told(String.raw`["\ud83d\ude00", "\ud83d", "\ude00\ud83d"]`)).toEqual([
    ['json-lone-surrogate', '1', [2], String.raw`"\ud83d"`],
    ['json-lone-surrogate', '2', [3], String.raw`"\ude00\ud83d"`],
  ])
  expect(told(String.raw`{"\ud83d":1}`)).toEqual([['json-lone-surrogate', '(\ud83d)', [1], String.raw`"\ud83d"`]])
  expect(told('["\ud83d"]')).toEqual([['json-lone-surrogate', '0', [1], '"\ud83d"']])
})

test('a name that stands twice is found behind a long text with escapes', () => {
  const long = `${'x'.repeat(50)}\\",\\"a\\":${'y'.repeat(50)}`

  expect(told(`{"a":"${long}","b":0,"a":1}`)).toEqual([['json-duplicate-key', '(a)', [3], '"a"']])
})

function levels(count: number): string {
  return '['.repeat(count) + ']'.repeat(count)
}

test('nesting is bounded, however deep the text goes', () => {
  expect(scan(levels(64), 64)).toEqual({ readable: true, mistakes: [] })
  expect(scan(levels(65), 64)).toMatchObject({
    readable: false,
    mistakes: [{ code: 'json-too-deep', params: { limit: 64 }, range: { start: 64, end: 65 } }],
  })
  expect(scan(levels(200_000), deep)).toEqual({ readable: true, mistakes: [] })
  expect(scan('{"a":'.repeat(200_000), deep).mistakes[0]?.code).toBe('json-syntax')
})

test('mistakes are bounded too', () => {
  const { readable, mistakes } = scan(`[${'-0,'.repeat(20_000)}0]`, 64)

  expect(readable).toBe(true)
  expect(mistakes).toHaveLength(10_000)
})
