/** The table of element paths per message, for those who come from the XML of today: path ↔ JSON Pointer ↔ type. */
import type { ListNode, MessageModel, Node, Property, TextNode, UnionNode } from '../schemas/index.ts'
import { readModels } from '../schemas/read.ts'
import type { LawVersion } from '../schemas/read.ts'
import type { Product } from './product.ts'

type Row = { readonly path: string; readonly pointer: string; readonly node: Node; readonly presence: string }

/** The Markdown file with a table per message of this version. */
export function elementPathsFile(law: LawVersion): Product {
  const models = readModels(law)
  const text = [
    `# Elementpaden van ${law.module} ${law.version}`,
    `Gemaakt uit de schema's met \`npm run generate\`; niet met de hand wijzigen. Het elementpad volgt de namen van de XML van
vandaag, voor zover die bekend zijn; de JSON Pointer wijst hetzelfde element aan in een bericht volgens deze schema's, met \`*\` voor
elk item van een lijst. Hoe de twee zich verhouden, staat in [soap-xml.md](../../spec/soap-xml.md).`,
    ...models.map(section),
  ].join('\n\n')
  return { path: `elementpaden/${law.module}-${law.version}.md`, text: `${text}\n` }
}

function section({ type, root }: MessageModel): string {
  const rows = root.properties.flatMap((part) => {
    const path = part.name === 'Inhoud' ? type : part.name
    return rowsOf({ path, pointer: `/${part.name}`, node: part.node, presence: presenceOf(part) })
  })
  const lines = rows.map(({ path, pointer, node, presence }) =>
    cells([`\`${path}\``, `\`${pointer}\``, node.annotations.groep, typeOf(node), presence, originOf(node)]),
  )
  return [
    `## ${type}\n`,
    cells(['Elementpad', 'JSON Pointer', 'Groep', 'Type', 'Verplicht', 'Herkomst']),
    cells(Array.from({ length: 6 }, () => '---')),
    ...lines,
  ].join('\n')
}

function cells(texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
}

/** The element's own row and those below it. A repeated element of XML is a list here: the path stays, the pointer gets `*`. */
function rowsOf(row: Row): readonly Row[] {
  return [row, ...below(row)]
}

function below({ path, pointer, node }: Row): readonly Row[] {
  const child = (property: Property, presence: string): readonly Row[] =>
    rowsOf({ path: `${path}/${property.name}`, pointer: `${pointer}/${property.name}`, node: property.node, presence })
  switch (node.kind) {
    case 'object':
      return node.properties.flatMap((property) => child(property, presenceOf(property)))
    case 'choice':
      return node.properties.flatMap((property) => child(property, 'precies één van de keuze'))
    case 'union':
      return variantElements(node).flatMap(({ property, presence }) => child(property, presence))
    case 'list':
      return below({ path, pointer: `${pointer}/*`, node: node.items, presence: '' })
    default:
      return []
  }
}

function presenceOf({ required }: Property): string {
  return required ? 'ja' : 'nee'
}

/** An element in the variant with this value of the tag. */
type Use = { readonly value: string; readonly property: Property }

/** The elements of all variants together; one that is the same in several variants gets one row. */
function variantElements({ tag, branches }: UnionNode): readonly { property: Property; presence: string }[] {
  const elements = new Map<string, Use[]>()
  for (const { value, node } of branches)
    for (const property of node.properties) {
      const { kind, definition, schemaPointer } = property.node
      const key = property.name === tag ? tag : `${property.name} ${kind} ${definition ?? schemaPointer}`
      elements.set(key, [...(elements.get(key) ?? []), { value, property }])
    }
  return [...elements].flatMap(([key, uses]) =>
    uses
      .slice(0, 1)
      .map(({ property }) =>
        key === tag
          ? { property: { ...property, node: tagCodes(property.node, uses) }, presence: 'ja' }
          : { property, presence: variantPresence(uses) },
      ),
  )
}

/** In the table the tag is one element with a code for each variant. */
function tagCodes({ schemaPointer, annotations }: Node, uses: readonly Use[]): Node {
  return { schemaPointer, annotations, kind: 'enum', values: uses.map(({ value }) => value) }
}

function variantPresence(uses: readonly Use[]): string {
  const variants = (required: boolean): string =>
    codes(uses.filter(({ property }) => property.required === required).map(({ value }) => value))
  return [`ja, bij ${variants(true)}`, `nee, bij ${variants(false)}`].filter((part) => part.endsWith('`')).join('; ')
}

function typeOf(node: Node): string {
  switch (node.kind) {
    case 'object':
      return 'groep'
    case 'choice':
      return 'keuze'
    case 'union':
      return `varianten naar \`${node.tag}\`: ${codes(node.branches.map(({ value }) => value))}`
    case 'list':
      return listType(node)
    case 'text':
      return textType(node)
    case 'enum':
      return `code: ${codes(node.values)}`
    case 'const':
      return `vaste waarde: ${codes([String(node.value)])}`
    case 'integer':
      return `geheel getal, ${node.minimum} tot en met ${node.maximum}`
    default:
      return 'ja of nee (`true` of `false`)'
  }
}

function listType({ items, minItems, maxItems }: ListNode): string {
  return `lijst van ${minItems} tot en met ${maxItems}: ${typeOf(items)}`
}

function textType({ format, minLength, maxLength, contentMediaType }: TextNode): string {
  if (contentMediaType !== undefined) return `bijlage (${contentMediaType})`
  const formats = {
    date: 'datum',
    'partial-date': 'datum of een deel ervan',
    'date-time': 'tijdstip (UTC)',
    uuid: 'UUID',
    email: 'e-mailadres',
  }
  if (format !== undefined) return formats[format]
  return minLength === 0 ? `tekst, hoogstens ${maxLength} tekens` : `tekst, ${minLength} tot en met ${maxLength} tekens`
}

function codes(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ')
}

function originOf({ annotations: { herkomst, bron, vraag } }: Node): string {
  const reasons = vraag === undefined ? bron : [vraag]
  return reasons.length === 0 ? herkomst : `${herkomst} (${reasons.join(', ')})`
}
