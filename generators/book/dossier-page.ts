/** The minimisation dossier of a module version: what a privacy officer reads before signing. */
import type { Persoonsgegeven } from '../../schemas/index.ts'
import type { Product } from '../product.ts'
import type { Book, BookVersion } from './book.ts'
import { nameOf, statusOf } from './book.ts'
import { dossierDifference } from './dossier-difference.ts'
import { personalQuestions } from './dossier-questions.ts'
import { placeWords } from './difference-words.ts'
import { capitalised, classColumns, classWords, counted, enumerate } from './dutch.ts'
import { anchorOf, basesOf } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { descriptionOf, perUse } from './element-words.ts'
import { freeTextPart } from './dossier-free-text.ts'
import { groundsPart } from './ground-words.ts'
import { link, paragraphs, table } from './markdown.ts'
import { basisName, messageLink } from './references.ts'
import { sharedData, totalsOf, versionTotals } from './totals.ts'
import type { SharedDatum } from './totals.ts'
import { partiesWords } from './traffic-words.ts'

/** The classes that are personal data, from heavy to light. */
const personal: readonly Persoonsgegeven[] = ['bijzonder', 'bsn', 'financieel', 'gewoon']

/** The dossier of a version. */
export function dossierPage(book: Book, version: BookVersion): Product {
  const { dossier } = version
  const text = paragraphs([
    `# Minimalisatiedossier ${nameOf(version)}`,
    introduction(version),
    '## Totalen',
    totalsSentence(version),
    totalsTable(book, version),
    '## Verschil met de vorige versie',
    dossierDifference(version),
    '## Grondslagen',
    ...groundsPart(book, version),
    '## Gegevens',
    ...personal.flatMap((level) => classPart(book, version, level)),
    '## Vrije tekst',
    ...freeTextPart(book, version),
    '## Open vragen over persoonsgegevens',
    personalQuestions(book, version),
    '## Oordeel',
    'Wie dit dossier heeft beoordeeld, vult dit in.',
    signingTable(),
  ])
  return { path: dossier.replace(/^generated\//, ''), text: `${text}\n` }
}

function introduction(version: BookVersion): string {
  return `Welke persoonsgegevens de berichten van ${link(nameOf(version), version.dossier, version.page)} vragen, waarom, op welke grondslag en
wie ze krijgt. Wie over privacy gaat, leest hier of elk gegeven nodig is, en tekent onderaan. Status van de versie: ${statusOf(version)}.`
}

function totalsSentence(version: BookVersion): string {
  const totals = versionTotals(version)
  const told = personal.map((level) => `${totals[level]} ${level === 'bsn' ? 'BSN' : level}`)
  const sum = personal.reduce((all, level) => all + totals[level], 0)
  return `Deze versie vraagt ${counted(sum, 'persoonsgegeven', 'persoonsgegevens')}: ${enumerate(told)}. Daarnaast zijn er ${counted(totals.geen, 'element', 'elementen')} die geen
persoonsgegeven zijn. Een element dat in meer berichten op dezelfde plaats staat, telt in de laatste regel één keer. Een groep telt niet
mee, wat erin staat wel.`
}

function totalsTable(book: Book, version: BookVersion): string {
  const total = versionTotals(version)
  const rows = version.messages.map((message) => {
    const { van, naar } = message.entry
    const totals = totalsOf(message.elements)
    return [
      messageLink(version.dossier, message),
      partiesWords(book, van),
      partiesWords(book, naar),
      ...classColumns.map(([level]) => String(totals[level])),
    ]
  })
  return table(
    ['Bericht', 'Van', 'Aan', ...classColumns.map(([, heading]) => heading)],
    [...rows, ['**Hele versie**', '', '', ...classColumns.map(([level]) => `**${total[level]}**`)]],
  )
}

function classPart(book: Book, version: BookVersion, level: Persoonsgegeven): readonly string[] {
  const data = sharedData(version).filter((datum) => datum.level === level)
  const heading = `### ${capitalised(classWords[level])}: ${data.length}`
  if (data.length === 0) return [heading, 'Deze versie vraagt geen gegevens van deze soort.']
  const rows = data.map((datum) => datumRow(book, version, datum))
  return [
    heading,
    table(['Gegeven', 'Wat het is', 'Waarom nodig', 'Grondslag', 'Wie het krijgt', 'In welke berichten'], rows),
  ]
}

function datumRow(book: Book, { dossier }: BookVersion, { uses, place }: SharedDatum): readonly string[] {
  const [first] = uses
  const distinct = (texts: readonly string[], between: string): string => [...new Set(texts)].join(between)
  return [
    first === undefined ? place : placeWords(first.element),
    perMessage(uses, descriptionOf),
    perMessage(uses, (element) => perUse(element, ({ node }) => node.annotations.doel)),
    distinct(
      uses.flatMap(({ element }) => basesOf(element)).map((code) => basisName(book, code)),
      '; ',
    ),
    distinct(
      uses.map(({ message }) => partiesWords(book, message.entry.naar)),
      ', ',
    ),
    uses.map(({ message, element }) => link(message.name, dossier, `${message.page}#${anchorOf(element)}`)).join(', '),
  ]
}

/** A sentence once; when messages differ, each sentence with the messages it is for. */
function perMessage(uses: SharedDatum['uses'], text: (element: BookElement) => string): string {
  const told = uses.map(({ message, element }) => ({ name: message.name, words: text(element) }))
  const different = [...new Set(told.map(({ words }) => words))]
  if (different.length < 2) return different.join('')
  return different
    .map((words) => {
      const names = told.filter((other) => other.words === words).map(({ name }) => name)
      return `${enumerate(names)}: ${words}`
    })
    .join(' ')
}

function signingTable(): string {
  const fields = [
    'Naam',
    'Functie',
    'Datum',
    'Oordeel (akkoord, akkoord onder voorwaarden, niet akkoord)',
    'Toelichting',
    'Handtekening',
  ]
  return table(
    ['Vraag', 'Antwoord'],
    fields.map((field) => [field, '']),
  )
}
