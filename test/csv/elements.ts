/** Elements and messages made by hand, one of each kind: what a test needs of the law, and no more. */
import type { MessageModel, Node, ObjectNode, Property } from '../../schemas/index.ts'

/** What is said of an element beside its kind: its title, and what else a test asks for. */
type Said = Readonly<Record<string, unknown>>

const said = (title: string, more: Said = {}) =>
  ({ title, description: `Over ${title}.`, groep: `Groep ${title}`, ...more }) as unknown as Node['annotations']

const made = (kind: string, title: string, { annotations, ...more }: Said): Node =>
  ({ kind, schemaPointer: `/${title}`, annotations: said(title, annotations as Said), ...more }) as unknown as Node

export const text = (title: string, more: Said = {}): Node =>
  made('text', title, { minLength: 1, maxLength: 100, ...more })
export const date = (title: string): Node => text(title, { format: 'date' })
export const whole = (title: string, more: Said = {}): Node =>
  made('integer', title, { minimum: 3, maximum: 90, ...more })
/** An amount in cents: the words of its description say so. */
export const amount = (title: string): Node =>
  whole(title, { annotations: { description: `Het bedrag, in eurocenten. ${title}` }, maximum: 250_000 })
export const truth = (title: string): Node => made('boolean', title, {})
export const constant = (value: string | number | boolean): Node => made('const', `Vast ${value}`, { value })
export const oneOf = (title: string, values: readonly string[], waarden?: Said): Node =>
  made('enum', title, { values, ...(waarden === undefined ? {} : { annotations: { waarden } }) })
export const list = (title: string, items: Node, more: Said = {}): Node =>
  made('list', title, { items, minItems: 1, maxItems: 9, ...more })

type Members = Readonly<Record<string, Node>>

/** Elements by their name; a question mark behind it says that the element may be left out. */
const members = (given: Members): readonly Property[] =>
  Object.entries(given).map(([name, node]) => ({ name: name.replace('?', ''), required: !name.endsWith('?'), node }))

export const group = (title: string, given: Members): ObjectNode =>
  made('object', title, { properties: members(given), dependentRequired: {} }) as ObjectNode
export const choice = (title: string, given: Members): Node => made('choice', title, { properties: members(given) })
export const union = (title: string, tag: string, branches: Readonly<Record<string, Members>>): Node =>
  made('union', title, {
    tag,
    branches: Object.entries(branches).map(([value, given]) => ({
      value,
      node: group(`Soort ${value}`, { [tag]: constant(value), ...given }),
    })),
  })

/** A message of the module `proef`, version 3.1. */
export function model(type: string, heading: Members, content: Members): MessageModel {
  const root = group(type, {
    Stuurgegevens: group('Stuurgegevens', { Berichttype: constant(type), ...heading }),
    Inhoud: group('Inhoud', content),
  })
  return { module: 'proef', version: '3.1', type, id: `proef@3.1/${type}`, root }
}
