/** Legal grounds in words: what they rest on, who is responsible, how long, and who must still confirm it. */
import { basesOf, partyWord } from '../../schemas/index.ts'
import type { Confirmation, Ground, GroundArticle } from '../../schemas/read.ts'
import type { Book, BookVersion } from './book.ts'
import { capitalised, counted, enumerate } from './dutch.ts'
import { bullets, table } from './markdown.ts'
import { questionLink } from './references.ts'
import { sharedData } from './totals.ts'

/** One sentence: the name, what it means, and whether somebody with the right to say so confirmed it. */
export function groundLine(book: Book, code: string): string {
  const ground = book.catalog.gronden.grondslagen[code]
  if (ground === undefined) return code
  const doubt = 'bevestigen' in ground ? ' (nog te bevestigen)' : ''
  return `${ground.naam}${doubt}: ${lowered(ground.omschrijving)}`
}

/** The part of a dossier about the grounds of a version: each in full, and the hub's own role. */
export function groundsPart(book: Book, version: BookVersion): readonly string[] {
  const codes = new Set(version.messages.flatMap(({ elements }) => elements.flatMap(basesOf)))
  return [
    'Per grondslag staat hier waarop zij rust, op welk onderdeel van artikel 6 lid 1 AVG elke partij zich beroept, en hoe lang de gegevens blijven.',
    openWarning(book, codes),
    ...[...codes].sort().flatMap((code) => groundPart(book, version, code)),
    ...processorPart(book, version),
  ].filter((text) => text !== '')
}

/** What the reader must know before reading on: an article that nobody confirmed is our reading, and no fact. */
function openWarning(book: Book, codes: ReadonlySet<string>): string {
  const open = [...codes].filter((code) => 'bevestigen' in (book.catalog.gronden.grondslagen[code] ?? {})).length
  if (open === 0) return ''
  return `**Nog niet bevestigd: ${open} van de ${codes.size} grondslagen.** De artikelen daarbij zijn onze lezing en geen vaststaand feit, tot degene die erbij staat ze bevestigt.`
}

function groundPart(book: Book, version: BookVersion, code: string): readonly string[] {
  const ground = book.catalog.gronden.grondslagen[code]
  if (ground === undefined) return [`### ${code}`, 'Deze grondslag is nergens beschreven.']
  return [
    `### ${ground.naam}`,
    ground.omschrijving,
    table(
      ['Vraag', 'Antwoord'],
      [
        ['Regeling', ground.regelingen.map((article) => articleWords(article, ground)).join('; ')],
        [
          'bevestigen' in ground ? 'Artikel 6 AVG, nog te bevestigen' : 'Artikel 6 AVG',
          ground.avg
            .map(({ wie, lid, onderdeel, zin }) => `${capitalised(wie)}: lid ${lid} onder ${onderdeel}. ${zin}`)
            .join(' '),
        ],
        ...specialRows(ground),
        ['Verantwoordelijk', ground.verantwoordelijk],
        ['Bewaren', ground.bewaren],
        ['Bevestigd', confirmationWords(book, version, ground)],
        ['Ontvangers', enumerate(receiversOf(book, version, code))],
        ['Gegevens', counted(countOf(version, code), 'gegeven', 'gegevens')],
      ],
    ),
  ]
}

function specialRows({ bsn, bijzonder, strafrechtelijk }: Ground): readonly (readonly string[])[] {
  return [
    ...(bsn === true ? [['Burgerservicenummer', 'toegestaan']] : []),
    ...(bijzonder === undefined ? [] : [['Artikel 9 AVG', `lid ${bijzonder.slice(0, 1)} onder ${bijzonder.slice(1)}`]]),
    ...(strafrechtelijk === undefined ? [] : [['Artikel 10 AVG', strafrechtelijk]]),
  ]
}

function articleWords({ regeling, nummer, artikel, lid, over }: GroundArticle, ground: Ground): string {
  const where =
    artikel === undefined ? 'artikel nog aan te wijzen' : `artikel ${artikel}${lid === undefined ? '' : ` lid ${lid}`}`
  const doubt = artikel !== undefined && 'bevestigen' in ground ? ', nog te bevestigen' : ''
  return `${regeling} (${nummer}), ${where}${doubt}: ${over}`
}

function confirmationWords(book: Book, { dossier }: BookVersion, given: Confirmation): string {
  if ('bevestigd' in given) return `door ${given.bevestigd.door}, op ${given.bevestigd.op}`
  const { door, vraag } = given.bevestigen
  return `nee; dit doet ${door} (${questionLink(book, dossier, vraag)})`
}

/** Who gets data on this ground, by the names of the parties. */
function receiversOf({ catalog }: Book, { messages }: BookVersion, code: string): readonly string[] {
  const parties = messages
    .filter(({ elements }) => elements.some((element) => basesOf(element).includes(code)))
    .flatMap(({ entry }) => entry.naar)
  return [...new Set(parties)].map((party) => partyWord(catalog, party)).sort()
}

/** How many data of the version rest on it, so that purposes that differ are seen apart. */
function countOf(version: BookVersion, code: string): number {
  return sharedData(version).filter(({ uses }) => uses.some(({ element }) => basesOf(element).includes(code))).length
}

function processorPart(book: Book, version: BookVersion): readonly string[] {
  const { verwerker } = book.catalog.gronden
  if (verwerker === undefined) return []
  return [
    '### Verwerker',
    bullets([
      `**Wie:** ${verwerker.wie}.`,
      `**Wat:** ${verwerker.doet}`,
      `**Rol:** verwerker (artikel ${verwerker.avg} AVG). Een overeenkomst met een verwerker is geen grondslag voor wat in een bericht staat.`,
      `**Bevestigd:** ${confirmationWords(book, version, verwerker)}.`,
    ]),
  ]
}

const lowered = (sentence: string): string => `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
