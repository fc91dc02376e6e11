/** Walk: where a recogniser stands in the bytes, and the steps over what has no parts. */
import { quote } from '../json-text.ts'
import type { Program } from './program.ts'

/** One object for all walks of a recogniser: a new one a message would cost as much as the walk. */
export type Walk = Program & {
  bytes: Uint8Array
  /** True when what rules read is to be taken out of the bytes. */
  taking: boolean
  /** Which of its words the last text was. */
  word: number
  /** What the last value was, if rules read it. */
  value: unknown
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Steps give where they end, or this where the bytes are not recognised. */
export const notRecognised = -1

/** A text in quotes that this row of the table recognises; `walk.word` tells which. */
export function stepOverQuoted(walk: Walk, start: number, opening: number): number {
  const { bytes, classes, next } = walk
  const end = bytes.length
  if (bytes[opening] !== quote) return notRecognised
  let row = start
  let at = opening + 1
  while (row > 0 && at < end) row = next[row + (classes[bytes[at++] ?? 0] ?? 0)] ?? 0
  if (row >= 0) return notRecognised
  walk.word = ~row
  return at
}

/** True when exactly this stands here. */
export function standsAt(bytes: Uint8Array, expected: Uint8Array, at: number): boolean {
  for (let index = 0; index < expected.length; index++) if (bytes[at + index] !== expected[index]) return false
  return true
}

/** How many code points these bytes of UTF-8 are. */
export function countPoints(bytes: Uint8Array, start: number, end: number): number {
  let points = 0
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) points += 1
  return points
}

/** The text between the quotes, of which no character is escaped. */
export function textBetween(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start + 1, end - 1))
}

/** At most fifteen digits, so that adding them up is exact; no fraction, no exponent, no minus zero. */
export function stepOverInteger(walk: Walk, start: number): number {
  const { bytes } = walk
  const negative = bytes[start] === 0x2d
  const first = negative ? start + 1 : start
  let at = first
  let value = 0
  for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) {
    value = value * 10 + digit
    at += 1
  }
  const digits = at - first
  if (digits === 0 || digits > 15) return notRecognised
  if (bytes[first] === 0x30 && (digits > 1 || negative)) return notRecognised
  walk.value = negative ? -value : value
  return at
}

/** White space as JSON knows it. */
export function skipSpace({ bytes }: Walk, start: number): number {
  let at = start
  while (isSpace(bytes[at] ?? 0)) at += 1
  return at
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}
