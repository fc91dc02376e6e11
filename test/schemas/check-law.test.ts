/** The guard of the law: a sound law passes, and each way to break it is told with its place and what is wrong. */
import { describe, expect, test } from 'vitest'
import { checkLaw } from '../../schemas/check-law.ts'
import type { LawVersion, SchemaObject } from '../../schemas/law.ts'
import type { Rule } from '../../schemas/rule.ts'
import { annotated, everyKind, smallCatalog, smallLaw, smallMessage, smallRule } from './small-law.ts'

type Definitions = Readonly<Record<string, SchemaObject>>

const faults = (law: LawVersion, rules: readonly Rule[] = []): readonly string[] =>
  checkLaw(law, rules, smallCatalog()).map(({ place, claim }) => `${place} ${claim}`)

/** The small law in which these definitions replace their namesakes. */
function defining(definitions: Definitions): LawVersion {
  const law = smallLaw()
  return { ...law, definitions: { ...law.definitions, ...definitions } }
}

/** The small law in which the elements of the question are these. */
function asking(properties: Definitions, more: SchemaObject = {}): LawVersion {
  const law = smallLaw()
  const question = structuredClone(law.messages['Vraag'] ?? {})
  const parts = objectOf(question['properties'])
  const inhoud = objectOf(parts['Inhoud'])
  const own = { ...objectOf(inhoud['properties']), ...properties }
  const Vraag = { ...question, properties: { ...parts, Inhoud: { ...inhoud, properties: own, ...more } } }
  return { ...law, messages: { ...law.messages, Vraag } }
}

/** The small law in which the Stuurgegevens of the question are changed. */
function headed(change: (header: Record<string, unknown>) => Record<string, unknown>): LawVersion {
  const law = smallLaw()
  const question = structuredClone(law.messages['Vraag'] ?? {})
  const parts = objectOf(question['properties'])
  const Vraag = { ...question, properties: { ...parts, Stuurgegevens: change(objectOf(parts['Stuurgegevens'])) } }
  return { ...law, messages: { ...law.messages, Vraag } }
}

const kind = (name: string): SchemaObject => everyKind[name] ?? {}
const without = (schema: SchemaObject, key: string): SchemaObject =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key))
const elementPlace = 'proef@1.1/Vraag#/properties/Inhoud/properties/Element'
const shared = 'proef@1.1/gedeeld#/$defs'

test('a sound law has no faults', () => {
  expect(faults(smallLaw(), [smallRule(), smallRule({ id: 'PF-1.1-R002' })])).toEqual([])
})

describe('a reference', () => {
  test('that leads nowhere is told, and nothing else is judged', () => {
    expect(faults(asking({ Element: { $ref: 'gedeeld#/$defs/Weg' }, fout: kind('Tekst') }))).toEqual([
      `${elementPlace} refers to Weg, which gedeeld.schema.json does not define`,
    ])
  })

  test('from a message names the shared file, and from the shared file it does not', () => {
    expect(faults(asking({ Element: { $ref: '#/$defs/Getal' } }))).toEqual([
      `${elementPlace} refers to #/$defs/Getal; from here a definition is called gedeeld#/$defs/Getal`,
    ])
    expect(faults(defining({ Lijst: { ...kind('Lijst'), items: { $ref: 'gedeeld#/$defs/Getal' } } }))).toEqual([
      `${shared}/Lijst/items refers to gedeeld#/$defs/Getal; from here a definition is called #/$defs/Getal`,
    ])
  })

  test('to the definition it stands in is a circle', () => {
    expect(faults(defining({ Lijst: { ...kind('Lijst'), items: { $ref: '#/$defs/Lijst' } } }))).toEqual([
      `${shared}/Lijst refers to itself, directly or through other definitions`,
    ])
  })

  test('that comes back through another definition is a circle for both', () => {
    const law = defining({
      Lijst: { ...kind('Lijst'), items: { $ref: '#/$defs/Keuze' } },
      Keuze: { ...kind('Keuze'), properties: { Links: { $ref: '#/$defs/Lijst' }, Rechts: { $ref: '#/$defs/Tekst' } } },
    })

    expect(faults(law)).toEqual([
      `${shared}/Lijst refers to itself, directly or through other definitions`,
      `${shared}/Keuze refers to itself, directly or through other definitions`,
    ])
  })

  test('is missing when a definition is used by no message, not even by way of another unused one', () => {
    const law = defining({
      Los: { ...kind('Lijst'), items: { $ref: '#/$defs/Ook' } },
      Ook: { ...kind('Getal'), ...annotated('Ook') },
    })

    expect(faults(law)).toEqual([
      `${shared}/Los is used by no message: remove it`,
      `${shared}/Ook is used by no message: remove it`,
    ])
  })
})

