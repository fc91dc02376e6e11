/** Links from a page to where something is explained: open questions, sources, legal bases, messages. */
import type { Annotations } from '../../schemas/index.ts'
import type { Book, BookMessage } from './book.ts'
import { enumerate, originWords } from './dutch.ts'
import { link } from './markdown.ts'

type OriginGiven = Pick<Annotations, 'herkomst' | 'bron' | 'vraag'>

/** A link to an open question by its number; the number alone when no file has it. */
export function questionLink(book: Book, from: string, id: string): string {
  const question = book.questions.get(id)
  return question === undefined ? id : link(id, from, question.target)
}

/** A link to a message, with its name in the version. */
export function messageLink(from: string, { name, page }: BookMessage): string {
  return link(name, from, page)
}

/** The short name of a legal ground. */
export function basisName(book: Book, code: string): string {
  return book.catalog.gronden.grondslagen[code]?.naam ?? code
}

/** Where the form of an element comes from, in words, with links; empty where nothing is refused by its form. */
export function formOriginOf(book: Book, from: string, annotations: Annotations): string {
  const { vormHerkomst, vormBron = [], vormVraag } = annotations
  if (vormHerkomst === undefined) return ''
  const vraag = vormVraag === undefined ? {} : { vraag: vormVraag }
  return originOf(book, from, { herkomst: vormHerkomst, bron: vormBron, ...vraag })
}

/** Where an element comes from, in words, with links. */
export function originOf(book: Book, from: string, { herkomst, bron, vraag }: OriginGiven): string {
  if (vraag !== undefined) return `${originWords[herkomst]}; zie open vraag ${questionLink(book, from, vraag)}`
  const codes = bron.length === 0 ? '' : ` (${link(enumerate(bron), from, 'spec/bronnen.md')})`
  return `${originWords[herkomst]}${codes}`
}
