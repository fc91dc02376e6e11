/** Annotations hold where an element is used: complete, with a source or a question, and known to the catalogue. */
import { expect, test } from 'vitest'
import { checkLaw } from '../../schemas/read.ts'
import type { Ground, SchemaObject } from '../../schemas/read.ts'
import { asking, elementPlace, faults, kind, without } from './break-law.ts'
import { annotated, ownForm, smallCatalog, smallGround } from './small-law.ts'

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
    'names the source Z1, which is not among bronnen of the catalogue: add it there, or mend the code (x-bron)',
    { ...kind('Getal'), ...annotated('Element', { 'x-bron': ['S1', 'Z1'] }) },
  ],
  [
    'names OV-ZZ-01 in x-vraag, but no module has the code ZZ: the codes are PF',
    { ...kind('Getal'), ...annotated('Element', { 'x-herkomst': 'ontworpen', 'x-vraag': 'OV-ZZ-01' }) },
  ],
  [
    'has geloof as x-grondslag, which grondslagen.json does not know',
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

/** The small law with one more ground, and what the guard says of an element that names it. */
function onGround(more: Partial<Ground>, level: string): readonly string[] {
  const catalog = smallCatalog()
  const { gronden } = catalog
  const grondslagen = { ...gronden.grondslagen, ander: smallGround(more) }
  const element = { ...kind('Getal'), ...annotated('Element', { 'x-grondslag': 'ander', 'x-persoonsgegeven': level }) }
  const found = checkLaw(asking({ Element: element }), [], { ...catalog, gronden: { ...gronden, grondslagen } })
  return found.filter(({ claim }) => claim.includes('ander')).map(({ claim }) => claim)
}

const contract =
  'has ander as x-grondslag, which is a contract without the person: name the law, the consent or the court order'

test.each<{ told: string; more: Partial<Ground>; level: string; claims: readonly string[] }>([
  { told: 'a law', more: {}, level: 'financieel', claims: [] },
  {
    told: 'a contract with the person',
    more: { soort: 'overeenkomst-met-betrokkene' },
    level: 'financieel',
    claims: [],
  },
  {
    told: 'a contract with somebody else, such as a processor',
    more: { soort: 'overeenkomst' },
    level: 'gewoon',
    claims: [contract],
  },
  {
    told: 'a contract, also for what is no personal data',
    more: { soort: 'overeenkomst' },
    level: 'geen',
    claims: [contract],
  },
  {
    told: 'a law that allows no BSN',
    more: {},
    level: 'bsn',
    claims: ['is a BSN, which its x-grondslag ander does not allow'],
  },
  { told: 'a law that allows the BSN', more: { bsn: true }, level: 'bsn', claims: [] },
  {
    told: 'a law that names no paragraph of art. 9',
    more: {},
    level: 'bijzonder',
    claims: ['is of a special category, for which its x-grondslag ander names no paragraph of art. 9 AVG'],
  },
  { told: 'a law that names one', more: { bijzonder: '2g' }, level: 'bijzonder', claims: [] },
  { told: 'delivery, for what it takes', more: { voor: 'bezorging' }, level: 'gewoon', claims: [] },
  {
    told: 'delivery, for an amount',
    more: { voor: 'bezorging' },
    level: 'financieel',
    claims: ['is more than what it takes to deliver, and has ander as x-grondslag: name the ground of the content'],
  },
])('an element on the ground of $told', ({ more, level, claims }) => {
  expect(onGround(more, level)).toEqual(claims)
})

/** What the guard says of an element with this form. */
const ofForm = (form: SchemaObject): readonly string[] =>
  faults(asking({ Element: { type: 'integer', minimum: 0, maximum: 9, ...annotated('Element'), ...form } })).map(
    (fault) => fault.replace(`${elementPlace} `, ''),
  )

test.each<{ told: string; form: SchemaObject; claims: readonly string[] }>([
  { told: 'is our own, with its question', form: ownForm, claims: [] },
  { told: 'has no origin', form: {}, claims: ['has a form that refuses (minimum) and no x-herkomst-vorm'] },
  {
    told: 'is our own, without a question',
    form: { 'x-herkomst-vorm': 'ontworpen' },
    claims: ['has a form of our own and no x-vraag-vorm'],
  },
  {
    told: 'is known, without a source',
    form: { 'x-herkomst-vorm': 'bekend' },
    claims: ['has a form that is bekend and names no source in x-bron-vorm'],
  },
  {
    told: 'is known, from a source that publishes it',
    form: { 'x-herkomst-vorm': 'bekend', 'x-bron-vorm': ['S1'] },
    claims: [],
  },
  {
    told: 'is known, from a source that the catalogue lacks',
    form: { 'x-herkomst-vorm': 'bekend', 'x-bron-vorm': ['Z1'] },
    claims: ['names the source Z1, which is not among bronnen of the catalogue (x-bron-vorm)'],
  },
])('a form that $told', ({ form, claims }) => {
  expect(ofForm(form)).toEqual(claims)
})

test('a source that names an element publishes no form of it, unless the catalogue says so', () => {
  const planted = { 'x-herkomst-vorm': 'bekend', 'x-bron-vorm': ['S1'] }
  const Ander = { type: 'integer', minimum: 0, maximum: 9, ...annotated('Ander'), ...planted }

  expect(faults(asking({ Ander }))).toEqual([
    'proef@1.1/Vraag#/properties/Inhoud/properties/Ander cites S1 for the form of Ander, which vormbronnen of the catalogue does not say: mark the form as ontworpen, or add what the source publishes',
  ])
})

test.each(['pattern', 'minLength', 'maxLength', 'format', 'enum', 'minimum', 'maximum', 'minItems', 'maxItems'])(
  'a form that refuses by %s alone has an origin',
  (facet) => {
    const Ander = { ...annotated('Ander'), [facet]: facet === 'enum' ? ['a'] : 1 }

    expect(faults(asking({ Ander }))).toContain(
      `proef@1.1/Vraag#/properties/Inhoud/properties/Ander has a form that refuses (${facet}) and no x-herkomst-vorm`,
    )
  },
)

test('a form that refuses nothing has no origin', () => {
  const Ander = { type: 'boolean', ...annotated('Ander'), ...ownForm }

  expect(faults(asking({ Ander }))).toEqual([
    'proef@1.1/Vraag#/properties/Inhoud/properties/Ander has x-herkomst-vorm and no form that refuses anything',
  ])
})