const element = (schema: SchemaObject): LawVersion => asking({ Element: { ...schema, ...annotated('Element') } })

const shapes: readonly (readonly [claim: string, law: LawVersion, place?: string])[] = [
  ['has a minLength above its maxLength', element({ ...kind('Tekst'), minLength: 10 })],
  ['has a minimum above its maximum', element({ ...kind('Getal'), minimum: 10 })],
  ['has a minItems above its maxItems', element({ ...kind('Lijst'), items: kind('Getal'), minItems: 10 })],
  [
    'has a pattern that has two loops that can divide one text in many ways, so it is not linear',
    element({ ...kind('Tekst'), pattern: '^a*a*$' }),
  ],
  ['has a pattern that does not compile with the u flag', element({ ...kind('Tekst'), pattern: '^(a$' })],
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
    'has an underscore in its name, which only waarborgfonds has',
    asking({ Soort_Element: { ...kind('Getal'), ...annotated('Element') } }),
    'proef@1.1/Vraag#/properties/Inhoud/properties/Soort_Element',
  ],
]

for (const [claim, law, place = elementPlace] of shapes)
  test(`an element that ${claim} is refused`, () => {
    expect(faults(law)).toEqual([`${place} ${claim}`])
  })

describe('variants', () => {
  const variant = (properties: Definitions, required: readonly string[]): SchemaObject => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...annotated('Variant'),
  })
  const tag = (name: string, value: string | number): Definitions => ({ [name]: { const: value, ...annotated(name) } })
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

const annotations: readonly (readonly [claim: string, written: SchemaObject])[] = [
  ...['title', 'description', 'x-doel', 'x-grondslag', 'x-persoonsgegeven', 'x-herkomst', 'x-groep', 'x-sinds'].map(
    (key) => [`has no ${key}`, without({ ...kind('Getal'), ...annotated('Element') }, key)] as const,
  ),
  ['is bekend and names no source in x-bron', without({ ...kind('Getal'), ...annotated('Element') }, 'x-bron')],
  [
    'is afgeleid and names no source in x-bron',
    without({ ...kind('Getal'), ...annotated('Element', { 'x-herkomst': 'afgeleid' }) }, 'x-bron'),
  ],
  [
    'is ontworpen and names no open question in x-vraag',
    { ...kind('Getal'), ...annotated('Element', { 'x-herkomst': 'ontworpen' }) },
  ],
  [
    'is ontworpen and names no open question in x-vraag',
    { $ref: 'gedeeld#/$defs/Getal', 'x-doel': 'Hier is het anders.', 'x-herkomst': 'ontworpen' },
  ],
  [
    'has geloof as x-grondslag, which the catalogue does not know',
    { $ref: 'gedeeld#/$defs/Getal', 'x-doel': 'Hier is het anders.', 'x-grondslag': 'geloof' },
  ],
  [
    'is there since 1.9, which is no version of the module',
    { ...kind('Getal'), ...annotated('Element', { 'x-sinds': '1.9' }) },
  ],
  [
    'is there since 2.0, which comes after this version',
    { ...kind('Getal'), ...annotated('Element', { 'x-sinds': '2.0' }) },
  ],
  ['has a pattern without x-vorm', without({ ...kind('Tekst'), ...annotated('Element') }, 'x-vorm')],
]

test.each(annotations)('an element that %s is refused', (claim, written) => {
  expect(faults(asking({ Element: written }))).toEqual([`${elementPlace} ${claim}`])
})

describe('a purpose', () => {
  test('may be shared by uses of one definition under its own name', () => {
    expect(faults(asking({ Getal: { $ref: 'gedeeld#/$defs/Getal', title: 'Een ander opschrift' } }))).toEqual([])
  })

  test('may not be shared by elements with another name', () => {
    const place = 'proef@1.1/Vraag#/properties/Inhoud/properties'

    expect(faults(asking({ Element: { $ref: 'gedeeld#/$defs/Getal' } }))).toEqual([
      `${place}/Element has the x-doel of Getal (${shared}/Lijst/items): say why this one is needed`,
    ])
  })
})

