/** The section at the end of a message's page for who builds software: identifiers, pointers, patterns, rules, JSON. */
import type { Rule, TextNode } from '../../schemas/index.ts'
import type { BookMessage, Example } from './book.ts'
import { anchorOf, itemOf } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { codesOf } from './type-words.ts'
import { code, codeBlock, link, paragraphs, table } from './markdown.ts'

type Technical = {
  readonly message: BookMessage
  readonly rules: readonly Rule[]
  readonly example: Example | undefined
}

/** Everything on the page that is no sentence. */
export function technicalSection({ message, rules, example }: Technical): string {
  const { model, elements, page } = message
  const schema = `schemas/${model.module}/${model.version}/${model.type}.schema.json`
  return paragraphs([
    '## Technisch',
    `Voor wie software maakt. Het schema is ${link(`${model.type}.schema.json`, page, schema)}, met als \`$id\`:`,
    codeBlock('text', model.id),
    '### Plaatsen en vormen',
    table(
      ['Element', 'JSON Pointer', 'Schema', 'Vorm in woorden', 'Patroon'],
      elements.map((element) => [
        `[${element.path.at(-1) ?? ''}](#${anchorOf(element)})`,
        code(element.pointer),
        shapes(element),
        unique(element, ({ annotations }) => annotations.vorm?.nl ?? ''),
        unique(element, ({ pattern }) => code(pattern ?? '')),
      ]),
    ),
    ...codeParts(elements),
    ...ruleParts(rules),
    ...exampleParts(page, example),
  ])
}

function shapes({ uses }: BookElement): string {
  return [...new Set(uses.map(({ node }) => shape(node)))].join('; ')
}

function shape(node: BookElement['uses'][0]['node']): string {
  switch (node.kind) {
    case 'list':
      return `array ${node.minItems}–${node.maxItems}; ${shape(node.items)}`
    case 'text':
      return textShape(node)
    case 'integer':
      return `integer ${node.minimum}–${node.maximum}`
    case 'enum':
      return `enum ${node.values.map((value) => code(value)).join(', ')}`
    case 'const':
      return `const ${code(String(node.value))}`
    case 'union':
      return `oneOf op ${code(node.tag)}`
    case 'choice':
      return 'object met precies één eigenschap'
    default:
      return node.kind
  }
}

function textShape({ format, minLength, maxLength, contentMediaType, contentEncoding }: TextNode): string {
  const known = format === 'partial-date' ? undefined : format
  const parts = [known, contentMediaType, contentEncoding].flatMap((part) => (part === undefined ? [] : [code(part)]))
  return ['string', `${minLength}–${maxLength ?? ''}`, ...parts].join(' ')
}

function unique({ uses }: BookElement, text: (node: TextNode) => string): string {
  const texts = uses.map(({ node }) => itemOf(node)).flatMap((node) => (node.kind === 'text' ? [text(node)] : []))
  return [...new Set(texts)].filter((found) => found !== '').join('; ')
}

/** The codes that the page above tells by their meaning. */
function codeParts(elements: readonly BookElement[]): readonly string[] {
  const rows = elements.flatMap((element) =>
    codesOf(element).flatMap(([value, meaning]) =>
      meaning === '' ? [] : [[`[${element.path.at(-1) ?? ''}](#${anchorOf(element)})`, code(value), meaning]],
    ),
  )
  return rows.length === 0 ? [] : ['### Codes', table(['Element', 'Code', 'Betekenis'], rows)]
}

function ruleParts(rules: readonly Rule[]): readonly string[] {
  if (rules.length === 0) return []
  const told = rules.map(
    ({ id, pointer, expressie }) => `[${id}](#${id}) ${code(pointer)}\n\n${codeBlock('cel', expressie)}`,
  )
  return ['### Regels als expressie', ...told]
}

function exampleParts(page: string, example: Example | undefined): readonly string[] {
  if (example === undefined) return []
  const name = example.file.split('/').at(-1) ?? example.file
  return [
    '### Voorbeeld als JSON',
    `Hetzelfde voorbeeld als hierboven: ${link(name, page, example.file)}.`,
    codeBlock('json', JSON.stringify(example.message, null, 2)),
  ]
}
