/** Annotations hold where an element is used: complete, with a source or a question, and known to the catalogue. */
import { expect, test } from 'vitest'
import type { SchemaObject } from '../../schemas/read.ts'
import { asking, elementPlace, faults, kind, without } from './break-law.ts'
import { annotated } from './small-law.ts'

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
