/** What happened to a message over the versions of its module, also under its earlier names. */
import type { Book, BookMessage, BookVersion } from './book.ts'
import { messageIn } from './book.ts'
import { differencesBetween } from './difference.ts'
import { differenceLines } from './difference-words.ts'
import { enumerate } from './dutch.ts'
import { bullets, paragraphs } from './markdown.ts'
import { basisName, messageLink } from './references.ts'

/** The history up to and including this version, newest first. */
export function messageHistory(book: Book, version: BookVersion, message: BookMessage): string {
  const { aliassen } = message.entry
  const names =
    aliassen.length === 0
      ? ''
      : `Dit bericht heet ook wel ${enumerate(
          aliassen.map((name) => `«${name}»`),
          'of',
        )}.`
  return paragraphs([names, ...chain(version).flatMap((at) => versionPart(book, message, at))])
}

/** The lines that tell what a message has otherwise than in the version before; none when nothing differs. */
export function changeLines(book: Book, before: BookMessage, after: BookMessage): readonly string[] {
  return differenceLines(differencesBetween(before.elements, after.elements), (code) => basisName(book, code))
}

function chain(version: BookVersion): readonly BookVersion[] {
  return [version, ...(version.previous === undefined ? [] : chain(version.previous))]
}

function versionPart(book: Book, { entry, page }: BookMessage, at: BookVersion): readonly string[] {
  const message = messageIn(at, entry.bericht)
  const before = messageIn(at.previous, entry.bericht)
  if (message === undefined) return []
  const name = message.page === page ? message.name : messageLink(page, message)
  const heading = `### Versie ${at.version}`
  if (before === undefined) {
    const first = at.previous === undefined ? 'de eerste versie van de module' : 'nieuw in deze versie'
    return [heading, `${name}: ${first}.`]
  }
  const renamed =
    before.name === message.name ? '' : `Heette in versie ${at.previous?.version ?? ''} «${before.name}». `
  const lines = changeLines(book, before, message)
  const told =
    lines.length === 0
      ? 'De elementen zijn gelijk gebleven.'
      : `Wat er veranderde tegenover versie ${at.previous?.version ?? ''}:`
  return [heading, `${name}. ${renamed}${told}`, bullets(lines)]
}
