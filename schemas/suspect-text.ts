/**
 * Suspect texts: with characters that nobody sees, or as they look when a program has read them in the wrong character
 * set. They can be right, so they are told and never refused.
 */
import type { CodePointRange } from './pattern.ts'

/** Soft hyphens, zero-width characters, and what a program writes for a character it could not read. */
const unseen = '\\u00AD\\u200B-\\u200D\\u2060\\uFFFD'
/** What the second byte of a two-byte character of UTF-8 becomes in Latin-1 and in Windows-1252. */
const second =
  '\\u0080-\\u00BF\\u0152\\u0153\\u0160\\u0161\\u0178\\u017D\\u017E\\u0192\\u02C6\\u02DC\\u2013\\u2014\\u2018-\\u201E\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122'
const suspect = new RegExp(`[${unseen}]|[ÂÃÄÅ][${second}]|â€`, 'u')

/**
 * Whether the text holds characters that nobody sees, or looks mangled: `MÃ¼ller` for `Müller`.
 *
 * @since 0.1.0
 * @beta
 */
export function isSuspect(text: string): boolean {
  return suspect.test(text)
}

/**
 * The characters of which a suspect text has at least one.
 *
 * @since 0.1.0
 * @beta
 */
export const suspectSigns: readonly CodePointRange[] = [
  [0xad, 0xad],
  [0xc2, 0xc5],
  [0xe2, 0xe2],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0xfffd, 0xfffd],
]
