/** A model is the schema with its references followed, its annotations merged and one kind of node per shape. */
import { describe, expect, test } from 'vitest'
import type { LawVersion, SchemaObject } from '../../schemas/read.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Node, ObjectNode } from '../../schemas/index.ts'
import { lawVersions, readLaw, readModel, readModels } from '../../schemas/read.ts'
import { annotated, everyKind, smallLaw, smallMessage } from './small-law.ts'

const kind = (name: string): SchemaObject => everyKind[name] ?? {}
const asking = (properties: Readonly<Record<string, SchemaObject>>, more: Partial<LawVersion> = {}): LawVersion => ({
  ...smallLaw(),
  ...more,
  messages: { Vraag: smallMessage('Vraag', properties) },
})
const contents = (law: LawVersion): ObjectNode => {
  const inhoud = readModel(law, 'Vraag').root.properties.find(({ name }) => name === 'Inhoud')?.node
  if (inhoud?.kind !== 'object') throw new Error('Inhoud is an object')
  return inhoud
}
const element = (law: LawVersion, name = 'Element'): Node => {
  const node = contents(law).properties.find((property) => property.name === name)?.node
  if (node === undefined) throw new Error(`No ${name}`)
  return node
}
const failure = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (error) {
    return error instanceof ToolkitFailure ? `${error.code}: ${error.message}` : error
  }
}

describe('a node', () => {
  test.each([
    ['Tekst', { kind: 'text', minLength: 1, maxLength: 1, pattern: '^[a-z]$(?!\\n)' }],
    ['Dag', { kind: 'text', minLength: 0, format: 'date' }],
    ['Bijlage', { kind: 'text', maxLength: 90, contentEncoding: 'base64', contentMediaType: 'application/pdf' }],
    ['Getal', { kind: 'integer', minimum: 0, maximum: 9 }],
    ['Waarheid', { kind: 'boolean' }],
    ['Opsomming', { kind: 'enum', values: ['a', 'b'] }],
    ['Constante', { kind: 'const', value: 'vast' }],
    ['Lijst', { kind: 'list', minItems: 0, maxItems: 9, items: { kind: 'integer' } }],
    ['Object', { kind: 'object', dependentRequired: { Duur: ['Eind'] } }],
    ['Keuze', { kind: 'choice', properties: [{ name: 'Links' }, { name: 'Rechts' }] }],
    ['Varianten', { kind: 'union', tag: 'Soort', branches: [{ value: 'open' }, { value: 'dicht' }] }],
  ])('%s has its kind and its bounds', (name, expected) => {
    expect(element(smallLaw(), name)).toMatchObject(expected)
  })

  test('knows which of its elements are required, in the order of the schema', () => {
    const node = element(smallLaw(), 'Object')

    expect(node.kind === 'object' && node.properties.map(({ name, required }) => `${name} ${required}`)).toEqual([
      'Begin true',
      'Eind false',
      'Duur false',
    ])
  })

  test('has its place in the message schema, as if every reference were written out', () => {
    const law = smallLaw()
    const list = element(law, 'Lijst')
    const union = element(law, 'Varianten')

    expect(list.schemaPointer).toBe('/properties/Inhoud/properties/Lijst')
    expect(list.kind === 'list' && list.items.schemaPointer).toBe('/properties/Inhoud/properties/Lijst/items')
    expect(union.kind === 'union' && union.branches[1]?.node.schemaPointer).toBe(
      '/properties/Inhoud/properties/Varianten/oneOf/1',
    )
  })

  test('names the definition it came from, and only that one', () => {
    const law = asking({ Element: { ...kind('Getal') }, Los: { $ref: 'gedeeld#/$defs/Keuze' } })
    const choice = element(law, 'Los')
    const union = element(smallLaw(), 'Varianten')

    expect(element(law).definition).toBeUndefined()
    expect(choice.definition).toBe('Keuze')
    expect(choice.kind === 'choice' && choice.properties[0]?.node.definition).toBe('Tekst')
    expect(union).toMatchObject({ definition: 'Varianten' })
    expect(union.kind === 'union' && union.branches[0]?.node).not.toHaveProperty('definition')
  })
})

