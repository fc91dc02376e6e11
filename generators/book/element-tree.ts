/** The elements of a message as a tree that opens and closes: what must be sent first, and why it is asked inside. */
import { anchorOf, isDatum } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { counted, thousands } from './dutch.ts'
import { elementDetails } from './element-details.ts'
import type { DetailsPage } from './element-details.ts'
import { badgeOf, descriptionOf, isAlwaysThere, isRequired, presenceWords } from './element-words.ts'
import { paragraphs } from './markdown.ts'
import { typeWords, valuesOf, valueWords } from './type-words.ts'

/** More values than this stand with the element, not in its line. */
const fewValues = 4

/** The tree: a line per element that can be opened, each under the name that links lead to. */
export function elementTree(at: DetailsPage, elements: readonly BookElement[]): string {
  const tree = { ...at, elements }
  const content = elements.filter(({ path }) => path[0] === 'Inhoud')
  const [whole] = content
  return paragraphs([
    countSentence(content),
    ...below(tree, ['Inhoud']),
    whole === undefined ? '' : folded('Waarom deze inhoud', [descriptionOf(whole), elementDetails(at, whole)]),
    ...below(tree, []),
  ])
}

type Tree = DetailsPage & { readonly elements: readonly BookElement[] }

function countSentence(content: readonly BookElement[]): string {
  const data = content.filter(isDatum)
  const always = data.filter((element) => isAlwaysThere(element, content)).length
  return `De inhoud heeft ${counted(data.length, 'element', 'elementen')} om in te vullen; ${thousands(always)} daarvan ${always === 1 ? 'is' : 'zijn'} altijd verplicht. Wat verplicht is,
staat vooraan in zijn groep. Open een regel om te lezen waarom het element nodig is en wat erin mag.`
}

/** What stands right inside a group: first what must be there, then what depends, then what may. Inhoud is told before. */
function below(tree: Tree, group: readonly string[]): readonly string[] {
  const inside = tree.elements.filter(
    ({ path }) =>
      path.length === group.length + 1 &&
      group.every((name, step) => path[step] === name) &&
      path.join('') !== 'Inhoud',
  )
  return inside
    .toSorted((a, b) => rank(tree, a) - rank(tree, b))
    .map((element) => {
      const parts = below(tree, element.path)
      const details = elementDetails(tree, element)
      return opened(tree, element, parts.length === 0 ? [details] : [folded('Waarom deze groep', [details]), ...parts])
    })
}

function rank({ elements }: Tree, element: BookElement): number {
  if (isRequired(element, elements)) return 0
  return presenceWords(element) === 'nee' ? 2 : 1
}

/** A group that must be there is open from the start, so that what one has to send can be read at once. */
function opened(tree: Tree, element: BookElement, inside: readonly string[]): string {
  const isOpen = !isDatum(element) && rank(tree, element) === 0 && element.path[0] === 'Inhoud'
  return [`<details${isOpen ? ' open' : ''}>`, summaryOf(tree, element), '', paragraphs(inside), '', '</details>'].join(
    '\n',
  )
}

function folded(name: string, inside: readonly string[]): string {
  return ['<details>', `<summary>${name}</summary>`, '', paragraphs(inside), '', '</details>'].join('\n')
}

function summaryOf(tree: Tree, element: BookElement): string {
  // What must be there stands out: the site colours the one and not the other.
  const mark = rank(tree, element) === 0 ? 'em' : 'i'
  const parts = [
    `<b>${escaped(element.titles.at(-1) ?? anchorOf(element))}</b>`,
    `<${mark}>${escaped(badgeOf(element, tree.elements))}</${mark}>`,
    `<span>${escaped(descriptionOf(element))} <small>${escaped(formOf(element))}</small></span>`,
  ]
  return `<summary>${parts.join(' ')}</summary>`
}

/** What may be filled in, in short: the values themselves when they are few. */
function formOf(element: BookElement): string {
  const values = valuesOf(element)
  if (values.length === 0) return typeWords(element)
  if (values.length > fewValues) return `één van ${values.length} waarden`
  return values.length === 1 ? `altijd ${values.map(valueWords).join('')}` : values.map(valueWords).join('; ')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
