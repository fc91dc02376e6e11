/** Reads which message bytes say they are, as one number. Nobody believes it: the recogniser that it leads to decides. */
import type { MessageId } from '../../schemas/index.ts'
import { backslash, closeBrace, openBrace, quote } from '../json-text.ts'
import { standsAt } from './walk.ts'

const encoder = new TextEncoder()
const head = encoder.encode('"Stuurgegevens"')
const names = ['"Module"', '"Versie"', '"Berichttype"'].map((name) => encoder.encode(name))
/** No 32-bit number, so that nobody has it. */
const noTag = -(2 ** 32)

const allNames = (1 << names.length) - 1

/** The tag of this message; a test says that no two messages of the standard have the same. */
export function tagOf({ module, version, type }: MessageId): number {
  return [module, version, type].reduce((tag, word, place) => {
    const bytes = encoder.encode(`"${word}"`)
    return (tag + digest(bytes, { place, start: 0, end: bytes.length - 1 })) | 0
  }, 0)
}

/** The tag that these bytes carry; `noTag` where they do not tell, or tell it with an escape. */
export function readTag(bytes: Uint8Array): number {
  let place = -1
  let seen = 0
  let tag = 0
  let depth = 0
  for (let at = headEnd(bytes); at < bytes.length; at++) {
    depth += levels(bytes[at] ?? 0)
    if (bytes[at] !== quote) continue
    const start = at
    at = textEnd(bytes, start)
    if (depth !== 1) continue
    if (place < 0) place = nameAt(bytes, start)
    else {
      tag = (tag + digest(bytes, { place, start, end: at })) | 0
      seen |= 1 << place
      if (seen === allNames) return tag
      place = -1
    }
  }
  return noTag
}

/** Where the name of the element ends that says which message this is. */
function headEnd(bytes: Uint8Array): number {
  let depth = 0
  for (let at = 0; at < bytes.length; at++) {
    depth += levels(bytes[at] ?? 0)
    if (bytes[at] !== quote) continue
    if (depth === 1 && standsAt(bytes, head, at)) return at + head.length
    at = textEnd(bytes, at)
  }
  return bytes.length
}

/** How many levels deeper it is behind this byte. Set apart from its lower-case twin by one bit, { is [ and } is ]. */
function levels(byte: number): number {
  const either = byte | 0x20
  return either === openBrace ? 1 : either === closeBrace ? -1 : 0
}

/** Where the quote stands that ends this text; the end of the bytes when an escape comes before it. */
function textEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1
  while (at < bytes.length && bytes[at] !== quote && bytes[at] !== backslash) at += 1
  return bytes[at] === quote ? at : bytes.length
}

function nameAt(bytes: Uint8Array, at: number): number {
  return names.findIndex((name) => standsAt(bytes, name, at))
}

/** FNV-1a over a text, with the place of its name, so that equal words under other names count otherwise. */
function digest(
  bytes: Uint8Array,
  { place, start, end }: { readonly place: number; readonly start: number; readonly end: number },
): number {
  let state = 0x811c9dc5 + place
  for (let at = start + 1; at < end; at++) state = Math.imul(state ^ (bytes[at] ?? 0), 0x01000193)
  return state
}
