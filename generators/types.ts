/** TypeScript types of one module version: an interface per message and the shared shapes by name. */
import { compile } from 'json-schema-to-typescript'
import type { JSONSchema, Options } from 'json-schema-to-typescript'
import { printVersionId, ToolkitFailure } from '../schemas/index.ts'
import type { MessageModel, Node } from '../schemas/index.ts'
import { readModels } from '../schemas/read.ts'
import type { LawVersion, SchemaObject } from '../schemas/read.ts'
import { describe, lowerShape } from './lowered-schema.ts'
import type { NameOf } from './lowered-schema.ts'
import type { Product } from './product.ts'

const options: Partial<Options> = {
  additionalProperties: false,
  bannerComment: '',
  ignoreMinAndMaxItems: true,
  unknownAny: true,
  style: { semi: false, singleQuote: true, printWidth: 120, trailingComma: 'all' },
}

/** The file with the types of this version. */
export async function typesFile(law: LawVersion): Promise<Product> {
  const models = readModels(law)
  const shared = sharedShapes(models)
  const names = typeNames([...shared.keys()], law)
  const nameOf: NameOf = (definition) => names.get(definition)
  const declarations: string[] = [banner(law)]
  for (const { type, root } of models)
    declarations.push(await declare(type, { ...lowerShape(root, nameOf), description: describe(root) }))
  for (const [definition, node] of shared) {
    const schema = { ...lowerShape(node, nameOf), description: describeDefinition(node, law.definitions[definition]) }
    declarations.push(await declare(names.get(definition) ?? definition, schema))
  }
  return { path: `types/${law.module}-${law.version}.ts`, text: declarations.join('\n') }
}

function declare(name: string, schema: JSONSchema): Promise<string> {
  return compile(schema, name, options)
}

/** The definitions worth a name, sorted: those with a shape. Texts and numbers read better where they are used. */
function sharedShapes(models: readonly MessageModel[]): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>()
  const visit = (node: Node): void => {
    if (node.definition !== undefined && ['object', 'choice', 'union', 'list', 'enum'].includes(node.kind))
      found.set(node.definition, node)
    for (const child of childrenOf(node)) visit(child)
  }
  for (const { root } of models) visit(root)
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'object':
    case 'choice':
      return node.properties.map((property) => property.node)
    case 'union':
      return node.branches.map((branch) => branch.node)
    case 'list':
      return [node.items]
    default:
      return []
  }
}

/**
 * The TypeScript name of each definition: its own without underscores, which json-schema-to-typescript would change by
 * itself. A message keeps its name; a definition of the same name gives way.
 */
function typeNames(definitions: readonly string[], law: LawVersion): ReadonlyMap<string, string> {
  const taken = new Set(Object.keys(law.messages))
  const names = new Map<string, string>()
  for (const definition of definitions) {
    const own = definition.replace(/_+(.?)/g, (_, letter: string) => letter.toUpperCase())
    const name = taken.has(own) ? `${own}Gegevens` : own
    if (taken.has(name))
      throw new ToolkitFailure('law-broken', `${printVersionId(law)}: no TypeScript name is left for ${definition}`)
    taken.add(name)
    names.set(definition, name)
  }
  return names
}

/** In the definition's own words: a message may say something else where it uses the definition. */
function describeDefinition(node: Node, own: SchemaObject = {}): string {
  const words = { title: String(own['title'] ?? ''), description: String(own['description'] ?? '') }
  return describe({ annotations: { ...node.annotations, ...words } })
}

function banner(law: LawVersion): string {
  return `/**
 * Types of ${law.module} ${law.version}, made from its schemas by \`npm run generate\`; do not edit.
 *
 * They tell the shape. Lengths, forms, bounds and the rules across elements are for the validator.
 */
`
}
