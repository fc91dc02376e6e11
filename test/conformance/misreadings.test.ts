/**
 * What the kit is made strong with: whether a value keeps a schema, which schemas it is asked about, and how a rule can be misread.
 *
 * Inside: the door makes whole kits; these are asked beside an engine of others, and by name.
 */
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fits, nodesAsked } from '../../conformance/mutants/fits.ts'
import type { LooseSchema } from '../../conformance/mutants/fits.ts'
import { ruleMutants } from '../../conformance/mutants/rule-mutants.ts'
import type { Json } from '../../json/index.ts'
import { parseExpression } from '../../schemas/cel/parse.ts'

/** Schemas of every keyword that the profile has, each with values on both sides of its edge. */
const edges: readonly (readonly [LooseSchema, readonly Json[]])[] = [
  [{ type: 'string' }, ['', 'a', 1, true, [], {}]],
  [{ type: 'integer' }, [0, -1, 1.5, '1', true, [], {}]],
  [{ type: 'boolean' }, [true, false, 0, 'true']],
  [{ type: 'array' }, [[], [1], {}, 'a']],
  [{ type: 'object' }, [{}, { a: 1 }, [], 'a', 1]],
  [{ const: 'a' }, ['a', 'b', 1]],
  [{ enum: ['a', 1, true] }, ['a', 1, true, 'b', 2, false]],
  [{ pattern: '^a+$' }, ['a', 'aa', 'ab', '', 1]],
  [{ minLength: 2 }, ['a', 'ab', 'abc', '😀', '😀😀', 1]],
  [{ maxLength: 2 }, ['a', 'ab', 'abc', '😀😀', '😀😀😀', 123]],
  [{ minimum: 2 }, [1, 2, 3, '1']],
  [{ maximum: 2 }, [1, 2, 3, '3']],
  [{ minItems: 2 }, [[1], [1, 2], [1, 2, 3], 'a']],
  [{ maxItems: 2 }, [[1], [1, 2], [1, 2, 3], 'abc']],
  [{ minProperties: 2 }, [{ a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2, c: 3 }, []]],
  [{ maxProperties: 2 }, [{ a: 1 }, { a: 1, b: 2 }, { a: 1, b: 2, c: 3 }, [1, 2, 3]]],
  [{ required: ['a', 'b'] }, [{ a: 1 }, { b: 1 }, { a: 1, b: 2 }, 'ab', []]],
  [{ dependentRequired: { a: ['b'] } }, [{}, { a: 1 }, { b: 1 }, { a: 1, b: 2 }, []]],
  [{ properties: { a: {} }, additionalProperties: false }, [{}, { a: 1 }, { b: 1 }, { a: 1, b: 2 }, 'b']],
  [{ additionalProperties: false }, [{}, { a: 1 }]],
  [{ properties: { a: { type: 'string' } } }, [{}, { a: 'b' }, { a: 1 }, { b: 1 }, [], { constructor: 1 }]],
  [{ items: { type: 'string' } }, [[], ['a'], ['a', 1], 'a', { a: 1 }]],
  [{ oneOf: [{ type: 'string' }, { minLength: 2 }, { minimum: 5 }] }, ['a', 1, 5, [], 'ab']],
  [{ $defs: { A: { type: 'string' } }, $ref: '#/$defs/A' }, ['a', 1]],
]

describe('whether a value keeps a schema', () => {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true })

  test.each(edges)('%j', (schema, values) => {
    const judge = ajv.compile(schema as object)
    const verdicts = values.map((value) => judge(value))

    expect(values.map((value) => fits(schema, value))).toEqual(verdicts)
    expect(new Set(verdicts).size, 'both verdicts come by').toBe(2)
  })

  test('all keywords at once, and within each other, as another engine says', () => {
    const value = fc.constantFrom(...edges.flatMap(([, values]) => values))
    const schema = fc.array(fc.constantFrom(...edges.map(([each]) => each)), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(schema, fc.array(value, { maxLength: 3 }), (schemas, values) => {
        const [first, ...rest] = schemas
        const whole: LooseSchema = { ...Object.assign({}, ...rest), items: first, $defs: { A: { type: 'string' } } }
        for (const each of [values, ...values]) expect(fits(whole, each)).toBe(ajv.validate(whole, each))
      }),
    )
  })

  test('what leads nowhere is kept by nothing', () => {
    expect(fits({ $defs: {}, $ref: '#/$defs/Weg' }, 'a')).toBe(false)
  })
})

test('every schema is asked that stands where the value has something, also when another was not kept before', () => {
  const [text, number, item]: LooseSchema[] = [{ type: 'string' }, { minimum: 5 }, { type: 'integer' }]
  const [one, other]: LooseSchema[] = [{ type: 'boolean' }, { type: 'string' }]
  const unasked: LooseSchema = { type: 'string' }
  const schema = {
    type: 'string',
    required: ['weg'],
    properties: { a: text, b: number, c: { items: item }, d: { oneOf: [one, other] }, e: unasked },
  } as unknown as LooseSchema
  const asked = nodesAsked(schema, { a: 1, b: 1, c: ['x', 1], d: 'x' })

  expect([schema, text, number, item, one, other].map((node) => asked.has(node as LooseSchema))).toEqual(
    Array.from({ length: 6 }, () => true),
  )
  expect(asked.has(unasked)).toBe(false)
})

test.each([
  [
    'dagenTussen(a, b) > 2',
    ['maandenTussen for dagenTussen', 'leeftijd for dagenTussen', 'dagenTussen the other way round'],
  ],
  [
    'maandenTussen(a, b) > 2',
    ['dagenTussen for maandenTussen', 'leeftijd for maandenTussen', 'maandenTussen the other way round'],
  ],
  ['leeftijd(a, b) > 2', ['dagenTussen for leeftijd', 'maandenTussen for leeftijd', 'leeftijd the other way round']],
  ['vroegsteDag(a) == b', ['laatsteDag for vroegsteDag', 'without vroegsteDag']],
  ['laatsteDag(a) == b', ['vroegsteDag for laatsteDag', 'without laatsteDag']],
  ['elfproef(a)', ['bevatBsn for elfproef', 'without elfproef']],
  ['bevatBsn(a)', ['elfproef for bevatBsn', 'without bevatBsn']],
])('%s may be read with another function, or its parts the other way round', (source, told) => {
  const calls = ruleMutants(parseExpression(source)).map(({ what }) => what)
  expect(
    calls.filter(
      (what) => /^[a-z]+[A-Z]?\w* for (?!==)\w+$|the other way|^without/.test(what) && !/^(?:true|false) /.test(what),
    ),
  ).toEqual(told)
})
