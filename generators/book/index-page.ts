/** The overview of the whole book: every version, every message and every rule, with a link to its page. */
import type { Product } from '../product.ts'
import type { Book } from './book.ts'
import { bookPage, nameOf, statusOf } from './book.ts'
import { counted } from './dutch.ts'
import { link, paragraphs, table } from './markdown.ts'

/** The first page of the book. */
export function indexPage(book: Book): Product {
  const text = paragraphs([
    '# Berichtenboek',
    `Alle berichten van het afsprakenstelsel: waar ze voor zijn, wat erin staat, waarom dat nodig is en welke regels gelden. Dit boek wordt
gemaakt uit de schema's, de regels en de catalogus, en kan er dus niet van afwijken.`,
    '## Modules en versies',
    versionTable(book),
    '## Berichten',
    messageTable(book),
    '## Regels',
    'Zoek een regel op zijn nummer, zoals het in een foutmelding staat.',
    ruleTable(book),
  ])
  return { path: bookPage.replace(/^generated\//, ''), text: `${text}\n` }
}

function versionTable({ versions }: Book): string {
  return table(
    ['Module', 'Status', 'Berichten', 'Regels', 'Persoonsgegevens'],
    versions.map((version) => [
      link(nameOf(version), bookPage, version.page),
      statusOf(version),
      counted(version.messages.length, 'bericht', 'berichten'),
      counted(version.rules.length, 'regel', 'regels'),
      link('dossier', bookPage, version.dossier),
    ]),
  )
}

/** Messages by name; one name with all places where a message is called so. */
function messageTable({ versions }: Book): string {
  const found = new Map<string, string[]>()
  for (const version of versions)
    for (const { name, page } of version.messages)
      found.set(name, [...(found.get(name) ?? []), link(nameOf(version), bookPage, page)])
  const rows = [...found].sort(([a], [b]) => compare(a, b)).map(([name, places]) => [name, places.join(', ')])
  return table(['Bericht', 'Te vinden in'], rows)
}

function ruleTable({ versions }: Book): string {
  const rows = versions.flatMap((version) =>
    version.rules.map(({ id, nl }) => ({ id, cells: [link(id, bookPage, `${version.page}#${id}`), nl.melding] })),
  )
  const inOrder = rows.toSorted((a, b) => compare(a.id, b.id)).map(({ cells }) => cells)
  return table(['Regel', 'Wat er dan mis is'], inOrder)
}

/** By character, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
