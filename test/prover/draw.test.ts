/**
 * Messages drawn at random: the same for the same schemas, around what these mention, and of most shapes one that fits.
 *
 * Inside: looks at what is drawn; the door only shows a message that happened to be one.
 */
import { expect, test } from 'vitest'
import { isList, isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { draw } from '../../prover/draw.ts'
import type { Schema } from './arbitrary-schemas.ts'
import { judges } from './engines.ts'

const count = 1500
const drawn = (schemas: readonly unknown[], most = count): readonly Json[] => [
  ...draw(schemas as readonly Json[], most),
]
const texts = (values: readonly Json[]): string[] => values.map((each) => JSON.stringify(each))

test('the same schemas give the same messages, and as many as were asked for beside what they mention', () => {
  const schemas = [{ type: 'object', properties: { naam: { enum: ['een', 'twee'] } } }, { maxLength: 3 }]
  const [none, few] = [drawn(schemas, 0), drawn(schemas, 10)]

  expect(drawn(schemas)).toEqual(drawn(schemas))
  expect([drawn(schemas, 10).length, drawn(schemas).length]).toEqual([none.length + 10, none.length + count])
  expect(few.slice(0, none.length)).toEqual(none)
})

test('what is drawn is written down: another release draws the same, so that it answers the same', async () => {
  const old = {
    type: 'object',
    required: ['naam'],
    properties: { naam: { maxLength: 3 }, bedragen: { items: { anyOf: [{ minimum: 2 }, { enum: ['geen'] }] } } },
  }
  const written = texts(drawn([old, { minProperties: 2, allOf: [{ properties: { naam: { const: 'een' } } }] }], 200))
  written.push('', ...texts(drawn([{ const: 'een' }, true], 20)))

  await expect(`${written.join('\n')}\n`).toMatchFileSnapshot('drawn.txt')
})

test('what the schemas mention comes first, with what is next to it', () => {
  const found = texts(drawn([{ const: 'iets' }, { maximum: 7, enum: [true, [null, 'diep']] }], 0))

  for (const value of ['iets', 'diep', true, null, 7, 8, 6, 7.5, 'a'.repeat(7), 'a'.repeat(8)])
    expect(found).toContain(JSON.stringify(value))
  for (const plain of [null, false, true, 0, 1, -1, 0.5, '', 'a', [], {}])
    expect(found).toContain(JSON.stringify(plain))
  // Of a length that is no length no text is made.
  const odd = texts(drawn([{ multipleOf: 2.5 }, { minimum: -3 }, { maximum: 200 }], 0)).filter(
    (each) => each[0] === '"',
  )
  expect(odd.filter((each) => each.length > 20)).toEqual([])
})

const variant = (name: string, value: unknown): Schema => ({
  type: 'object',
  properties: { soort: { const: name }, waarde: { const: value } },
  required: ['soort', 'waarde'],
  additionalProperties: false,
})
const closed = { additionalProperties: false }

test.each<[string, Schema]>([
  ['a value', { const: { heel: ['bijzonder', 12] } }],
  ['one of a list', { enum: [{ a: 'x' }, { b: 'y' }] }],
  [
    'members that must be there',
    { type: 'object', required: ['x', 'y'], properties: { x: { const: 12 } }, ...closed, patternProperties: { y: {} } },
  ],
  [
    'members that are known',
    { required: ['naam'], properties: { naam: { enum: ['P'] }, plaats: { enum: ['Q'] } }, minProperties: 2, ...closed },
  ],
  [
    'a member that nobody names',
    { type: 'object', properties: { p: { const: 'q' } }, required: ['p'], minProperties: 2 },
  ],
  ['items one by one', { type: 'array', prefixItems: [{ const: 'k' }, { const: 'm' }], minItems: 2, items: false }],
  ['items all alike', { type: 'array', items: { const: 'alleen dit' }, minItems: 3 }],
  ['an item among them', { type: 'array', contains: { const: { diep: 1 } } }],
  ['one of two variants', { oneOf: [variant('eerste', 'een'), variant('tweede', 'twee')] }],
  ['any of two variants', { anyOf: [variant('eerste', 'een'), variant('tweede', 'twee')] }],
  [
    'what all say',
    {
      properties: { a: { const: 'x' } },
      required: ['a'],
      allOf: [{ required: ['b'], properties: { b: { const: 'y' } } }],
    },
  ],
  [
    'things within things',
    { type: 'object', required: ['a'], properties: { a: { type: 'array', minItems: 1, items: variant('diep', [1]) } } },
  ],
])('of %s one that fits is drawn', async (_name, schema) => {
  const { ajv } = await judges(schema)
  const mentioned = drawn([schema, false], 0).length
  const fitting = drawn([schema, false]).slice(mentioned).filter(ajv)

  // Among so many it is no coincidence.
  expect(fitting.length).toBeGreaterThan(20)
})

const inside = (schema: Schema): Schema => ({ type: 'object', required: ['d'], properties: { d: schema } })
/** What stands inside the messages that are drawn after this schema. */
const drawnInside = (schema: Schema): readonly Json[] =>
  drawn([inside(schema), true]).flatMap((each) => (isObject(each) && each['d'] !== undefined ? [each['d']] : []))

test.each<[Schema, (value: Json) => boolean]>([
  [{ type: 'object' }, isObject],
  [{ properties: { a: { const: 'x' } } }, isObject],
  [{ required: ['a'] }, (value) => isObject(value) && Object.hasOwn(value, 'a')],
  [{ additionalProperties: false }, isObject],
  [{ patternProperties: { a: true } }, isObject],
  [{ type: 'array' }, isList],
  [{ items: { const: 'x' } }, isList],
  [{ prefixItems: [{ const: 'x' }] }, isList],
  [{ contains: { const: 'x' } }, isList],
  [{ const: 'x' }, (value) => value === 'x'],
  [{ enum: ['x', 'y'] }, (value) => value === 'x' || value === 'y'],
])('%j alone tells what is drawn there', (schema, isOne) => {
  const values = drawnInside(schema)

  expect(values.length).toBeGreaterThan(count / 2)
  expect(values.filter(isOne).length).toBeGreaterThan(0.6 * values.length)
})

test.each(['allOf', 'anyOf', 'oneOf'])(
  'of the branches of %s each is drawn, with what stands beside them',
  (keyword) => {
    const branches = ['een', 'twee', 'drie'].map((name) => ({
      required: ['soort'],
      properties: { soort: { const: name } },
    }))
    const beside = { properties: { naam: { const: 'n' } }, required: ['naam'] }
    const values = drawnInside({ [keyword]: branches, ...beside }).flatMap((each) => (isObject(each) ? [each] : []))

    for (const name of ['een', 'twee', 'drie'])
      expect(values.filter((each) => each['soort'] === name && each['naam'] === 'n').length).toBeGreaterThan(20)
  },
)

test('most are drawn after the first schema, and some after its parts', () => {
  const a = { type: 'object', required: ['x'], properties: { x: { type: 'array', items: { enum: ['k', 'm'] } } } }
  const messages = drawn([a, { type: 'string' }]).slice(drawn([a, { type: 'string' }], 0).length)
  const whole = messages.filter((each) => isObject(each) && Object.hasOwn(each, 'x'))
  const parts = messages.filter(
    (each) => isList(each) && each.length > 0 && each.every((one) => one === 'k' || one === 'm'),
  )

  expect(whole.length).toBeGreaterThan(count / 2)
  expect(parts.length).toBeGreaterThan(10)
})

test('schemas without parts, and ones that nest without end, are drawn from all the same', () => {
  expect(drawn([true, false], 5).length).toBe(drawn([true, false], 0).length + 5)
  let nested: Schema = { const: 'diep' }
  for (let level = 0; level < 50; level++) nested = { type: 'object', required: ['a'], properties: { a: nested } }
  const deepest = Math.max(...texts(drawn([nested, true])).map((each) => each.split('{"a":').length))

  expect(deepest).toBeLessThan(12)
})
