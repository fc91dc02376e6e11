/**
 * Whatever is handed in, an answer comes within bounds, or a fault that says where and what to do.
 *
 * Inside: walks all reasons that there are, to see that each has its words.
 */
import { expect, test } from 'vitest'
import { stepsOf } from '../counting/steps.ts'
import { SchemaFault, subset, tellReason } from '../../governance/index.ts'
import { reasonCodes } from '../../prover/reason.ts'
import type { Schema } from './arbitrary-schemas.ts'

const nested = (depth: number): Schema => {
  let schema: Schema = { type: 'string' }
  for (let level = 0; level < depth; level++) schema = { type: 'object', properties: { a: schema } }
  return schema
}
const numbered = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at))
const wide = (count: number, slack: number): Schema => ({
  type: 'object',
  properties: Object.fromEntries(numbered(count, (at) => [`p${at}`, { type: 'string', maxLength: at + slack }])),
  required: numbered(count, (at) => `p${at}`),
  additionalProperties: false,
})
const variants = (count: number, slack: number): Schema => ({
  oneOf: numbered(count, (at) => ({
    type: 'object',
    properties: { t: { const: `k${at}` }, v: { type: 'string', maxLength: at + slack } },
    required: ['t'],
    additionalProperties: false,
  })),
})
const tangle: Schema = {
  type: 'object',
  allOf: numbered(40, (at) => ({
    anyOf: [
      { required: [`p${(at * 7) % 13}`] },
      { not: { required: [`p${(at * 5 + 1) % 13}`] } },
      { required: [`p${(at * 3 + 2) % 13}`] },
    ],
  })),
}

const circle: Schema = {
  $defs: { a: { allOf: [{ $ref: '#/$defs/b' }] }, b: { anyOf: [{ $ref: '#/$defs/a' }] } },
  $ref: '#/$defs/a',
}
const texts = (count: number): string[] => numbered(count, (at) => `x${at}`)
const hole = { type: 'integer', minimum: 1, maximum: 50 }
const pigeons: Schema = { type: 'array', minItems: 51, uniqueItems: true, items: hole }
const primes: Schema = { type: 'integer', multipleOf: 7919, minimum: 1, maximum: 62_614_522 }
const narrow: Schema = { exclusiveMinimum: 1, exclusiveMaximum: 1.0000000000000002 }

/** More blocks of code than this run for no question, with the packages that it asks. */
const mostSteps = 50_000_000

/** The expected answer, or the reason why there is none. */
type Case = readonly [name: string, pair: readonly [a: Schema, b: Schema], answer: string]

const cases: readonly Case[] = [
  ['a hundred levels', [nested(100), nested(100)], 'yes'],
  ['ten thousand levels', [nested(10_000), nested(10_000)], 'too-deep'],
  ['a reference to itself', [{ $ref: '#' }, { type: 'string' }], 'circular-reference'],
  ['a circle of two', [circle, { type: 'string' }], 'circular-reference'],
  ['ten thousand values', [{ enum: texts(10_000) }, { enum: texts(10_001) }], 'yes'],
  ['many objects', [{ enum: numbered(300, (a) => ({ a })) }, { enum: numbered(301, (a) => ({ a })) }], 'yes'],
  ['a thousand members', [wide(1000, 1), wide(1000, 2)], 'yes'],
  ['thirty variants', [variants(30, 1), variants(30, 2)], 'yes'],
  ['forty choices at once', [tangle, { not: { required: ['p1'] } }], 'no'],
  ['an exploding pattern', [{ pattern: '(a|b)*a(a|b){16}' }, { pattern: '(a|b)*a(a|b){17}' }], 'pattern'],
  ['a nested repetition', [{ pattern: '^(x{1,1000}){1,1000}$' }, { pattern: '^x' }], 'pattern'],
  [
    'a long list',
    [
      { type: 'array', minItems: 1e9 },
      { type: 'array', maxItems: 5 },
    ],
    'too-large',
  ],
  ['many different items', [{ type: 'array', minItems: 300, uniqueItems: true }, false], 'no'],
  ['more pigeons than holes', [pigeons, false], 'yes'],
  ['large primes', [primes, { not: { multipleOf: 7907 } }], 'yes'],
  ['something elsewhere', [{ $ref: 'https://example.com/x' }, { type: 'string' }], 'remote-reference'],
  [
    'elsewhere, yet certain',
    [{ allOf: [{ $ref: 'https://example.com/x' }, { type: 'null' }] }, { const: null }],
    'yes',
  ],
  ['an older dialect', [{ $schema: 'http://json-schema.org/draft-04/schema#' }, {}], 'dialect'],
  ['a word that engines dispute', [{ dependencies: { a: ['b'] } }, { type: 'object' }], 'no'],
  ['a name from every object', [{ required: ['toString'] }, { required: ['constructor'] }], 'no'],
  ['numbers closer than doubles', [narrow, { not: { type: 'number' } }], 'precision'],
]

