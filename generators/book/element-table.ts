/** The table of the elements of a message: one row per element. */
import { counted } from './dutch.ts'
import { anchorOf, mainNode } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { descriptionOf, presenceWords } from './element-words.ts'
import { placeWords } from './difference-words.ts'
import { table } from './markdown.ts'
import { typeWords, valuesOf, valueWords } from './type-words.ts'

/** More values than this stand with the element, not in the table. */
const fewValues = 4

/** The table, with links to what the page says of each element. */
export function elementTable(elements: readonly BookElement[]): string {
  return table(
    ['Groep', 'Element', 'Waarden', 'Type', 'Omschrijving', 'Verplicht'],
    elements.map((element) => [
      mainNode(element).annotations.groep,
      `[${placeWords(element)}](#${anchorOf(element)})`,
      valuesCell(element),
      typeWords(element),
      descriptionOf(element),
      presenceWords(element),
    ]),
  )
}

function valuesCell(element: BookElement): string {
  const values = valuesOf(element)
  if (values.length > fewValues) return `[${counted(values.length, 'waarde', 'waarden')}](#${anchorOf(element)})`
  return values.map(valueWords).join('; ')
}
