/**
 * Each keyword of JSON Schema, in each direction: what takes less breaks who sends, what takes more breaks who receives, what does
 * both breaks both, and what asks nothing breaks nobody.
 *
 * Inside: walks the list of known keywords, so that a new one without a case is told.
 */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compare } from '../../../governance/index.ts'
import { knownKeywords } from '../../../governance/lint/known-keywords.ts'
import { schemaFileOf } from '../../../governance/source/read-text.ts'
import { schemaFiles } from '../../../governance/source/schema-files.ts'
import type { Side } from '../../../governance/source/side.ts'
import { readJson } from '../../../schemas/read.ts'

type Schema = Readonly<Record<string, unknown>>
/** What takes less, what takes more, and what takes neither less nor more than the first. */
type Case = readonly [narrow: Schema, wide: Schema, other?: Schema]

const text = { type: 'string' }
const number = { type: 'number' }
const list = { type: 'array' }
const object = { type: 'object' }
const draft7 = { $schema: 'http://json-schema.org/draft-07/schema#' }

const cases: Readonly<Record<string, Case>> = {
  type: [{ type: 'integer' }, { type: ['integer', 'null'] }, { type: 'string' }],
  enum: [{ enum: ['a', 'b'] }, { enum: ['a', 'b', 'c'] }, { enum: ['b', 'c'] }],
  const: [{ const: 1 }, { enum: [1, 2] }, { const: 2 }],
  multipleOf: [
    { ...number, multipleOf: 6 },
    { ...number, multipleOf: 3 },
    { ...number, multipleOf: 4 },
  ],
  maximum: [
    { ...number, maximum: 5 },
    { ...number, maximum: 6 },
  ],
  minimum: [
    { ...number, minimum: 6 },
    { ...number, minimum: 5 },
  ],
  exclusiveMaximum: [
    { ...number, exclusiveMaximum: 5 },
    { ...number, exclusiveMaximum: 6 },
  ],
  exclusiveMinimum: [
    { ...number, exclusiveMinimum: 6 },
    { ...number, exclusiveMinimum: 5 },
  ],
  maxLength: [
    { ...text, maxLength: 5 },
    { ...text, maxLength: 6 },
  ],
  minLength: [
    { ...text, minLength: 6 },
    { ...text, minLength: 5 },
  ],
  pattern: [
    { ...text, pattern: '^a$' },
    { ...text, pattern: '^[ab]$' },
    { ...text, pattern: '^b$' },
  ],
  format: [{ ...text, format: 'date' }, text],
  maxItems: [
    { ...list, maxItems: 2 },
    { ...list, maxItems: 3 },
  ],
  minItems: [
    { ...list, minItems: 3 },
    { ...list, minItems: 2 },
  ],
  uniqueItems: [{ ...list, uniqueItems: true }, list],
  items: [
    { ...list, items: { type: 'integer' } },
    { ...list, items: number },
    { ...list, items: text },
  ],
  prefixItems: [
    { ...list, prefixItems: [{ type: 'integer' }] },
    { ...list, prefixItems: [number] },
    { ...list, prefixItems: [text] },
  ],
  additionalItems: [
    { ...draft7, ...list, items: [number], additionalItems: false },
    { ...draft7, ...list, items: [number], additionalItems: number },
  ],
  unevaluatedItems: [
    { ...list, prefixItems: [number], unevaluatedItems: false },
    { ...list, prefixItems: [number], unevaluatedItems: number },
  ],
  contains: [
    { ...list, contains: { const: 1 } },
    { ...list, contains: number },
    { ...list, contains: { const: 2 } },
  ],
  minContains: [
    { ...list, contains: { const: 1 }, minContains: 3 },
    { ...list, contains: { const: 1 }, minContains: 2 },
  ],
  maxContains: [
    { ...list, contains: { const: 1 }, maxContains: 2 },
    { ...list, contains: { const: 1 }, maxContains: 3 },
  ],
  properties: [
    { ...object, properties: { a: { type: 'integer' } } },
    { ...object, properties: { a: number } },
    { ...object, properties: { a: text } },
  ],
  patternProperties: [
    { ...object, patternProperties: { '^a': { type: 'integer' } } },
    { ...object, patternProperties: { '^a': number } },
    { ...object, patternProperties: { '^b': { type: 'integer' } } },
  ],
  additionalProperties: [
    { ...object, properties: { a: {} }, additionalProperties: false },
    { ...object, properties: { a: {} }, additionalProperties: number },
  ],
  unevaluatedProperties: [
    { ...object, properties: { a: {} }, unevaluatedProperties: false },
    { ...object, properties: { a: {} }, unevaluatedProperties: number },
  ],
  propertyNames: [
    { ...object, propertyNames: { maxLength: 2 } },
    { ...object, propertyNames: { maxLength: 3 } },
    { ...object, propertyNames: { minLength: 2 } },
  ],
  required: [
    { ...object, required: ['a', 'b'] },
    { ...object, required: ['a'] },
    { ...object, required: ['c'] },
  ],
  minProperties: [
    { ...object, minProperties: 3 },
    { ...object, minProperties: 2 },
  ],
  maxProperties: [
    { ...object, maxProperties: 2 },
    { ...object, maxProperties: 3 },
  ],
  dependentRequired: [
    { ...object, dependentRequired: { a: ['b', 'c'] } },
    { ...object, dependentRequired: { a: ['b'] } },
    { ...object, dependentRequired: { b: ['a'] } },
  ],
  dependentSchemas: [
    { ...object, dependentSchemas: { a: { required: ['b', 'c'] } } },
    { ...object, dependentSchemas: { a: { required: ['b'] } } },
    { ...object, dependentSchemas: { b: { required: ['a'] } } },
  ],
  dependencies: [
    { ...draft7, ...object, dependencies: { a: ['b', 'c'] } },
    { ...draft7, ...object, dependencies: { a: ['b'] } },
    { ...draft7, ...object, dependencies: { b: ['a'] } },
  ],
  allOf: [
    { allOf: [number, { maximum: 5 }] },
    { allOf: [number, { maximum: 6 }] },
    { allOf: [number, { minimum: 5 }] },
  ],
  anyOf: [{ anyOf: [number] }, { anyOf: [number, text] }, { anyOf: [text] }],
  oneOf: [{ oneOf: [number] }, { oneOf: [number, text] }, { oneOf: [text] }],
  not: [{ not: number }, { not: { type: 'integer' } }, { not: text }],
  if: [
    { if: text, then: { maxLength: 2 } },
    { if: { const: 'lang' }, then: { maxLength: 2 } },
  ],
  then: [
    { if: text, then: { maxLength: 2 } },
    { if: text, then: { maxLength: 3 } },
    { if: text, then: { minLength: 3 } },
  ],
  else: [
    { if: text, else: { type: 'integer' } },
    { if: text, else: number },
    { if: text, else: { type: 'boolean' } },
  ],
  $ref: [
    { $ref: '#/$defs/a', $defs: { a: { type: 'integer' }, b: number } },
    { $ref: '#/$defs/b', $defs: { a: { type: 'integer' }, b: number } },
  ],
  $defs: [
    { $ref: '#/$defs/a', $defs: { a: { ...text, maxLength: 2 } } },
    { $ref: '#/$defs/a', $defs: { a: { ...text, maxLength: 3 } } },
  ],
  definitions: [
    { ...draft7, $ref: '#/definitions/a', definitions: { a: { ...text, maxLength: 2 } } },
    { ...draft7, $ref: '#/definitions/a', definitions: { a: { ...text, maxLength: 3 } } },
  ],
}