test.each(cases)('%s', { timeout: 60_000 }, async (_, [a, b], expected) => {
  let answer: string | undefined
  const steps = await stepsOf(async () => {
    const result = await subset(a, b)
    answer = result.answer === 'unknown' ? result.reason.code : result.answer
  })

  expect(answer).toBe(expected)
  expect(steps).toBeLessThan(mostSteps)
})

test('a small purse ends in "unknown", never in a wrong answer', async () => {
  for (let steps = 1; steps < 3000; steps = Math.ceil(steps * 1.7)) {
    const [fits, not] = [
      await subset(wide(20, 1), wide(20, 2), { budget: steps }),
      await subset(wide(20, 2), wide(20, 1), { budget: steps }),
    ]
    expect(['yes', 'unknown']).toContain(fits.answer)
    expect(['no', 'unknown']).toContain(not.answer)
  }
  expect(await subset({ type: 'object', minProperties: 3 }, { minProperties: 4 }, { budget: 1 })).toMatchObject({
    answer: 'unknown',
    reason: { code: 'budget' },
  })
})

test('formats can be annotations', async () => {
  expect((await subset({ type: 'string' }, { format: 'date' })).answer).toBe('no')
  expect((await subset({ type: 'string' }, { format: 'date' }, { formats: 'annotate' })).answer).toBe('yes')
})

const noSchemas: readonly (readonly [unknown, string])[] = [
  ['x', ''],
  [undefined, ''],
  [[], ''],
  [{ type: 'strin' }, '/type'],
  [{ properties: { a: { minLength: -1 } } }, '/properties/a/minLength'],
  [{ properties: { a: { $ref: '#/nope' } } }, '/properties/a'],
  [{ pattern: '(' }, ''],
  [{ const: () => 0 }, ''],
  [{ enum: [Number.NaN] }, ''],
]

test.each(noSchemas)('%o is no schema, and the fault says where', async (schema, pointer) => {
  for (const [side, pair] of [
    ['a', [schema, true]],
    ['b', [true, schema]],
  ] as const) {
    const fault = await subset(pair[0], pair[1]).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(SchemaFault)
    expect(fault).toMatchObject({ side, pointer })
    expect((fault as SchemaFault).remedy).not.toBe('')
  }
})

test('the codes of reasons are these, and stay', () => {
  expect(reasonCodes).toEqual([
    ...['budget', 'too-deep', 'too-large', 'dialect', 'remote-reference', 'dynamic-reference', 'circular-reference'],
    ...['pattern', 'format', 'keyword', 'precision', 'not-confirmed', 'engine-failed'],
  ])
})

test('every reason has a sentence in both languages', () => {
  const params = { steps: 1, limit: 2, dialect: 'd', reference: 'r', pattern: 'p', format: 'f', keyword: 'k' }
  for (const code of reasonCodes)
    for (const language of ['nl', 'en'] as const)
      expect(tellReason({ code, params }, language)).toMatch(/^[A-Z][^{}]*\.$/)
})