describe('annotations', () => {
  test('stand under their own names', () => {
    const law = asking({
      Element: { ...kind('Tekst'), ...annotated('Element', { 'x-herkomst': 'ontworpen', 'x-vraag': 'OV-001' }) },
    })

    expect(element(law).annotations).toEqual({
      title: 'Element',
      description: 'Dit is Element van de proef.',
      doel: 'De ontvanger heeft Element nodig voor de proef.',
      grondslag: 'wgs',
      persoonsgegeven: 'geen',
      herkomst: 'ontworpen',
      bron: ['S1'],
      vraag: 'OV-001',
      groep: 'Proef',
      sinds: '1.0',
      vormHerkomst: 'ontworpen',
      vormVraag: 'OV-009',
      vorm: { nl: 'een letter', en: 'a letter' },
    })
  })

  test('beside a reference override those of the definition, one by one', () => {
    const law = asking({
      Element: { $ref: 'gedeeld#/$defs/Opsomming', 'x-doel': 'Hier is een ander doel.', 'x-bron': ['S2'] },
    })

    expect(element(law).annotations).toMatchObject({
      title: 'Opsomming',
      doel: 'Hier is een ander doel.',
      bron: ['S2'],
      waarden: { a: 'De eerste', b: 'De tweede' },
    })
  })

  test('of the nearest reference win when a definition refers to another', () => {
    const law = asking(
      { Element: { $ref: 'gedeeld#/$defs/Tussen', title: 'Buiten' } },
      {
        definitions: {
          ...everyKind,
          Tussen: { $ref: '#/$defs/Getal', title: 'Tussen', description: 'Dit is tussen.' },
        },
      },
    )

    expect(element(law).annotations).toMatchObject({ title: 'Buiten', description: 'Dit is tussen.', groep: 'Proef' })
    expect(element(law)).toMatchObject({ kind: 'integer', definition: 'Tussen' })
  })
})

describe('a law outside the profile is a broken world', () => {
  const branch = (name: string): SchemaObject => ({
    type: 'object',
    properties: { [name]: { const: 'a', ...annotated(name) } },
    required: [name],
    additionalProperties: false,
  })
  const broken: readonly (readonly [claim: string, schema: SchemaObject, message: string])[] = [
    ['a reference that leads nowhere', { $ref: '#/$defs/Weg' }, 'proef@1.1: reference #/$defs/Weg leads nowhere'],
    [
      'two keywords beside a reference',
      { $ref: '#/$defs/Getal', minimum: 1, maximum: 2 },
      'proef@1.1: minimum stands beside a $ref',
    ],
    ['a keyword beside a reference', { $ref: '#/$defs/Getal', maximum: 1 }, 'proef@1.1: maximum stands beside a $ref'],
    [
      'an element without a type',
      annotated('Element'),
      'proef@1.1/Vraag /properties/Inhoud/properties/Element has no type of the profile',
    ],
    [
      'variants without a common tag',
      { oneOf: [branch('Soort'), branch('Type')] },
      'proef@1.1/Vraag /properties/Inhoud/properties/Element has variants without a common tag',
    ],
    [
      'variants with an optional tag',
      { oneOf: [branch('Soort'), { ...branch('Soort'), required: [] }] },
      'proef@1.1/Vraag /properties/Inhoud/properties/Element has variants without a common tag',
    ],
    [
      'a variant that is no object',
      { oneOf: [kind('Getal')] },
      'proef@1.1/Vraag /properties/Inhoud/properties/Element has a variant that is not an object',
    ],
  ]

  test.each(broken)('%s', (_, schema, message) => {
    expect(failure(() => readModel(asking({ Element: schema }), 'Vraag'))).toBe(`law-broken: ${message}`)
  })

  test('a circle', () => {
    const law = asking(
      { Element: { $ref: '#/$defs/Lijst' } },
      { definitions: { Lijst: { ...kind('Lijst'), items: { $ref: '#/$defs/Lijst' } } } },
    )

    expect(failure(() => readModel(law, 'Vraag'))).toMatch(/^law-broken: .* nests too deep: is there a circle\?$/)
  })

  test('a message that does not exist', () => {
    expect(failure(() => readModel(smallLaw(), 'Weg'))).toBe('law-broken: proef@1.1 has no Weg')
  })

  test('a version that does not exist', () => {
    expect(failure(() => readLaw('schuldregeling', '9.9'))).toBe('law-broken: No schemas for schuldregeling@9.9')
  })
})

test.each(lawVersions().map(({ module, version }) => [`${module}@${version}`, module, version] as const))(
  'every message of %s has a model with Stuurgegevens and Inhoud',
  (_, module, version) => {
    const law = readLaw(module, version)

    expect(readModels(law).map(({ type }) => type)).toEqual(Object.keys(law.messages).sort())
    for (const model of readModels(law)) {
      expect(model).toMatchObject({ module, version, id: law.messages[model.type]?.['$id'] })
      expect(model.root.properties.map(({ name, required }) => `${name} ${required}`)).toEqual([
        'Stuurgegevens true',
        'Inhoud true',
      ])
    }
  },
)
