/** Who sends a message to whom, what answers it and by when, in words. */
import type { Catalog, CatalogMessage } from '../../schemas/read.ts'
import type { Book, BookMessage, BookVersion } from './book.ts'
import { answeredBy, answersTo } from './book.ts'
import { inSentence, partyOf, partyWord } from '../../schemas/index.ts'
import { counted, enumerate } from './dutch.ts'
import { messageLink, questionLink } from './references.ts'

/** A page about one version. */
export type VersionPlace = { readonly book: Book; readonly version: BookVersion; readonly page: string }

/** The parties in words: `kredietbank of Waarborgfonds`. */
export function partiesWords({ catalog }: Pick<Book, 'catalog'>, parties: readonly string[]): string {
  return enumerate(
    parties.map((party) => partyWord(catalog, party)),
    'of',
  )
}

/** The answers that may follow, linked, or a dash. */
export function answersWords({ version, page }: VersionPlace, message: BookMessage): string {
  return linked(page, answersTo(version, message))
}

/** The messages that this one answers, linked, or a dash. */
export function questionsWords({ version, page }: VersionPlace, message: BookMessage): string {
  const questions = linked(page, answeredBy(version, message))
  return message.entry.ookSpontaan === true ? `${questions}, of uit eigen beweging` : questions
}

/** By when an answer must be there. */
export function termWords({ version }: VersionPlace, message: BookMessage): string {
  const { antwoordtermijn: days } = message.entry
  if (days !== null) return `binnen ${counted(days, 'werkdag', 'werkdagen')}`
  return answersTo(version, message).length > 0 ? 'geen termijn' : '–'
}

/** What the page of the message says of its traffic. */
export function trafficLines(at: VersionPlace, message: BookMessage): readonly string[] {
  const { van, naar } = message.entry
  return [
    `**Van:** ${partiesWords(at.book, van)}${participants(at, van)}.`,
    `**Aan:** ${partiesWords(at.book, naar)}${participants(at, naar)}.`,
    ...conditionLines(at, message.entry),
    ...(message.entry.antwoordOp.length === 0 ? [] : [`**Antwoord op:** ${questionsWords(at, message)}.`]),
    `**Antwoord dat volgt:** ${answerSentence(at, message)}`,
    `**Bewijsstuk:** ${proofSentence(at, message)}`,
  ]
}

function linked(page: string, messages: readonly BookMessage[]): string {
  if (messages.length === 0) return '–'
  return enumerate(
    messages.map((message) => messageLink(page, message)),
    'of',
  )
}

/** The kinds of participants that are this party in the module, when they have another name. */
function participants({ book: { catalog }, version }: VersionPlace, parties: readonly string[]): string {
  const kinds = catalog.deelnemers.filter(({ rollen }) =>
    rollen.some(({ module, partij }) => module === version.module.module && parties.includes(partij)),
  )
  const plain = parties.map((party) => partyWord(catalog, party).toLowerCase())
  const names = kinds
    .map(({ naam }) => withoutCode(catalog, naam))
    .filter((name) => !plain.includes(name.toLowerCase()))
  if (names.length === 0 || parties.some((party) => partyOf(catalog, party)?.iedereen === true)) return ''
  return `, namelijk ${names.length === kinds.length ? '' : 'ook '}${enumerate(names, 'of')}`
}

/** `Schuldeiser (SE)` as it stands in a sentence. */
function withoutCode(catalog: Catalog, name: string): string {
  return inSentence(catalog, name.replace(/ \([A-Z]+\)$/, ''))
}

function conditionLines({ book, page }: VersionPlace, { voorwaarde }: CatalogMessage): readonly string[] {
  if (voorwaarde === undefined) return []
  const flags = book.catalog.vlaggen.filter(({ vlag }) => voorwaarde.vlaggen.includes(vlag))
  const names = enumerate(
    flags.map(({ naam }) => `«${naam}»`),
    'of',
  )
  const origins = flags.flatMap(({ vraag }) => (vraag === undefined ? [] : [questionLink(book, page, vraag)]))
  const who = voorwaarde.partij === 'ontvanger' ? 'Alleen aan een organisatie' : 'Alleen van een organisatie'
  return [
    `**Voorwaarde:** ${who} die in het adresboek het kenmerk ${names} heeft${origins.length === 0 ? '' : ` (${enumerate(origins)})`}.`,
  ]
}

function answerSentence(at: VersionPlace, message: BookMessage): string {
  const { antwoordtermijn: days, termijnHerkomst: origin } = message.entry
  const answers = answersTo(at.version, message)
  const about =
    origin.vraag === undefined
      ? ''
      : ` De termijn is onze keuze: zie open vraag ${questionLink(at.book, at.page, origin.vraag)}.`
  if (days === null) return answers.length === 0 ? 'geen.' : `${linked(at.page, answers)}. Dat mag, maar hoeft niet.`
  if (answers.length === 0) return `binnen ${counted(days, 'werkdag', 'werkdagen')}.${about}`
  return `${linked(at.page, answers)}, binnen ${counted(days, 'werkdag', 'werkdagen')}.${about}`
}

function proofSentence({ book: { catalog }, version }: VersionPlace, { elements, entry }: BookMessage): string {
  if (!elements.some(({ path }) => path.join('/') === 'Stuurgegevens/Bewijsstukken'))
    return 'er gaat geen bewijsstuk mee.'
  const nameOf = (code: string): string => catalog.bewijzen.find(({ bewijs }) => bewijs === code)?.naam ?? code
  const proofs = catalog.deelnemers.flatMap(({ naam, rollen }) => {
    const own = rollen.flatMap(({ module, partij, bewijs }) =>
      module === version.module.module && entry.van.includes(partij) && bewijs !== null ? [bewijs] : [],
    )
    const named = [...new Set(own)].map((bewijs) => `een ${nameOf(bewijs)}`)
    return named.length === 0 ? [] : [`een ${withoutCode(catalog, naam)} stuurt ${enumerate(named)} mee`]
  })
  return proofs.length === 0
    ? 'er mag een bewijsstuk mee.'
    : `${enumerate(proofs)}, tenzij het adresboek zegt dat dit niet hoeft. Andere afzenders sturen niets mee.`
}
