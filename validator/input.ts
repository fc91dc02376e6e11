/** Turns input into text: size, strict UTF-8, byte order mark, emptiness. */
import { spaceEnd } from './json-text.ts'
import { fout } from './mistake.ts'
import type { Mistake } from './mistake.ts'

/** Text without its byte order mark, unless it cannot be read at all. */
export type Input = { readonly text?: string; readonly mistakes: readonly Mistake[] }

const byteOrderMark = '\uFEFF'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads input of at most `maxBytes` bytes. */
export function readInput(input: string | Uint8Array, maxBytes: number): Input {
  if (isTooLarge(input, maxBytes)) return { mistakes: [fout('input-too-large', [], { params: { limit: maxBytes } })] }
  const decoded = typeof input === 'string' ? input : decode(input)
  if (decoded === undefined) return { mistakes: [fout('input-not-utf8', [])] }
  const marked = decoded.startsWith(byteOrderMark)
  const text = marked ? decoded.slice(1) : decoded
  const mistakes = marked ? [fout('input-bom', [], { range: { start: 0, end: 0 } })] : []
  if (spaceEnd(text, 0) === text.length) return { mistakes: [...mistakes, fout('input-empty', [])] }
  return { text, mistakes }
}

/** A decoder has no other way to say no than throwing. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

function isTooLarge(input: string | Uint8Array, maxBytes: number): boolean {
  if (typeof input !== 'string' || input.length > maxBytes) return input.length > maxBytes
  // A UTF-16 unit takes at most three bytes of UTF-8.
  return input.length * 3 > maxBytes && utf8Length(input) > maxBytes
}

function utf8Length(text: string): number {
  let length = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) continue
    // Each half of a surrogate pair stands for two of the pair's four bytes.
    length += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2
  }
  return length
}
