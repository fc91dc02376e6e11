/**
 * Stuurgegevens in the types of a version: what all its messages have in common stands once, in a type that takes the
 * name of the message; a message adds only what it has besides.
 */
import type { JSONSchema } from 'json-schema-to-typescript'
import { printMessageId, ToolkitFailure } from '../schemas/index.ts'
import type { MessageModel } from '../schemas/index.ts'
import { describe, lowerShape } from './lowered-schema.ts'
import type { NameOf } from './lowered-schema.ts'

/** An object with its elements, as it stands in the types. */
type Elements = JSONSchema & { readonly properties: Record<string, JSONSchema>; readonly required: string[] }

/** The Stuurgegevens of one version: the type that its messages share, and what stands at each message. */
export type HeaderTypes = {
  readonly shared: JSONSchema
  readonly use: (model: MessageModel) => JSONSchema
}

/** The element of a message that this is about. */
export const header = 'Stuurgegevens'
/** The element whose constant differs by message: the parameter of the shared type. */
const messageName = 'Berichttype'
const parameter = 'Type'

/**
 * The Stuurgegevens of these messages, of one version; `name` is what the shared type is called.
 * @throws ToolkitFailure `law-broken` when a message has no Stuurgegevens
 */
export function headerTypes(models: readonly MessageModel[], name: string, nameOf: NameOf): HeaderTypes {
  const headers = new Map(models.map((model) => [model.type, readHeader(model, nameOf)]))
  const [first, ...others] = headers.values()
  if (first === undefined) throw new Error('a version has messages')
  const isShared = (element: string): boolean => others.every((other) => sameElement(first, other, element))
  return {
    shared: only(first, isShared),
    use: ({ type }) => {
      const { description = '', ...own } = only(headers.get(type) ?? first, (element) => !isShared(element))
      const shared = { tsType: `${name}<'${type}'>` }
      return own.required.length === 0 && Object.keys(own.properties).length === 0
        ? { ...shared, description }
        : { allOf: [shared, own], description }
    },
  }
}

/** The declaration of the shared type with its parameter, which json-schema-to-typescript cannot write. */
export function withParameter(declaration: string, name: string, names: string): string {
  const start = `export interface ${name} {`
  if (!declaration.includes(start)) throw new Error(`${name} is not declared as an interface`)
  return declaration.replace(start, `export interface ${name}<${parameter} extends ${names} = ${names}> {`)
}

function readHeader({ root, ...id }: MessageModel, nameOf: NameOf): Elements {
  const node = root.properties.find((property) => property.name === header)?.node
  if (node?.kind !== 'object') throw new ToolkitFailure('law-broken', `${printMessageId(id)} has no ${header}`)
  const { properties = {}, required, ...rest } = lowerShape(node, nameOf)
  const { const: _, ...named } = properties[messageName] ?? {}
  return {
    ...rest,
    description: describe(node),
    properties: { ...properties, [messageName]: { ...named, tsType: parameter } },
    required: required === undefined || required === false || required === true ? [] : required,
  }
}

function sameElement(one: Elements, other: Elements, name: string): boolean {
  return (
    one.required.includes(name) === other.required.includes(name) &&
    JSON.stringify(one.properties[name]) === JSON.stringify(other.properties[name])
  )
}

function only(elements: Elements, wanted: (name: string) => boolean): Elements {
  return {
    ...elements,
    properties: Object.fromEntries(Object.entries(elements.properties).filter(([name]) => wanted(name))),
    required: elements.required.filter(wanted),
  }
}
