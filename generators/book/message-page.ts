/** The page of one message: for a caseworker from top to bottom, with all that is technical in the last section. */
import type { Product } from '../product.ts'
import type { Book, BookMessage, BookVersion } from './book.ts'
import { nameOf, startOf, statusOf } from './book.ts'
import { elementTree } from './element-tree.ts'
import { basesOf } from '../../schemas/index.ts'
import { exampleTable } from './example-table.ts'
import { messageHistory } from './history.ts'
import { groundLine } from './ground-words.ts'
import { bullets, link, paragraphs } from './markdown.ts'
import { messageRules } from './rule-words.ts'
import { technicalSection } from './technical.ts'
import { partiesWords, trafficLines } from './traffic-words.ts'
import type { VersionPlace } from './traffic-words.ts'

/** The page of a message in a version. */
export function messagePage(book: Book, version: BookVersion, message: BookMessage): Product {
  const { page, model, entry, name } = message
  const rules = version.rules.filter(({ berichten }) => berichten.includes(model.type))
  const example = book.exampleOf(model)
  const text = paragraphs([
    `# ${name}`,
    entry.omschrijving,
    bullets(stampLines({ book, version, page }, message)),
    '## Wat erin staat',
    elementTree({ book, page, rules }, message.elements),
    '## Wie en wanneer',
    bullets([...trafficLines({ book, version, page }, message), basisLine(book, message)]),
    '## Regels',
    rules.length === 0
      ? 'Voor dit bericht zijn er geen regels over meer dan één element.'
      : messageRules(book, page, rules),
    '## Voorbeeld',
    'Alle gegevens in dit voorbeeld zijn verzonnen.',
    example === undefined ? '' : exampleTable(model.root, example.message),
    '## Geschiedenis',
    messageHistory(book, version, message),
    technicalSection({ message, rules, example }),
  ])
  return { path: page.replace(/^generated\//, ''), text: `${text}\n` }
}

/** Of which version this page is, how far that is, since when it holds, and where to ask. */
function stampLines({ book, version, page }: VersionPlace, { entry }: BookMessage): readonly string[] {
  const ways = `van ${partiesWords(book, entry.van)} aan ${partiesWords(book, entry.naar)}`
  return [
    `**Versie:** ${link(nameOf(version), page, version.page)}, ${ways}.`,
    `**Status:** ${statusOf(version)}.`,
    `**Geldt vanaf:** ${startOf(version)}.`,
    `**Contact:** ${link('waar u met een vraag terechtkunt', page, 'site/pages/over.md#contact')}.`,
  ]
}

function basisLine(book: Book, { elements }: BookMessage): string {
  const codes = new Set(elements.filter(({ path }) => path[0] === 'Inhoud').flatMap(basesOf))
  const told = [...codes].sort().map((code) => groundLine(book, code))
  return `**Grondslag van de inhoud:** ${told.join(' ')}`
}
