/**
 * The outline of a message holds the words of the law and nothing of its bounds.
 *
 * Inside: looks at the outline before it is written as code.
 */
import { expect, test } from 'vitest'
import { outlineOf } from '../../generators/outline.ts'
import type { Annotations, Node, ObjectNode } from '../../schemas/index.ts'

function annotated(title: string): Annotations {
  return {
    title,
    description: 'beschrijving',
    doel: 'doel',
    grondslag: 'wgs',
    persoonsgegeven: 'geen',
    herkomst: 'bekend',
    bron: ['W1'],
    groep: 'Algemeen',
    sinds: '1.0',
  }
}

function text(title: string): Node {
  return { schemaPointer: '', annotations: annotated(title), kind: 'text', minLength: 1, maxLength: 5, pattern: '^a$' }
}

function variant(value: string, elements: Readonly<Record<string, Node>>): { value: string; node: ObjectNode } {
  const tag: Node = { schemaPointer: '', annotations: annotated('Soort'), kind: 'const', value }
  const properties = Object.entries({ Soort: tag, ...elements }).map(([name, node]) => ({ name, required: true, node }))
  const annotations = annotated(value)
  return { value, node: { schemaPointer: '', annotations, kind: 'object', properties, dependentRequired: {} } }
}

test('an element keeps its title and kind', () => {
  expect(outlineOf(text('Naam'))).toEqual({ title: 'Naam', kind: 'text' })
})

test('form, codes and the class of personal data come along', () => {
  const node = text('Naam')
  const words = { vorm: { nl: 'letters', en: 'letters' }, waarden: { A: 'een a' }, persoonsgegeven: 'gewoon' as const }

  expect(outlineOf({ ...node, annotations: { ...node.annotations, ...words } })).toEqual({
    title: 'Naam',
    kind: 'text',
    ...words,
  })
})

test('a union has the elements of all variants, in the words of the first that has them', () => {
  const first = variant('een', { Naam: text('Naam'), Deel: variant('', { A: text('A') }).node })
  const second = variant('twee', { Naam: text('Andere naam'), Deel: variant('', { B: text('B') }).node })

  const { members } = outlineOf({
    schemaPointer: '',
    annotations: annotated('Keus'),
    kind: 'union',
    tag: 'Soort',
    branches: [first, second],
  })

  expect(Object.keys(members ?? {}).sort()).toEqual(['Deel', 'Naam', 'Soort'])
  expect(members?.['Naam']?.title).toBe('Naam')
  expect(Object.keys(members?.['Deel']?.members ?? {}).sort()).toEqual(['A', 'B', 'Soort'])
})
