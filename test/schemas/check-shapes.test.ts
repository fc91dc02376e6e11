/** The shape of an element: bounds in order, names that exist, variants that can be told apart. */
import { describe, expect, test } from 'vitest'
import type { LawVersion, SchemaObject } from '../../schemas/read.ts'
import { asking, element, elementPlace, faults, kind } from './break-law.ts'
import { annotated } from './small-law.ts'

const shapes: readonly (readonly [claim: string, law: LawVersion, place?: string])[] = [
  ['has a minLength above its maxLength', element({ ...kind('Tekst'), minLength: 10 })],
  ['has a minimum above its maximum', element({ ...kind('Getal'), minimum: 10 })],
  ['has a minItems above its maxItems', element({ ...kind('Lijst'), items: kind('Getal'), minItems: 10 })],
  [
    'has a pattern that has two loops that can divide one text in many ways, so it is not linear',
    element({ ...kind('Tekst'), pattern: '^a*a*$' }),
  ],
  ['has a pattern that does not compile with the u flag', element({ ...kind('Tekst'), pattern: '^(a$' })],
  [
    'has a pattern that lets a last line break through in Python, Java and .NET: end it with $(?!\\n)',
    element({ ...kind('Tekst'), pattern: '^a$' }),
  ],
  ['has the code b without a meaning', element({ ...kind('Opsomming'), 'x-waarden': { a: 'De eerste' } })],
  ['explains b, which is not one of its codes', element({ ...kind('Opsomming'), enum: ['a'] })],
  ['names Weg in required, which it lacks', asking({}, { required: ['Weg'] }), 'proef@1.1/Vraag#/properties/Inhoud'],
  [
    'names Weg in dependentRequired, which it lacks',
    asking({}, { dependentRequired: { Getal: ['Weg'] } }),
    'proef@1.1/Vraag#/properties/Inhoud',
  ],
  [
    'asks Dag beside Getal in dependentRequired, which it always has',
    asking({}, { required: ['Dag'], dependentRequired: { Getal: ['Dag'] } }),
    'proef@1.1/Vraag#/properties/Inhoud',
  ],
  [
    'has an underscore in its name: only a module that is liggendStreepje in the catalogue has those',
    asking({ Soort_Element: { ...kind('Getal'), ...annotated('Element') } }),
    'proef@1.1/Vraag#/properties/Inhoud/properties/Soort_Element',
  ],
]

for (const [claim, law, place = elementPlace] of shapes)
  test(`an element that ${claim} is refused`, () => {
    expect(faults(law)).toEqual([`${place} ${claim}`])
  })

describe('variants', () => {
  const variant = (properties: Readonly<Record<string, SchemaObject>>, required: readonly string[]): SchemaObject => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...annotated('Variant'),
  })
  const tag = (name: string, value: string | number): Readonly<Record<string, SchemaObject>> => ({
    [name]: { const: value, ...annotated(name) },
  })
  const claims = (...oneOf: readonly SchemaObject[]): readonly string[] => faults(element({ oneOf }))

  test('with one required constant are told apart', () => {
    expect(claims(variant(tag('Soort', 'a'), ['Soort']), variant(tag('Soort', 'b'), ['Soort']))).toEqual([])
  })

  test('without a common constant are refused', () => {
    expect(claims(variant(tag('Soort', 'a'), ['Soort']), variant(tag('Type', 'b'), ['Type']))).toEqual([
      `${elementPlace} has variants without a constant that all of them require`,
    ])
  })

  test('with an optional constant are refused', () => {
    const other = { Ander: { ...kind('Getal'), ...annotated('Ander') } }

    expect(
      claims(variant(tag('Soort', 'a'), ['Soort']), variant({ ...tag('Soort', 'b'), ...other }, ['Ander'])),
    ).toEqual([`${elementPlace} has variants without a constant that all of them require`])
  })

  test('with the same constant are refused', () => {
    expect(claims(variant(tag('Soort', 'a'), ['Soort']), variant(tag('Soort', 'a'), ['Soort']))).toEqual([
      `${elementPlace} has two variants with the same Soort`,
    ])
  })

  test('with two constants that could tell them apart are refused', () => {
    const both = (value: string): SchemaObject =>
      variant({ ...tag('Soort', value), ...tag('Type', value) }, ['Soort', 'Type'])

    expect(claims(both('a'), both('b'))).toEqual([
      `${elementPlace} has more than one constant that could tell its variants apart: Soort, Type`,
    ])
  })

  test('told apart by a number are refused', () => {
    expect(claims(variant(tag('Soort', 1), ['Soort']), variant(tag('Soort', 2), ['Soort']))).toEqual([
      `${elementPlace} tells its variants apart by something that is no text`,
    ])
  })
})