/** What tells a reader something and asks nothing: two values of it. */
const silent: Readonly<Record<string, readonly [unknown, unknown]>> = {
  title: ['A', 'B'],
  description: ['A', 'B'],
  $comment: ['A', 'B'],
  default: [1, 2],
  examples: [[1], [2]],
  deprecated: [true, false],
  readOnly: [true, false],
  writeOnly: [true, false],
  contentEncoding: ['base64', 'base32'],
  contentMediaType: ['text/plain', 'text/html'],
  contentSchema: [number, text],
}
/** Names of schemas and languages; what they lead to is compared, as with `$ref`. */
const addresses = [
  '$schema',
  '$id',
  '$anchor',
  '$dynamicRef',
  '$dynamicAnchor',
  '$recursiveRef',
  '$recursiveAnchor',
  '$vocabulary',
]

function sideOf(schema: Schema): Side {
  const whole = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }
  const files = schemaFiles([schemaFileOf('a.json', JSON.stringify(whole))])
  const [file] = files.files
  if (file === undefined) throw new Error('no file')
  return { label: 'a', documents: [{ key: 'a', name: 'a', place: { file, pointer: '' }, files }] }
}

const variant = (tag: string) => ({ ...object, properties: { soort: { const: tag } }, required: ['soort'] })

