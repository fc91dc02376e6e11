/** Small random schemas over the whole list of keywords, and all small JSON values that can tell them apart. */
import fc from 'fast-check'

export type Schema = boolean | { readonly [keyword: string]: unknown }

const names = ['a', 'b', 'c']
const texts = ['', 'a', 'b', 'ab', 'aab']
const patterns = ['^a', 'b$', '^a*$', 'a|b', '^[^b]+$', '^(?!a)']
const numbers = [-1, 0, 0.5, 1, 2, 3]
const scalars = [null, true, false, ...numbers, ...texts]

const pick = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const size = pick([0, 1, 2])
const scalar = pick(scalars)
const small = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.dictionary(pick(names), scalar, { maxKeys: 2 }) },
)
const types = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']

/** Keywords of one theme; `inner` is a smaller schema. */
function themes(inner: fc.Arbitrary<Schema>): readonly fc.Arbitrary<Record<string, unknown>>[] {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
  const map = (keys: readonly string[]) => fc.dictionary(pick(keys), inner, { minKeys: 1, maxKeys: 2 })
  const record = (model: Record<string, fc.Arbitrary<unknown>>) =>
    fc.record(Object.fromEntries(Object.entries(model).map(([name, value]) => [name, maybe(value)])))
  const subsetOfNames = fc.uniqueArray(pick(names), { maxLength: 2 })
  return [
    record({ type: fc.oneof(pick(types), fc.uniqueArray(pick(types), { minLength: 1, maxLength: 3 })) }),
    record({ enum: fc.array(small, { minLength: 1, maxLength: 3 }) }),
    record({ const: small }),
    record({
      minimum: pick(numbers),
      maximum: pick(numbers),
      exclusiveMinimum: pick(numbers),
      exclusiveMaximum: pick(numbers),
      multipleOf: pick([0.5, 1, 2, 3]),
    }),
    record({ minLength: size, maxLength: size, pattern: pick(patterns) }),
    record({ items: inner, minItems: size, maxItems: size, uniqueItems: fc.boolean() }),
    record({ prefixItems: fc.array(inner, { minLength: 1, maxLength: 2 }), items: inner, unevaluatedItems: inner }),
    record({ contains: inner, minContains: size, maxContains: size, uniqueItems: fc.boolean(), maxItems: size }),
    record({ properties: map(names), required: subsetOfNames, additionalProperties: inner }),
    record({ patternProperties: map(['^a', 'b', '^[ab]$']), additionalProperties: inner, minProperties: size }),
    record({ propertyNames: inner, minProperties: size, maxProperties: size, required: subsetOfNames }),
    record({
      dependentRequired: fc.dictionary(pick(names), subsetOfNames, { maxKeys: 2 }),
      dependentSchemas: map(names),
      unevaluatedProperties: inner,
    }),
    record({ allOf: fc.array(inner, { minLength: 1, maxLength: 2 }), unevaluatedProperties: inner }),
    record({ anyOf: fc.array(inner, { minLength: 1, maxLength: 3 }), unevaluatedItems: inner }),
    record({ oneOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
    record({ not: inner }),
    record({ if: inner, then: inner, else: inner, unevaluatedProperties: inner }),
    record({ $ref: pick(['#/$defs/x', '#/$defs/y']) }),
  ]
}

const withoutUndefined = (schema: object): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined))

function schemaOfDepth(depth: number): fc.Arbitrary<Schema> {
  const leaf: fc.Arbitrary<Schema> = fc.oneof(
    fc.boolean(),
    fc.oneof(...themes(fc.boolean()).slice(0, 5)).map(withoutUndefined),
  )
  if (depth === 0) return leaf
  const inner = fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: schemaOfDepth(depth - 1) })
  const theme = fc.oneof(...themes(inner))
  return fc.array(theme, { minLength: 1, maxLength: 2 }).map((parts) => withoutUndefined(Object.assign({}, ...parts)))
}

/** A schema of 2020-12 whose references lead to two definitions, themselves without references back up. */
export const anySchema: fc.Arbitrary<Schema> = fc
  .tuple(schemaOfDepth(2), schemaOfDepth(1), schemaOfDepth(0))
  .map(([schema, x, y]) => {
    const text = JSON.stringify(schema)
    if (typeof schema === 'boolean' || !text.includes('$ref')) return schema
    return { ...schema, $defs: { x: withoutReferences(x), y } }
  })

function withoutReferences(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref"', '"$comment"')) as Schema
}

/** Every scalar above, and every array and object of up to two (of some: three) of the plainest of them. */
export const smallValues: readonly unknown[] = (() => {
  const plain = [null, true, 0, 1, 0.5, 'a', 'b', '']
  const lists = [[], ...plain.map((one) => [one]), ...plain.flatMap((one) => plain.map((two) => [one, two]))]
  const triples = [0, 1, 'a'].flatMap((x) => [0, 1, 'a'].flatMap((y) => [0, 1, 'a'].map((z) => [x, y, z])))
  const members = [null, 0, 1, 'a', 'b']
  const objects: unknown[] = [{}]
  const allNames = [...names, 'ab', '']
  for (const [at, name] of allNames.entries())
    for (const one of members) {
      const others = allNames.slice(at + 1).flatMap((other) => members.map((two) => ({ [name]: one, [other]: two })))
      objects.push({ [name]: one }, ...others)
    }
  objects.push({ a: 0, b: 0, c: 0 }, { a: 'a', b: 1, c: null }, { a: {}, b: [] }, { a: { a: 0 } }, { b: [0] })
  return [...scalars, 'aa', 'ba', 'c', 1.5, 4, 6, -2, ...lists, ...triples, [[]], [{}], [[0], [0]], ...objects]
})()
