/** A number as people type it, with spaces between its parts or an apostrophe in front, as the text that the element asks for. */
import type { TextNode } from '../../schemas/index.ts'

/**
 * The text as it is when that has the form of the element; else the first of these that has: without the spaces around it, without
 * an apostrophe in front, and, of capitals, digits and signs, without any spaces. Text that has no such form stays as it is.
 */
export function asAsked(node: TextNode, text: string): string {
  const fits = formOf(node)
  if (text.length > longestTyped || fits === undefined || fits(text)) return text
  const bare = text.replace(around, '')
  const plain = bare.replace(/^'/, '').replace(around, '')
  const joined = plain.replace(unseen, '')
  const candidates = codeLike.test(joined) ? [bare, plain, joined] : [bare, plain]
  return candidates.find(fits) ?? text
}

/** Nobody types a longer number; looking for spaces at both ends takes work that grows with their square. */
const longestTyped = 500

/** Spaces of every width, and the signs without any that come along when people copy from a page or a letter. */
const unseen = /[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu
const around = new RegExp(`^${unseen.source}+|${unseen.source}+$`, 'gu')

/** Spaces tell words apart, but only divide a number into parts. */
const codeLike = /^[\p{Lu}\p{N}\p{P}\p{S}]+$/u

/** Where the law has no pattern but a format whose texts have no spaces; that they are real is for the judge. */
const formats: Readonly<Record<string, RegExp>> = { email: /^\S+@\S+$/ }

function formOf({ pattern, format }: TextNode): ((text: string) => boolean) | undefined {
  const form = pattern === undefined ? formats[format ?? ''] : patternOf(pattern)
  return form === undefined ? undefined : (text) => form.test(text)
}

const patterns = new Map<string, RegExp>()

/** Patterns of the law, each made once. */
function patternOf(source: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, 'u')
  patterns.set(source, known)
  return known
}
