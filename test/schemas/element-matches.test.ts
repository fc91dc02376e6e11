/** Which element of one version is which of another: what moved is only said where there is no doubt. */
import { expect, test } from 'vitest'
import { elementsOf, matchElements } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { readModel } from '../../schemas/read.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { annotated, everyKind, smallLaw, smallMessage } from './small-law.ts'

const number: SchemaObject = { $ref: 'gedeeld#/$defs/Getal', ...annotated('Bedrag') }
const holding = (properties: Readonly<Record<string, SchemaObject>>, title = 'Groep'): SchemaObject => ({
  ...{ type: 'object', properties, additionalProperties: false, ...annotated(title) },
})
const choice = (properties: Readonly<Record<string, SchemaObject>>): SchemaObject => ({
  ...{ ...holding(properties, 'Keuze'), minProperties: 1, maxProperties: 1 },
})

function elements(properties: Readonly<Record<string, SchemaObject>>): readonly BookElement[] {
  const law = { ...smallLaw(), definitions: everyKind, messages: { Vraag: smallMessage('Vraag', properties) } }
  return elementsOf(readModel(law, 'Vraag'))
}

const before = elements({ Bedrag: number })

/** Where the amount went, as lines. */
function movesTo(properties: Readonly<Record<string, SchemaObject>>): readonly string[] {
  const { moved, added, removed } = matchElements(before, elements(properties))
  return [
    ...[...moved].map(([now, then]) => `${then.pointer} -> ${now.pointer}`),
    ...added.map(({ pointer }) => `+ ${pointer}`),
    ...removed.map(({ pointer }) => `- ${pointer}`),
  ]
}

const [a, b, c] = [{ Bedrag: number }, { Bedrag: number }, { Bedrag: number }].map((each) => holding(each))
if (a === undefined || b === undefined || c === undefined) throw new Error('three groups')

test('into a group', () => {
  expect(movesTo({ A: a })).toEqual(['/Inhoud/Bedrag -> /Inhoud/A/Bedrag', '+ /Inhoud/A'])
})

test('into the options of one choice, of which one is filled in', () => {
  expect(movesTo({ Keuze: choice({ A: a, B: b }) })).toEqual([
    '/Inhoud/Bedrag -> /Inhoud/Keuze/A/Bedrag',
    '/Inhoud/Bedrag -> /Inhoud/Keuze/B/Bedrag',
    ...['+ /Inhoud/Keuze', '+ /Inhoud/Keuze/A', '+ /Inhoud/Keuze/B'],
  ])
})

const nowhere = (pointers: readonly string[]): readonly string[] => [
  ...pointers.map((pointer) => `+ /Inhoud/${pointer}`),
  '- /Inhoud/Bedrag',
]

test.each<[string, Readonly<Record<string, SchemaObject>>, readonly string[]]>([
  ['two groups', { A: a, B: b }, ['A', 'A/Bedrag', 'B', 'B/Bedrag']],
  [
    'options of two choices',
    { K: choice({ A: a }), L: choice({ B: b }) },
    ['K', 'K/A', 'K/A/Bedrag', 'L', 'L/B', 'L/B/Bedrag'],
  ],
  ['a group before a choice', { A: a, K: choice({ B: b }) }, ['A', 'A/Bedrag', 'K', 'K/B', 'K/B/Bedrag']],
  ['a choice before a group', { K: choice({ A: a }), Z: b }, ['K', 'K/A', 'K/A/Bedrag', 'Z', 'Z/Bedrag']],
  [
    'one option that has it twice',
    { K: choice({ A: holding({ B: b, C: c }), D: holding({}) }) },
    ['K', 'K/A', 'K/A/B', 'K/A/B/Bedrag', 'K/A/C', 'K/A/C/Bedrag', 'K/D'],
  ],
])('into %s: which of them it is nobody can say', (_name, properties, added) => {
  expect(movesTo(properties)).toEqual(nowhere(added))
})