const within = (properties: Schema): Schema => ({ ...object, properties, required: Object.keys(properties) })

/** What came, went or means the same, where the keyword itself is what changes. */
const presence: Readonly<Record<string, readonly [before: Schema, after: Schema]>> = {
  'multipleOf comes': [number, { ...number, multipleOf: 3 }],
  'a pattern comes': [text, { ...text, pattern: '^a$' }],
  'required comes': [object, { ...object, required: ['a', 'c'] }],
  'a name that must not be there is asked': [
    { ...object, properties: { a: {} }, additionalProperties: false },
    { ...object, properties: { a: {}, b: {} }, required: ['b'], additionalProperties: false },
  ],
  'a name may be there too': [
    { ...object, properties: { a: {} }, additionalProperties: false },
    { ...object, properties: { a: {}, b: number }, additionalProperties: false },
  ],
  'two groups down a name is asked, while it may stand above too': [
    within({ a: within({ b: { ...object, properties: { a: {} } } }) }),
    within({ a: within({ b: { ...object, properties: { a: {} }, required: ['a'] } }) }),
  ],
  'two groups down a name comes that is asked': [
    within({ a: within({ b: { ...object, additionalProperties: false } }) }),
    within({ a: within({ b: { ...object, properties: { c: {} }, required: ['c'], additionalProperties: false } }) }),
  ],
  'additionalProperties: true says nothing': [object, { ...object, additionalProperties: true }],
  'additionalProperties: {} says nothing': [
    { ...object, additionalProperties: true },
    { ...object, additionalProperties: {} },
  ],
  'additionalProperties of false comes': [object, { ...object, additionalProperties: false }],
  'additionalProperties of numbers comes': [object, { ...object, additionalProperties: number }],
  'additionalProperties take more': [
    { ...object, properties: { a: text }, additionalProperties: { type: 'integer' } },
    { ...object, properties: { a: text }, additionalProperties: number },
  ],
  'below two names that match': [
    { ...object, patternProperties: { '^a': { ...object, patternProperties: { '^b': { type: 'integer' } } } } },
    { ...object, patternProperties: { '^a': { ...object, patternProperties: { '^b': number } } } },
  ],
  'names within a list take more': [
    { ...list, items: { ...object, propertyNames: { maxLength: 2 } } },
    { ...list, items: { ...object, propertyNames: { maxLength: 3 } } },
  ],
  'one name takes more and another less': [
    { ...object, patternProperties: { '^a': { type: 'integer' }, '^b': text } },
    { ...object, patternProperties: { '^a': number, '^b': { ...text, maxLength: 3 } } },
  ],
  'propertyNames of true says nothing': [object, { ...object, propertyNames: true }],
  'propertyNames of false comes': [object, { ...object, propertyNames: false }],
  'propertyNames of {} becomes false': [
    { ...object, propertyNames: {} },
    { ...object, propertyNames: false },
  ],
  'propertyNames comes': [object, { ...object, propertyNames: { maxLength: 3 } }],
  'items of true says nothing': [list, { ...list, items: true }],
  'items of false comes': [list, { ...list, items: false }],
  'items comes': [list, { ...list, items: number }],
  'contains comes': [list, { ...list, contains: number }],
  'not comes': [number, { ...number, not: { const: 3 } }],
  'then comes': [{ if: text }, { if: text, then: { maxLength: 3 } }],
  'a variant comes': [{ oneOf: [variant('a'), variant('b')] }, { oneOf: [variant('a'), variant('b'), variant('c')] }],
  'the first variants come': [object, { ...object, oneOf: [variant('a'), variant('b')] }],
  'an alternative comes': [{ anyOf: [number, text] }, { anyOf: [number, text, list] }],
  'one more demand comes': [{ allOf: [number] }, { allOf: [number, { maximum: 5 }] }],
}