describe('the BSN', () => {
  const bsn = { ...kind('Getal'), ...annotated('BSN', { 'x-persoonsgegeven': 'bsn' }) }

  test('may stand in a message that the catalogue allows', () => {
    const law = smallLaw()
    const Antwoord = smallMessage('Antwoord', { BSN: { $ref: 'gedeeld#/$defs/BSN' } })

    expect(
      faults({
        ...law,
        definitions: { ...law.definitions, BSN: bsn },
        messages: { ...law.messages, Antwoord },
      }),
    ).toEqual([])
  })

  test('is refused elsewhere, also deep in a definition', () => {
    expect(faults(asking({ Element: { ...bsn, ...annotated('Element', { 'x-persoonsgegeven': 'bsn' }) } }))).toEqual([
      `${elementPlace} is a BSN in Vraag, a message that may not carry the BSN`,
    ])
    expect(faults(defining({ Lijst: { ...kind('Lijst'), items: bsn } }))).toEqual([
      `${shared}/Lijst/items is a BSN in Vraag, a message that may not carry the BSN`,
    ])
  })

  test('is marked as one', () => {
    expect(faults(asking({ BSNKlant: { ...kind('Getal'), ...annotated('Element') } }))).toEqual([
      'proef@1.1/Vraag#/properties/Inhoud/properties/BSNKlant is called a BSN but x-persoonsgegeven is not bsn',
    ])
  })
})

describe('a message', () => {
  const headers = 'proef@1.1/Vraag#/properties/Stuurgegevens/properties'

  test('has the address of its folder and file', () => {
    const law = smallLaw()
    const Vraag = { ...law.messages['Vraag'], $id: 'https://schuldenknooppunt.nl/schemas/proef/2.0/Vraag' }

    expect(faults({ ...law, messages: { ...law.messages, Vraag } })).toEqual([
      'proef@1.1/Vraag#/$id is not https://schuldenknooppunt.nl/schemas/proef/1.1/Vraag',
    ])
  })

  test.each([
    ['Module', 'proef'],
    ['Versie', '1.1'],
    ['Berichttype', 'Vraag'],
  ])('says as %s what its folder and file say', (name, value) => {
    const law = headed((header) => ({
      ...header,
      properties: { ...objectOf(header['properties']), [name]: { const: 'anders', ...annotated(name) } },
    }))

    expect(faults(law)).toEqual([`${headers}/${name} is not the constant ${value}`])
  })

  test('always says what it is', () => {
    const law = headed((header) => ({ ...header, required: ['Module', 'Berichttype'] }))

    expect(faults(law)).toEqual([`${headers}/Versie is not required, so a message could leave out what it is`])
  })

  test('stands in the catalogue', () => {
    const law = smallLaw()
    const [, question] = Object.entries(law.messages)[0] ?? []
    const Nieuw = JSON.parse(
      JSON.stringify(question).replaceAll('"Vraag"', '"Nieuw"').replace('1.1/Vraag', '1.1/Nieuw'),
    )

    expect(faults({ ...law, messages: { ...law.messages, Nieuw } })).toEqual([
      'proef@1.1/Nieuw# is a message that the catalogue does not have',
    ])
  })
})

const rules: readonly (readonly [claim: string, rule: Rule])[] = [
  ['is called PF-1.1-R002; here it is the turn of PF-1.1-R001', smallRule({ id: 'PF-1.1-R002' })],
  ['is for Weg, which this version does not have', smallRule({ berichten: ['Vraag', 'Weg'] })],
  ['points at /Inhoud/Weg, which Vraag does not have', smallRule({ pointer: '/Inhoud/Weg' })],
  ['points at /Inhoud/Getal/*, which Vraag does not have', smallRule({ pointer: '/Inhoud/Getal/*' })],
  ['has an example of Antwoord, for which it is not a rule', smallRule({ goed: { bericht: 'Antwoord', stappen: [] } })],
]

test.each(rules)('a rule that %s is refused', (claim, rule) => {
  expect(faults(smallLaw(), [rule])).toEqual([`proef@1.1/regels#/regels/0 ${claim}`])
})

test('a rule may point into a list, a choice and a variant', () => {
  const pointers = ['/Inhoud/Lijst/*', '/Inhoud/Keuze/Links', '/Inhoud/Varianten/Soort', '/Stuurgegevens/Versie']

  expect(
    faults(
      smallLaw(),
      pointers.map((pointer, index) => smallRule({ id: `PF-1.1-R00${index + 1}`, pointer })),
    ),
  ).toEqual([])
})

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
