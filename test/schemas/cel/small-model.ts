/** A small model with one of everything that rules can read. */
import type { Annotations, MessageModel, Node, Property } from '../../../schemas/index.ts'

const annotations: Annotations = {
  title: 't',
  description: 'd',
  doel: 'd',
  grondslag: 'wgs',
  persoonsgegeven: 'geen',
  herkomst: 'bekend',
  bron: [],
  groep: 'g',
  sinds: '1.0',
}
const placed = { schemaPointer: '', annotations }
const property = (name: string, node: Node, required = true): Property => ({ name, node, required })
const integer = (maximum: number): Node => ({ ...placed, kind: 'integer', minimum: 0, maximum })
const date: Node = { ...placed, kind: 'text', minLength: 0, maxLength: 10, format: 'date' }
const text: Node = { ...placed, kind: 'text', minLength: 1, maxLength: 50 }
const group = (...properties: Property[]): Extract<Node, { kind: 'object' }> => ({
  ...placed,
  kind: 'object',
  properties,
  dependentRequired: {},
})
const tag = (value: string): Node => ({ ...placed, kind: 'const', value })

export const smallModel: MessageModel = {
  module: 'proef',
  version: '1.0',
  type: 'Proef',
  id: 'proef',
  root: group(
    property(
      'Stuurgegevens',
      group(property('Tijdstip', { ...placed, kind: 'text', minLength: 0, format: 'date-time' })),
    ),
    property(
      'Inhoud',
      group(
        property('Getal', integer(1000)),
        property('Groot', integer(9_000_000_000_000_000)),
        property('Misschien', integer(1000), false),
        property('Datum', date),
        property('Tekst', text),
        property('Soort', { ...placed, kind: 'enum', values: ['SK', 'SB'] }),
        property('Vlag', { ...placed, kind: 'boolean' }),
        property('Partner', group(property('Naam', text)), false),
        property('Namen', { ...placed, kind: 'list', items: text, minItems: 0, maxItems: 5 }),
        property('Keuze', { ...placed, kind: 'choice', properties: [property('A', text), property('B', integer(9))] }),
        property('Regels', {
          ...placed,
          kind: 'list',
          minItems: 1,
          maxItems: 10,
          items: {
            ...placed,
            kind: 'union',
            tag: 'Soort',
            branches: [
              {
                value: 'open',
                node: group(
                  property('Soort', tag('open')),
                  property('Bedrag', integer(500)),
                  property('Extra', integer(5), false),
                ),
              },
              { value: 'dicht', node: group(property('Soort', tag('dicht')), property('Reden', text)) },
            ],
          },
        }),
      ),
    ),
  ),
}

/** A model with variants that use one name for differently shaped groups. */
export const variantModel: MessageModel = {
  ...smallModel,
  root: group(
    property(
      'Inhoud',
      group(
        property('Delen', {
          ...placed,
          kind: 'list',
          minItems: 0,
          maxItems: 9,
          items: {
            ...placed,
            kind: 'union',
            tag: 'Soort',
            branches: [
              {
                value: 'een',
                node: group(
                  property('Soort', tag('een')),
                  property('Detail', group(...['A', 'B', 'C'].map((name) => property(name, integer(9))))),
                ),
              },
              {
                value: 'twee',
                node: group(
                  property('Soort', tag('twee')),
                  property('Detail', group(property('A', integer(9)), property('B', integer(9), false))),
                ),
              },
            ],
          },
        }),
      ),
    ),
  ),
}
