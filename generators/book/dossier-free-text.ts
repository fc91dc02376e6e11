/** The free texts of a version: what people write there is not what the schema asks, and may be about health. */
import { anchorOf } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import type { Book, BookVersion } from './book.ts'
import { placeWords } from './difference-words.ts'
import { counted } from './dutch.ts'
import { bullets, link, table } from './markdown.ts'
import { sharedData } from './totals.ts'
import type { SharedDatum } from './totals.ts'
import { partiesWords } from './traffic-words.ts'

/** Shortest room, in characters, in which people write sentences instead of a name or a number. */
const roomForSentences = 300

/** The part of a dossier about free texts, with advice. */
export function freeTextPart(book: Book, version: BookVersion): readonly string[] {
  const found = sharedData(version).filter(({ uses }) => uses.some(({ element }) => isFreeText(element)))
  if (found.length === 0) return ['Deze versie heeft geen vrije tekst.']
  return [
    `${counted(found.length, 'gegeven is', 'gegevens zijn')} vrije tekst. In de tabellen hierboven ${found.length === 1 ? 'telt het' : 'tellen zij'} zoals de standaard ${found.length === 1 ? 'het bedoelt' : 'ze bedoelt'}. Reken bij een DPIA met wat mensen er in de praktijk schrijven: ook over ziekte, verslaving, gezin of strafzaken (artikel 9 en 10 AVG), en over anderen dan de klant.`,
    table(
      ['Gegeven', 'Ruimte', 'Wie het krijgt', 'In welke berichten'],
      found.map((datum) => freeTextRow(book, version, datum)),
    ),
    bullets([
      '**Vraag eerst of het nodig is.** Een keuze uit een lijst zegt hetzelfde met minder; schrijf alleen wat geen enkel ander gegeven kan zeggen.',
      '**Noem geen gezondheid, geloof, strafzaak of burgerservicenummer.** De validator waarschuwt bij een nummer dat een BSN kan zijn; de andere herkent hij niet.',
      '**Laat een vrije tekst niet staan.** Neem haar niet over in een dossier dat langer blijft dan de regeling.',
    ]),
  ]
}

function freeTextRow(book: Book, { dossier }: BookVersion, { place, uses }: SharedDatum): readonly string[] {
  const [first] = uses
  return [
    first === undefined ? place : placeWords(first.element),
    `${Math.max(...uses.map(({ element }) => roomOf(element)))} tekens`,
    [...new Set(uses.map(({ message }) => partiesWords(book, message.entry.naar)))].join(', '),
    uses.map(({ message, element }) => link(message.name, dossier, `${message.page}#${anchorOf(element)}`)).join(', '),
  ]
}

const isFreeText = (element: BookElement): boolean => roomOf(element) >= roomForSentences

/** Characters that people may type as they like; none for what has a form or is a file. */
function roomOf({ uses }: BookElement): number {
  const rooms = uses.map(({ node }) =>
    node.kind === 'text' && node.format === undefined && node.contentEncoding === undefined ? (node.maxLength ?? 0) : 0,
  )
  return Math.max(0, ...rooms)
}