/** What each side of the change hears, and what each difference is said to do. */
async function told(before: Schema, after: Schema) {
  const { verdicts, messages } = await compare(sideOf(before), sideOf(after))
  return { verdicts, effects: messages.flatMap(({ changes }) => changes.map(({ effect }) => effect)) }
}

test('each keyword that is known has a case, or asks nothing', () => {
  expect([...Object.keys(cases), ...Object.keys(silent), ...addresses].toSorted()).toEqual(
    [...knownKeywords].toSorted(),
  )
})

describe.each(Object.entries(cases))('%s', (_, [narrow, wide]) => {
  test('that takes more breaks who receives, and that takes less who sends', async () => {
    const [more, less] = [await told(narrow, wide), await told(wide, narrow)]

    expect(more.verdicts).toEqual({ verzenders: 'holds', ontvangers: 'breaks' })
    expect(less.verdicts).toEqual({ verzenders: 'breaks', ontvangers: 'holds' })
    expect([more.effects, less.effects].map((effects) => effects.length > 0)).toEqual([true, true])
    expect(more.effects).not.toContain('tighter')
    expect(less.effects).not.toContain('looser')
  })
})

const others = Object.entries(cases).flatMap(([name, [narrow, , other]]) =>
  other === undefined ? [] : [{ name, narrow, other }],
)

test.each(others)('$name that takes something else breaks both', async ({ narrow, other }) => {
  const { verdicts, effects } = await told(narrow, other)

  expect(verdicts).toEqual({ verzenders: 'breaks', ontvangers: 'breaks' })
  expect(effects.every((effect) => effect === 'tighter') || effects.every((effect) => effect === 'looser')).toBe(false)
})

/** Each difference: its kind, what it does, what it is about, where, what stood and stands there; and whom it breaks by itself. */
async function changes(before: Schema, after: Schema): Promise<readonly string[]> {
  const { messages } = await compare(sideOf(before), sideOf(after))
  return messages
    .flatMap(({ changes }) => changes)
    .map(({ kind, effect, subject, path, before: was, after: is, verdicts }) => {
      const stands = [was, is].map((value) => JSON.stringify(value) ?? '-')
      const whom = [verdicts.verzenders, verdicts.ontvangers].map(({ answer }) => answer).join('/')
      return [kind, effect, subject, path || '/', ...stands, whom].join(' ')
    })
}

const changed = { ...cases, ...presence } satisfies Readonly<Record<string, Case>>
const expected = readJson(join(import.meta.dirname, 'each-keyword.json')) as Readonly<Record<string, object>>

test('each of them has its differences written out', () => {
  expect(Object.keys(changed)).toEqual(Object.keys(expected))
})

test.each(Object.entries<Case>(changed))(
  '%s is told as what came, went or changed',
  async (name, [one, next, other]) => {
    const told = { there: await changes(one, next), back: await changes(next, one) }
    expect(other === undefined ? told : { ...told, other: await changes(one, other) }).toEqual(expected[name])
  },
)

test.each(Object.entries(silent))('%s asks nothing, whatever it says', async (keyword, [before, after]) => {
  for (const [one, next] of [
    [{}, { [keyword]: after }],
    [{ [keyword]: before }, { [keyword]: after }],
    [{ [keyword]: before }, {}],
  ] as const)
    expect((await told({ ...text, ...one }, { ...text, ...next })).verdicts).toEqual({
      verzenders: 'holds',
      ontvangers: 'holds',
    })
})
