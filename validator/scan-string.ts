/** Texts in JSON text: their grammar, and half surrogate pairs. */
import { backslash, plainEnd, quote, unquote } from './json-text.ts'

const letterU = 0x75

/** Characters that may follow a backslash, apart from `u` (RFC 8259 section 7). */
const shortEscapes = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)))

/** Where the text with escapes ends whose first odd character stands here, or `~offset` of the wrong character. */
export function escapedEnd(text: string, odd: number): number {
  let at = odd
  while (text.charCodeAt(at) !== quote) {
    if (text.charCodeAt(at) !== backslash) return ~at
    const end = escapeEnd(text, at + 1)
    if (end < 0) return end
    at = plainEnd(text, end)
  }
  return at + 1
}

function escapeEnd(text: string, start: number): number {
  const letter = text.charCodeAt(start)
  if (shortEscapes.has(letter)) return start + 1
  if (letter !== letterU) return ~start
  for (let at = start + 1; at <= start + 4; at++) if (!isHex(text.charCodeAt(at))) return ~at
  return start + 5
}

function isHex(code: number): boolean {
  const lower = code | 0x20
  return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x66)
}

/** True when the text in this range holds half a surrogate pair once its escapes are undone. */
export function hasLoneSurrogate(text: string, start: number, end: number): boolean {
  return !unquote(text, start, end).isWellFormed()
}
