/** What a version of a module changed against the one before it: messages that came, went or were renamed, and elements. */
import type { Book, BookMessage, BookVersion } from './book.ts'
import { messageIn } from './book.ts'
import { changeLines } from './history.ts'
import { bullets, link, paragraphs } from './markdown.ts'
import { messageLink } from './references.ts'

/** The changes for the page of a version. */
export function versionChanges(book: Book, version: BookVersion): string {
  const { previous, messages, page, module } = version
  if (previous === undefined) return 'Dit is de eerste versie van de module die hier is beschreven.'
  const added = messages.filter(({ entry }) => messageIn(previous, entry.bericht) === undefined)
  const removed = previous.messages.filter(({ entry }) => messageIn(version, entry.bericht) === undefined)
  return paragraphs([
    `Vergeleken met ${link(`versie ${previous.version}`, page, previous.page)} van ${module.naam}.`,
    bullets([
      ...added.map((message) => `Nieuw bericht: ${messageLink(page, message)}.`),
      ...removed.map((message) => `Vervallen bericht: ${messageLink(page, message)}.`),
      ...messages.flatMap((message) => renamed(page, message, messageIn(previous, message.entry.bericht))),
    ]),
    ...messages.flatMap((message) => changed({ book, page }, message, messageIn(previous, message.entry.bericht))),
    sameSentence(book, version),
  ])
}

function renamed(page: string, message: BookMessage, before: BookMessage | undefined): readonly string[] {
  if (before === undefined || before.name === message.name) return []
  return [`Andere naam: ${messageLink(page, before)} heet nu ${messageLink(page, message)}.`]
}

type At = { readonly book: Book; readonly page: string }

function changed({ book, page }: At, message: BookMessage, before: BookMessage | undefined): readonly string[] {
  const lines = before === undefined ? [] : changeLines(book, before, message)
  return lines.length === 0 ? [] : [`### ${messageLink(page, message)}`, bullets(lines)]
}

function sameSentence(book: Book, { previous, messages, page }: BookVersion): string {
  const same = messages.filter((message) => {
    const before = messageIn(previous, message.entry.bericht)
    return before !== undefined && changeLines(book, before, message).length === 0
  })
  if (same.length === 0) return ''
  return `Geen ander element in: ${same.map((message) => messageLink(page, message)).join(', ')}.`
}
