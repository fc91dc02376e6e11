/** Steps through JSON text: where white space, a text, a name or a whole value ends. */

export const quote = 0x22
export const backslash = 0x5c
export const comma = 0x2c
export const colon = 0x3a
export const openBrace = 0x7b
export const closeBrace = 0x7d
export const openBracket = 0x5b
export const closeBracket = 0x5d

/** Where white space (RFC 8259 section 2) that starts here ends. */
export function spaceEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code > 0x20 || (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)) break
    at += 1
  }
  return at
}

/** A loop is fastest for so many characters; after that the engine's own search is. */
const shortText = 24

const plainText = /[ !#-[\]-\uffff]*/y

/** The first quote, backslash or control character from here on, or the end of the text. */
export function plainEnd(text: string, start: number): number {
  const stop = Math.min(start + shortText, text.length)
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at)
    if (code === quote || code === backslash || code < 0x20) return at
  }
  if (stop === text.length) return stop
  plainText.lastIndex = stop
  plainText.test(text)
  return plainText.lastIndex
}

/** Where the text between quotes that starts here ends; only for text that is known to be JSON. */
export function stringEnd(text: string, start: number): number {
  let at = plainEnd(text, start + 1)
  while (at < text.length && text.charCodeAt(at) !== quote) at = plainEnd(text, at + 2)
  return at + 1
}

/** Where the value that starts here ends; only for text that is known to be JSON. */
export function valueEnd(text: string, start: number): number {
  const first = text.charCodeAt(start)
  if (first === quote) return stringEnd(text, start)
  return first === openBrace || first === openBracket ? containerEnd(text, start) : scalarEnd(text, start)
}

function containerEnd(text: string, start: number): number {
  let depth = 0
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      at = stringEnd(text, at)
      continue
    }
    // Set apart from its lower-case twin by one bit, { is [ and } is ].
    if ((code | 0x20) === openBrace) depth += 1
    else if ((code | 0x20) === closeBrace) depth -= 1
    at += 1
    if (depth === 0) break
  }
  return at
}

function scalarEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === comma || code === closeBrace || code === closeBracket) break
    at += 1
  }
  return at
}

/** The text that stands between the quotes of this range, with its escapes undone. */
export function unquote(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1)
  return raw.includes('\\') ? String(JSON.parse(text.slice(start, end))) : raw
}
