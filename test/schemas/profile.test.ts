/** The profile is closed: it takes every kind of element it knows, and refuses every other keyword and every gap. */
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { lawFolder, readJson } from '../../schemas/read.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { annotated, everyKind, smallMessage } from './small-law.ts'

const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false })
const profile = ajv.compile(readJson(join(lawFolder(), 'profiel.schema.json')))

const shared = (element: SchemaObject): SchemaObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://schuldenknooppunt.nl/schemas/proef/1.1/gedeeld',
  title: 'Gedeelde begrippen van de proef',
  $defs: { Element: element },
})
const accepts = (schema: SchemaObject): boolean => profile(structuredClone(schema))
const without = (schema: SchemaObject, key: string): SchemaObject =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key))

const reference: SchemaObject = { $ref: '#/$defs/Element', 'x-doel': 'De ontvanger heeft dit hier nodig.' }
const kinds = Object.entries({ ...everyKind, Verwijzing: reference })

test.each(kinds)('%s is an element of the profile', (_, element) => {
  expect(accepts(shared(element))).toBe(true)
  expect(accepts(smallMessage('Vraag', { Element: element }))).toBe(true)
})

const forbidden = {
  if: {},
  then: {},
  else: {},
  allOf: [{}],
  anyOf: [{}],
  not: {},
  contains: {},
  minContains: 1,
  maxContains: 1,
  multipleOf: 1,
  prefixItems: [{}],
  patternProperties: {},
  propertyNames: {},
  unevaluatedProperties: false,
  unevaluatedItems: false,
  dependentSchemas: {},
  exclusiveMinimum: 0,
  exclusiveMaximum: 9,
  uniqueItems: true,
  contentSchema: {},
  default: 'a',
  examples: ['a'],
  deprecated: true,
  readOnly: true,
  writeOnly: true,
  nullable: true,
  discriminator: {},
  $defs: {},
  $id: 'x',
  $anchor: 'x',
  $dynamicAnchor: 'x',
  $dynamicRef: '#x',
  $comment: 'x',
  $vocabulary: {},
  definitions: {},
  dependencies: {},
  additionalItems: false,
  'x-anders': 'x',
}

describe.each(kinds)('beside %s', (_, element) => {
  test.each(Object.entries(forbidden))('%s is refused', (keyword, value) => {
    expect(accepts(shared({ ...element, [keyword]: value }))).toBe(false)
  })
})

test.each(Object.entries(forbidden).filter(([keyword]) => !['$id', '$defs'].includes(keyword)))(
  'at the top of a message and of the shared definitions %s is refused',
  (keyword, value) => {
    expect(accepts({ ...smallMessage('Vraag', {}), [keyword]: value })).toBe(false)
    expect(accepts({ ...shared(reference), [keyword]: value })).toBe(false)
  },
)

const annotations = Object.keys(annotated('Tekst'))

describe.each(Object.entries(everyKind))('%s', (_, element) => {
  test.each(annotations)('without %s is refused', (annotation) => {
    expect(accepts(shared(without(element, annotation)))).toBe(false)
  })
})

test.each(['type', 'maxLength', 'minimum', 'maxItems', 'items', 'enum', 'format', 'properties', 'required'])(
  '%s beside a reference is refused',
  (keyword) => {
    const value = Object.values(everyKind).find((element) => element[keyword] !== undefined)?.[keyword]

    expect(accepts(shared({ ...reference, [keyword]: value ?? 1 }))).toBe(false)
  },
)

const element = (name: string): SchemaObject => everyKind[name] ?? {}
const big = 2 ** 53

