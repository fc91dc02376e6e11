/** What the book says of one element: why it is there, on what basis, of which class, since when, under which rules. */
import type { Node, Rule, UnionNode } from '../../schemas/index.ts'
import type { Book } from './book.ts'
import { placeWords } from './difference-words.ts'
import { capitalised, classWords, enumerate, numberWord } from './dutch.ts'
import { anchorOf, classOf, isDatum, itemOf, mainNode } from '../../schemas/index.ts'
import type { BookElement, Use } from '../../schemas/index.ts'
import { perUse, variantsPhrase } from './element-words.ts'
import { anchor, bullets, paragraphs } from './markdown.ts'
import { basisName, formOriginOf, originOf } from './references.ts'
import { formWords, typeWords, valuesOf } from './type-words.ts'
import { plainDescription } from '../../schemas/index.ts'

/** What the details link to. */
export type DetailsPage = { readonly book: Book; readonly page: string; readonly rules: readonly Rule[] }

/** What stands inside an element once it is opened, under the name that links lead to. */
export function elementDetails(at: DetailsPage, element: BookElement): string {
  const [first = '', ...others] = [...needLines(at, element), ...formLines(element), ...linkLines(at, element)]
  return paragraphs([
    bullets([`${anchor(anchorOf(element))}${first}`, ...others]),
    valueList(element),
    itemSentence(element),
    ...variantLists(element),
  ])
}

function needLines({ book, page }: DetailsPage, element: BookElement): readonly string[] {
  const told = (text: (use: Use) => string): string => perUse(element, text)
  return [
    `**Waarom nodig:** ${told(({ node }) => node.annotations.doel)}`,
    `**Grondslag:** ${told(({ node }) => `${basisName(book, node.annotations.grondslag)}.`)}`,
    `**Soort gegeven:** ${classLine(element)}`,
    `**Herkomst van het element:** ${told(({ node }) => `${capitalised(originOf(book, page, node.annotations))}.`)}`,
    ...formOriginLine(told(({ node }) => sentence(formOriginOf(book, page, node.annotations)))),
    `**Sinds:** ${told(({ node }) => `versie ${node.annotations.sinds}.`)}`,
  ]
}

const sentence = (words: string): string => (words === '' ? '' : `${capitalised(words)}.`)

/** What is public of an element is not of its form: said apart, where there is a form. */
function formOriginLine(words: string): readonly string[] {
  return words === '' ? [] : [`**Herkomst van de vorm:** ${words}`]
}

function classLine(element: BookElement): string {
  const words = perUse(element, ({ node }) => `${capitalised(classWords[node.annotations.persoonsgegeven])}.`)
  return isDatum(element) || classOf(element) === 'geen'
    ? words
    : `${words} Dat is het zwaarste dat in deze groep kan staan.`
}

function formLines(element: BookElement): readonly string[] {
  const form = formWords(element)
  return [
    `**Naam in de standaard:** ${element.path.at(-1) ?? ''}.`,
    `**Plaats:** ${placeWords(element)}.`,
    `**Type:** ${capitalised(typeWords(element)).replace(/\.$/, '')}.`,
    ...(form === '' || typeWords(element).includes(form) ? [] : [`**Vorm:** ${capitalised(form)}.`]),
  ]
}

function linkLines({ rules }: DetailsPage, element: BookElement): readonly string[] {
  const about = rules.filter(({ pointer }) => pointer === element.pointer).map(({ id }) => `[${id}](#${id})`)
  return about.length === 0 ? [] : [`**Regels:** ${enumerate(about)}.`]
}

function valueList(element: BookElement): string {
  const values = valuesOf(element)
  if (values.length === 0) return ''
  const [only] = values
  if (values.length === 1 && only !== undefined && only[1] === '') return `De waarde is altijd «${only[0]}».`
  return `Waarden:\n\n${bullets(values.map(([value, meaning]) => (meaning === '' ? value : `**${value}**: ${meaning}`)))}`
}

/** What one item of a list is. */
function itemSentence(element: BookElement): string {
  const node = mainNode(element)
  if (node.kind !== 'list') return ''
  return `Elk onderdeel is: **${node.items.annotations.title}**. ${sentences(node.items)}`
}

/** The variants of a group, when it has them. */
function variantLists(element: BookElement): readonly string[] {
  return element.uses.flatMap(({ variants, node }) => {
    const item = itemOf(node)
    if (item.kind !== 'union') return []
    const where = element.uses.length > 1 ? ` ${variantsPhrase(variants)}` : ''
    return [`Er zijn ${numberWord(item.branches.length)} soorten${where}:\n\n${bullets(variantLines(item))}`]
  })
}

function variantLines({ branches }: UnionNode): readonly string[] {
  return branches.map(({ node }) => `**${node.annotations.title}.** ${sentences(node)}`)
}

/** The description and why it is needed. */
function sentences(node: Node): string {
  return `${plainDescription(node)} ${node.annotations.doel}`
}
