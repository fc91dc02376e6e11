/** The page of one message: for a caseworker from top to bottom, with all that is technical in the last section. */
import type { Product } from '../product.ts'
import type { Book, BookMessage, BookVersion } from './book.ts'
import { statusOf } from './book.ts'
import { elementDetails } from './element-details.ts'
import { elementTable } from './element-table.ts'
import { basesOf } from '../../schemas/index.ts'
import { contentFirst, exampleTable } from './example-table.ts'
import { messageHistory } from './history.ts'
import { groundLine } from './ground-words.ts'
import { bullets, link, paragraphs } from './markdown.ts'
import { messageRules } from './rule-words.ts'
import { technicalSection } from './technical.ts'
import { trafficLines } from './traffic-words.ts'

/** The page of a message in a version. */
export function messagePage(book: Book, version: BookVersion, message: BookMessage): Product {
  const { page, model, entry, name } = message
  const rules = version.rules.filter(({ berichten }) => berichten.includes(model.type))
  const elements = contentFirst(message.elements.map((element) => ({ element, name: element.path[0] ?? '' })))
  const inOrder = elements.map(({ element }) => element)
  const example = book.exampleOf(model)
  const text = paragraphs([
    `# ${name}`,
    entry.omschrijving,
    `${link(`Module ${version.module.naam} ${version.version}`, page, version.page)}. Status: ${statusOf(version)}.`,
    '## Wie en wanneer',
    bullets([...trafficLines({ book, version, page }, message), basisLine(book, message)]),
    '## Elementen',
    'Elk element staat hieronder op één regel. Klik op een element om te lezen waarom het nodig is.',
    elementTable(inOrder),
    '## Waarom elk element erin staat',
    ...inOrder.map((element) => elementDetails({ book, page, rules }, element)),
    '## Regels',
    rules.length === 0 ? 'Voor dit bericht zijn er geen regels over meer elementen.' : messageRules(book, page, rules),
    '## Voorbeeld',
    'Alle gegevens in dit voorbeeld zijn verzonnen.',
    example === undefined ? '' : exampleTable(model.root, example.message),
    '## Geschiedenis',
    messageHistory(book, version, message),
    technicalSection({ message, rules, example }),
  ])
  return { path: page.replace(/^generated\//, ''), text: `${text}\n` }
}

function basisLine(book: Book, { elements }: BookMessage): string {
  const codes = new Set(elements.filter(({ path }) => path[0] === 'Inhoud').flatMap(basesOf))
  const told = [...codes].sort().map((code) => groundLine(book, code))
  return `**Grondslag van de inhoud:** ${told.join(' ')}`
}