const gaps: readonly (readonly [claim: string, element: SchemaObject])[] = [
  ['a text without a longest length', without(element('Tekst'), 'maxLength')],
  ['an e-mail address without a longest length', { type: 'string', format: 'email', ...annotated('Tekst') }],
  ['an instant without a longest length', { type: 'string', format: 'date-time', ...annotated('Tekst') }],
  ['a text in a format of another list', { ...element('Dag'), format: 'hostname', maxLength: 9 }],
  ['a pattern without words', without(element('Tekst'), 'x-vorm')],
  ['words of a pattern in one language', { ...element('Tekst'), 'x-vorm': { nl: 'een letter' } }],
  ['words without a pattern', without(element('Tekst'), 'pattern')],
  ['an attachment without a media type', without(element('Bijlage'), 'contentMediaType')],
  ['an attachment without an encoding', without(element('Bijlage'), 'contentEncoding')],
  ['a number with a fraction', { ...element('Getal'), type: 'number' }],
  ['a number without a lower bound', without(element('Getal'), 'minimum')],
  ['a number without an upper bound', without(element('Getal'), 'maximum')],
  ['a number above what JSON readers hold', { ...element('Getal'), maximum: big }],
  ['a number below what JSON readers hold', { ...element('Getal'), minimum: -big }],
  ['a list without an upper bound', without(element('Lijst'), 'maxItems')],
  ['a list without items', without(element('Lijst'), 'items')],
  ['a list that may be anything', { ...element('Lijst'), items: true }],
  ['an open object', without(element('Object'), 'additionalProperties')],
  ['an object open to a schema', { ...element('Object'), additionalProperties: {} }],
  ['an object without elements', { ...element('Object'), properties: {} }],
  ['an empty list of required elements', { ...element('Object'), required: [] }],
  ['an element required twice', { ...element('Object'), required: ['Begin', 'Begin'] }],
  ['an object with a count of elements', { ...element('Object'), minProperties: 1 }],
  ['a choice that may be empty', without(element('Keuze'), 'minProperties')],
  ['a choice of several', without(element('Keuze'), 'maxProperties')],
  ['a choice of two at once', { ...element('Keuze'), maxProperties: 2 }],
  ['a choice with a required element', { ...element('Keuze'), required: ['Links'] }],
  ['variants of one', { ...element('Varianten'), oneOf: [everyKind['Object']] }],
  ['variants that are no objects', { ...element('Varianten'), oneOf: [everyKind['Getal'], everyKind['Dag']] }],
  ['variants beside a type', { ...element('Varianten'), type: 'object' }],
  ['an enumeration of numbers', { ...element('Opsomming'), enum: [1, 2] }],
  ['an enumeration without meanings', without(element('Opsomming'), 'x-waarden')],
  ['a code twice', { ...element('Opsomming'), enum: ['a', 'a'] }],
  ['an enumeration beside a type', { ...element('Opsomming'), type: 'string' }],
  ['a constant that is null', { ...element('Constante'), const: null }],
  ['two types at once', { ...element('Waarheid'), type: ['boolean', 'null'] }],
  ['no type at all', annotated('Niets')],
  ['an element name in camel case', { ...element('Keuze'), properties: { links: reference, Rechts: reference } }],
  ['an element name with an accent', { ...element('Keuze'), properties: { Beëindigd: reference, Rechts: reference } }],
  ['a reference to another file', { $ref: 'https://example.nl/elders' }],
  ['a reference into another place', { $ref: '#/properties/Inhoud' }],
  ['a class of personal data that does not exist', { ...element('Getal'), 'x-persoonsgegeven': 'medisch' }],
  ['an origin that does not exist', { ...element('Getal'), 'x-herkomst': 'gehoord' }],
  ['a source without the form of a code', { ...element('Getal'), 'x-bron': ['Z1!'] }],
  ['an empty list of sources', { ...element('Getal'), 'x-bron': [] }],
  ['a designed element without a question', { ...element('Getal'), 'x-herkomst': 'ontworpen' }],
  ['a known element with a question', { ...element('Getal'), 'x-vraag': 'OV-001' }],
  ['a question with another number', { ...element('Getal'), 'x-herkomst': 'ontworpen', 'x-vraag': 'OV-XX-1' }],
  ['a description that is no sentence', { ...element('Getal'), description: 'een getal' }],
  ['a purpose that is no sentence', { ...element('Getal'), 'x-doel': 'nodig' }],
  ['a version that is no version', { ...element('Getal'), 'x-sinds': '1' }],
]

test.each(gaps)('%s is refused', (_, broken) => {
  expect(accepts(shared(broken))).toBe(false)
})

test('a designed element names its question', () => {
  expect(accepts(shared({ ...element('Getal'), 'x-herkomst': 'ontworpen', 'x-vraag': 'OV-SR-01' }))).toBe(true)
})

const message = smallMessage('Vraag', { Getal: element('Getal') })
const brokenMessages: readonly (readonly [claim: string, schema: SchemaObject])[] = [
  ...['$schema', '$id', 'title', 'description', 'type', 'properties', 'required', 'additionalProperties'].map(
    (keyword) => [`without ${keyword}`, without(message, keyword)] as const,
  ),
  ['at another address', { ...message, $id: 'https://example.nl/Vraag' }],
  ['with Inhoud optional', { ...message, required: ['Stuurgegevens'] }],
  ['with a third part', { ...message, properties: { ...asObject(message['properties']), Derde: element('Getal') } }],
  ['without Inhoud', { ...message, properties: without(asObject(message['properties']), 'Inhoud') }],
]

test.each(brokenMessages)('a message %s is refused', (_, schema) => {
  expect(accepts(message)).toBe(true)
  expect(accepts(schema)).toBe(false)
})

function asObject(value: unknown): SchemaObject {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
