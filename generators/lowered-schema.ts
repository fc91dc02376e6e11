/** Lowers a node of the model to the plain schema that json-schema-to-typescript translates soundly. */
import type { JSONSchema } from 'json-schema-to-typescript'
import type { ChoiceNode, Node, ObjectNode, Property, UnionNode } from '../schemas/index.ts'

/** The TypeScript name of a shared definition; nothing when the definition is written out where it is used. */
export type NameOf = (definition: string) => string | undefined

/** A node as it stands below another: by name when it is shared, otherwise written out. */
function lowerUse(node: Node, nameOf: NameOf): JSONSchema {
  const name = node.definition === undefined ? undefined : nameOf(node.definition)
  const description = describe(node)
  return name === undefined ? { ...lowerShape(node, nameOf), description } : { tsType: name, description }
}

/** A node written out. Lengths, forms and bounds are left to the validator: TypeScript cannot say them. */
export function lowerShape(node: Node, nameOf: NameOf): JSONSchema {
  switch (node.kind) {
    case 'object':
      return lowerObject(node, nameOf)
    case 'choice':
      return lowerChoice(node, nameOf)
    case 'union':
      return lowerUnion(node, nameOf)
    case 'list':
      return { type: 'array', items: lowerUse(node.items, nameOf) }
    case 'text':
      return { type: 'string' }
    case 'enum':
      return { enum: [...node.values] }
    case 'const':
      return { const: node.value }
    default:
      return { type: node.kind }
  }
}

function lowerObject(node: ObjectNode, nameOf: NameOf): JSONSchema {
  return closed(node.properties, nameOf)
}

/**
 * One closed object per option that forbids the other options: in a plain union TypeScript would let an object with two
 * options pass.
 */
function lowerChoice(node: ChoiceNode, nameOf: NameOf): JSONSchema {
  return {
    oneOf: node.properties.map((option) => {
      const others = node.properties.filter(({ name }) => name !== option.name)
      const chosen = closed([{ ...option, required: true }], nameOf)
      const never = Object.fromEntries(others.map(({ name }) => [name, { tsType: 'never' }]))
      return { ...chosen, properties: { ...chosen.properties, ...never } }
    }),
  }
}

function lowerUnion(node: UnionNode, nameOf: NameOf): JSONSchema {
  return { oneOf: node.branches.map((branch) => lowerObject(branch.node, nameOf)) }
}

function closed(properties: readonly Property[], nameOf: NameOf): JSONSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map(({ name, node }) => [name, lowerUse(node, nameOf)])),
    required: properties.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
}

/** The words for a doc comment: title and description, the form of a text, the meaning of codes. */
export function describe({ annotations: { title, description, waarden, vorm } }: Pick<Node, 'annotations'>): string {
  const codes = Object.entries(waarden ?? {}).map(([code, meaning]) => `- \`${code}\`: ${meaning}`)
  const form = vorm === undefined ? [] : [`Vorm: ${vorm.nl}.`]
  return [`${title}. ${description}`, ...form, codes.join('\n')].filter((part) => part !== '').join('\n\n')
}
