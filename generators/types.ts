/** TypeScript types of one module version: an interface per message and the shared shapes by name. */
import { compile } from 'json-schema-to-typescript'
import type { JSONSchema, Options } from 'json-schema-to-typescript'
import { printVersionId, ToolkitFailure } from '../schemas/index.ts'
import type { MessageModel, Node } from '../schemas/index.ts'
import { readModels } from '../schemas/read.ts'
import type { LawVersion, SchemaObject } from '../schemas/read.ts'
import { header, headerTypes, withParameter } from './header-types.ts'
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

const words = {
  message:
    'Elk bericht van deze versie. Welk het is, vraagt `hasType` van `schuldenknooppunt`: aan `Stuurgegevens.Berichttype` alleen ziet TypeScript dat niet.',
  messageName: 'De naam van een bericht van deze versie.',
}

/** What each type in the file is called; a definition without a shape has no name. */
type Names = {
  /** All messages together. */
  readonly message: string
  readonly messageName: string
  readonly header: string
  readonly nameOf: NameOf
}

/** The file with the types of this version. */
export async function typesFile(law: LawVersion): Promise<Product> {
  const models = readModels(law)
  const shared = sharedShapes(models)
  const names = typeNames([...shared.keys()], law)
  const declarations = [banner(law), ...(await messageTypes(models, names))]
  for (const [definition, node] of shared) {
    const description = describeDefinition(node, law.definitions[definition])
    const schema = { ...lowerShape(node, names.nameOf), description }
    declarations.push(await declare(names.nameOf(definition) ?? definition, schema))
  }
  return { path: `types/${law.module}-${law.version}.ts`, text: declarations.join('\n') }
}

/** All messages as a union, their names, the Stuurgegevens that they share, and each message. */
async function messageTypes(models: readonly MessageModel[], names: Names): Promise<readonly string[]> {
  const types = models.map(({ type }) => type)
  const { shared, use } = headerTypes(models, names.header, names.nameOf)
  const messages = models.map((model) => {
    const schema = lowerShape(model.root, names.nameOf)
    const properties = { ...schema.properties, [header]: use(model) }
    return declare(model.type, { ...schema, properties, description: describe(model.root) })
  })
  return [
    await declare(names.message, { oneOf: types.map((tsType) => ({ tsType })), description: words.message }),
    await declare(names.messageName, { enum: types, description: words.messageName }),
    withParameter(await declare(names.header, shared), names.header, names.messageName),
    ...(await Promise.all(messages)),
  ]
}

async function declare(name: string, schema: JSONSchema): Promise<string> {
  const declaration = await compile(schema, name, options)
  return declaration.replace(/^( *)\/\*\*\n *\* (.*)\n *\*\/$/gm, '$1/** $2 */')
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
 * The TypeScript name of each type. A definition has its own without underscores, which json-schema-to-typescript would
 * change by itself. A message keeps its name; another type of the same name gives way.
 */
function typeNames(definitions: readonly string[], law: LawVersion): Names {
  const taken = new Set(Object.keys(law.messages))
  const take = (wanted: string): string => {
    const name = taken.has(wanted) ? `${wanted}Gegevens` : wanted
    if (taken.has(name))
      throw new ToolkitFailure('law-broken', `${printVersionId(law)}: no TypeScript name is left for ${wanted}`)
    taken.add(name)
    return name
  }
  const [message, messageName, headerName] = [take('Bericht'), take('Berichttype'), take(header)]
  const ofDefinition = new Map(definitions.map((name) => [name, take(withoutUnderscores(name))]))
  return { message, messageName, header: headerName, nameOf: (definition) => ofDefinition.get(definition) }
}

function withoutUnderscores(name: string): string {
  return name.replace(/_+(.?)/g, (_, letter: string) => letter.toUpperCase())
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
