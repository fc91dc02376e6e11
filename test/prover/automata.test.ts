/**
 * Automata say of every text what the regular expression says; formats what ajv-formats says.
 *
 * Inside: holds each automaton against its regular expression; the door only says yes or no about schemas.
 */
import fc from 'fast-check'
import formats from 'ajv-formats/dist/formats.js'
import { expect, test } from 'vitest'
import { doubtfulPatterns, formatLengths, formatPatterns } from '../../prover/read/formats.ts'
import { automatonOf } from '../../prover/solve/automata.ts'

const codePoints = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0)

const patterns = [
  ...['abc', '^a', 'b$', '^a|b$', '(^a|b$)c*', '^(?:a|$)', '\\bab\\b', '^(?!ab)[a-c]+$', '^(?=.*c)[a-c]{1,3}$'],
  ...['(?<=a)b', '^(a)\\1$', '^\\p{L}+$', '[a-c]{2,}', '^$', '$^', 'a^b', 'x*', '^.*$', '^[^a]{1,3}$', '^(ab|cd)*$'],
  ...[
    '^(?:(?:a|b)c?)+$',
    '\\d+',
    '^\\w+\\s\\w+$',
    '^[\\u{1F600}-\\u{1F64F}]+$',
    '^a{0}$',
    '^(?!a)(?=b).',
    '(a|b)*a(a|b)',
  ],
]

test.each(patterns)('the automaton of %s', (source) => {
  const automaton = automatonOf(source)
  const letters = fc.constantFrom('a', 'b', 'c', 'd', 'x', '0', '-', ' ', '\n', 'é', '😀')
  const text = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(''))

  expect(automaton, 'an automaton').toBeDefined()
  fc.assert(
    fc.property(text, (word) => automaton?.test(codePoints(word)) === new RegExp(source, 'u').test(word)),
    { numRuns: 400 },
  )
})

test('what no automaton can say, none says', () => {
  for (const source of ['^(a*)b\\1$', '^(x{1,1000}){1,1000}$', '(a|b)*a(a|b){18}'])
    expect(automatonOf(source)).toBeUndefined()
})

/** Addresses with so many groups before the double colon, and after it as many as may be or one more; with four numbers at the end or not. */
const addresses = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((before) => {
  const groups = (count: number): string[] => Array.from({ length: Math.max(0, count) }, (_, at) => `${at + 1}`)
  const start = `${groups(before).join(':')}::`
  const tails = [6 - before, 7 - before, 8 - before].flatMap((after) => [
    groups(after),
    ...(after > 1 ? [[...groups(after - 2), '1.2.3.4']] : []),
  ])
  return tails.map((tail) => start + tail.join(':'))
})

/** Texts near a format: one that has it, with a few signs changed, dropped or added. */
const seeds: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-02-29', '1900-02-28', '2023-12-31', '2000-02-29', '0000-01-01'],
  time: ['12:30:45Z', '23:59:60z', '00:00:00.123+01:30', '08:15:00-0530', '23:59:59+00'],
  'date-time': ['2024-02-29T12:30:45Z', '1985-04-12t23:20:50.52-05:00', '2020-01-01 00:00:00+01:00'],
  email: ['a.b@c.nl', "o'x+y@sub.domain-name.org", 'a@b.c-d.e'],
  hostname: [
    ...[253, 254, 255].map((length) => `${'a.'.repeat(127)}b`.slice(-length)),
    `${'a.'.repeat(127)}`,
    'a.b-c.nl',
    'localhost',
    'x1.',
    `${'a'.repeat(63)}.nl`,
  ],
  ipv4: ['127.0.0.1', '255.255.255.255', '01.2.3.4'],
  ipv6: ['::1', '1:2:3:4:5:6:7:8', 'fe80::1:192.168.0.1', '1::', '::ffff:1.2.3.4', '1:2:3:4:5:6::8', ...addresses],
  uuid: ['123e4567-e89b-12d3-a456-426614174000', 'urn:uuid:123E4567-E89B-12D3-A456-426614174000'],
  'json-pointer': ['', '/a/b~0c', '/~1', '/é😀'],
  'relative-json-pointer': ['0', '1/a', '10#', '0/~1'],
}

test.each(Object.keys(formatPatterns))('format %s is what ajv-formats takes for it', (format) => {
  const full = formats.fullFormats[format as keyof typeof formats.fullFormats] as unknown
  const accepts = acceptor(full)
  const [known, doubtful] = [formatPatterns, doubtfulPatterns].map((table) => new RegExp(table[format] ?? '^(?!)', 'u'))
  const fits = (word: string): boolean =>
    known?.test(word) === true && word.replace(/\.$/, '').length <= (formatLengths[format] ?? Infinity)
  const edits = fc.array(fc.tuple(fc.nat(40), fc.constantFrom('', ...'0123456789:-.TtZz+ aAfF/~@#gſK😀\n')), {
    maxLength: 3,
  })
  const text = fc
    .tuple(fc.constantFrom(...(seeds[format] ?? [''])), edits, fc.nat(1))
    .map(([seed, changes, insert]) => {
      const letters = [...seed]
      for (const [at, letter] of changes) letters.splice(at % (letters.length + 1), insert, letter)
      return letters.join('')
    })
  for (const seed of seeds[format] ?? []) expect([seed, fits(seed)]).toEqual([seed, accepts(seed)])
  fc.assert(
    fc.property(text, (word) => fits(word) === accepts(word) || (accepts(word) && doubtful?.test(word) === true)),
    { numRuns: 4000 },
  )
  expect(automatonOf(formatPatterns[format] ?? ''), 'an automaton').toBeDefined()
})

function acceptor(format: unknown): (text: string) => boolean {
  if (format instanceof RegExp) return (text) => format.test(text)
  const { validate } = format as { readonly validate: (text: string) => boolean }
  return (text) => validate(text)
}
