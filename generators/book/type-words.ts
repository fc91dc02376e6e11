/** What may be filled in, in words: the type of an element and its values, without a word of JSON. */
import { plainDescription, scaleOf, tellNumber, thousands } from '../../schemas/index.ts'
import type { ConstNode, EnumNode, IntegerNode, ListNode, Node, TextNode } from '../../schemas/index.ts'
import { numberWord } from './dutch.ts'
import { itemOf, mainNode, variantName } from '../../schemas/index.ts'
import type { BookElement, Variant } from '../../schemas/index.ts'

/** The type of an element in words. */
export function typeWords(element: BookElement): string {
  const [first, ...others] = [...new Set(element.uses.map(({ node }) => nodeWords(node)))]
  if (element.tells.length > 0) return 'één van deze waarden'
  return [first, ...others].join('; of ')
}

/**
 * The values of an element that has a list of them, in words, each with its meaning when that says more. Values in small
 * letters are codes for software: there the meaning takes their place, and the section for software has the codes.
 */
export function valuesOf(element: BookElement): readonly (readonly [value: string, meaning: string])[] {
  if (element.tells.length > 0)
    return element.tells.map((variant) => [variantName(variant), toldBy(element, variant)] as const)
  return codesOf(element).map(([value, meaning]) =>
    meaning !== '' && isCode(value) ? ([meaning, ''] as const) : ([value, meaning] as const),
  )
}

/** A value with its meaning, to stand among others: `SK (saneringskrediet)`. */
export function valueWords([value, meaning]: readonly [value: string, meaning: string]): string {
  return meaning === '' ? value : `${value} (${meaning.replace(/\.$/, '')})`
}

/** The values as they stand in a message, each with its meaning. */
export function codesOf(element: BookElement): readonly (readonly [value: string, meaning: string])[] {
  return [...new Map(element.uses.flatMap(({ node }) => nodeValues(itemOf(node))))]
}

function isCode(value: string): boolean {
  return /^[a-z0-9-]+$/.test(value)
}

/** The form of a text in words, where it says more than its type. */
export function formWords(element: BookElement): string {
  const node = itemOf(mainNode(element))
  return node.kind === 'text' && isFree(node) ? (node.annotations.vorm?.nl ?? '') : ''
}

/** What a value that tells variants apart means: its own sentence, or the title of the variant when all have one sentence. */
function toldBy({ uses }: BookElement, variant: Variant): string {
  const name = variantName(variant)
  const own = uses.find(({ variants }) => variants.includes(name))
  const sentences = new Set(uses.map(({ node }) => node.annotations.description))
  if (own !== undefined && sentences.size > 1) return plainDescription(own.node)
  const { title } = variant.node.annotations
  return name.toLowerCase().startsWith(title.toLowerCase()) ? '' : title
}

function nodeValues(node: Node): readonly (readonly [string, string])[] {
  if (node.kind === 'const') return [[constWords(node), '']]
  return node.kind === 'enum' ? node.values.map((value) => [value, meaning(node, value)] as const) : []
}

function meaning({ annotations: { waarden } }: EnumNode, value: string): string {
  const words = waarden?.[value] ?? ''
  return words === value ? '' : words
}

/** A fixed value in words. */
export function constWords(node: ConstNode): string {
  if (typeof node.value === 'boolean') return node.value ? 'ja' : 'nee'
  return typeof node.value === 'number' ? tellNumber(node, node.value) : node.value
}

/** The type of one node in words. */
export function nodeWords(node: Node): string {
  switch (node.kind) {
    case 'object':
      return 'groep'
    case 'choice':
      return 'keuze: precies één van de elementen hieronder'
    case 'union':
      return `groep in ${numberWord(node.branches.length)} soorten`
    case 'list':
      return listWords(node)
    case 'text':
      return textWords(node)
    case 'enum':
      return 'één van deze waarden'
    case 'const':
      return 'vaste waarde'
    case 'integer':
      return integerWords(node)
    default:
      return 'ja of nee'
  }
}

function listWords({ items, minItems, maxItems }: ListNode): string {
  const often =
    minItems === maxItems ? `precies ${maxItems} keer` : `${minItems} tot en met ${thousands(maxItems)} keer`
  return `${nodeWords(items)}; ${often}`
}

function textWords(node: TextNode): string {
  if (node.contentMediaType !== undefined) return 'pdf-bestand'
  if (node.format === 'date') return 'datum'
  if (node.format === 'partial-date') return 'datum, met nullen voor wat niet bekend is (00-00-1980)'
  if (node.format === 'date-time') return 'datum en tijd'
  if (node.format === 'uuid') return 'uniek kenmerk van 36 tekens'
  const form = node.annotations.vorm?.nl ?? ''
  if (node.format === 'email') return `e-mailadres, ${lengthWords(node)}`
  const length = `tekst, ${lengthWords(node)}`
  return form === '' || isPlain(form) ? length : `${length}: ${form}`
}

function lengthWords({ minLength, maxLength }: TextNode): string {
  if (minLength === maxLength) return `precies ${maxLength} tekens`
  return `ten hoogste ${thousands(maxLength ?? 0)} ${maxLength === 1 ? 'teken' : 'tekens'}`
}

/** A form that any text has; it would only make the table longer. */
function isPlain(form: string): boolean {
  return form.startsWith('gewone tekst')
}

/** Whether people write the text themselves: the notation of dates and numbers of messages is the work of software. */
function isFree({ format, contentMediaType }: TextNode): boolean {
  return contentMediaType === undefined && (format === undefined || format === 'email')
}

function integerWords(node: IntegerNode): string {
  const range = `${tellNumber(node, node.minimum)} tot en met ${tellNumber(node, node.maximum)}`
  const kinds = { euros: "bedrag in euro's", percentage: 'percentage', number: 'geheel getal' }
  return `${kinds[scaleOf(node)]}, ${range}`
}
