/** The open questions that touch personal data: elements of our own design that say something about a person. */
import type { Book, BookMessage, BookVersion } from './book.ts'
import { anchorOf, classOf, isDatum } from '../../schemas/index.ts'
import type { BookElement } from '../../schemas/index.ts'
import { placeWords } from './difference-words.ts'
import { counted } from './dutch.ts'
import { link, table } from './markdown.ts'
import { questionLink } from './references.ts'

/** A row per open question, with the elements it is about. */
export function personalQuestions(book: Book, version: BookVersion): string {
  const found = new Map<string, Map<string, string>>()
  for (const message of version.messages)
    for (const element of message.elements.filter((element) => isDatum(element) && classOf(element) !== 'geen'))
      for (const id of questionsOf(element)) {
        const told = found.get(id) ?? new Map<string, string>()
        found.set(id, told.set(`${message.page} ${anchorOf(element)}`, linkTo(version, message, element)))
      }
  if (found.size === 0) return 'Over geen van de persoonsgegevens in deze versie staat nog een vraag open.'
  return table(
    ['Open vraag', 'Waarover', 'Elementen', 'Waar ze staan'],
    [...found]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, places]) => [
        questionLink(book, version.dossier, id),
        book.questions.get(id)?.title ?? '',
        counted(places.size, 'element', 'elementen'),
        [...places.values()].join(', '),
      ]),
  )
}

function questionsOf({ uses }: BookElement): readonly string[] {
  return [...new Set(uses.flatMap(({ node }) => node.annotations.vraag ?? []))]
}

function linkTo({ dossier }: BookVersion, { name, page }: BookMessage, element: BookElement): string {
  return link(`${name}: ${placeWords(element)}`, dossier, `${page}#${anchorOf(element)}`)
}
