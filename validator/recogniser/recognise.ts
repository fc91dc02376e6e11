/**
 * Walks the bytes of a message along a program, once: yes, or not recognised. Yes means that the full judge has nothing
 * to say about reading or structure; it is never the other way round. Of the message only what rules read is made.
 *
 * Steps below give where they end, or `notRecognised`.
 */
import { closeBrace, closeBracket, colon, comma, openBrace, openBracket } from '../json-text.ts'
import { kindBits, membersAt, readBit, shapeKind } from './program.ts'
import type { Program } from './program.ts'
import {
  countPoints,
  notRecognised,
  skipSpace,
  standsAt,
  stepOverInteger,
  stepOverQuoted,
  textBetween,
} from './walk.ts'
import type { Walk } from './walk.ts'

/**
 * Says whether the bytes are UTF-8 JSON text of a message that keeps the structure. With `taking`, the answer holds what
 * rules read of it: the message without the elements that none of them asks for.
 */
export type Recognise = (bytes: Uint8Array, taking: boolean) => { readonly taken: unknown } | undefined

const nothing = new Uint8Array()

/** What walks along this program. */
export function createRecognise(program: Program): Recognise {
  const walk: Walk = { ...program, bytes: nothing, taking: false, word: 0, value: undefined }
  return (bytes, taking) => {
    walk.bytes = bytes
    walk.taking = taking
    const at = takeValue(walk, program.start, skipSpace(walk, 0))
    const isRead = at >= 0 && skipSpace(walk, at) === bytes.length
    const taken = walk.value
    // There are many walks, and none of them holds on to a message.
    walk.bytes = nothing
    walk.value = undefined
    return isRead ? { taken } : undefined
  }
}

function slot(code: Int32Array, at: number): number {
  return code[at] ?? 0
}

function wordAt({ words }: Walk, at: number): string {
  return words[at] ?? ''
}

function takeValue(walk: Walk, shape: number, at: number): number {
  switch (slot(walk.code, shape) & kindBits) {
    case shapeKind.object:
      return takeObject(walk, shape, at)
    case shapeKind.union:
      return takeUnion(walk, shape, at)
    case shapeKind.list:
      return takeList(walk, shape, at)
    case shapeKind.text:
      return takeText(walk, shape, at)
    case shapeKind.words:
      return takeWord(walk, shape, at)
    case shapeKind.integer:
      return takeInteger(walk, shape, at)
    default:
      return takeBoolean(walk, shape, at)
  }
}

/** True when rules read this and somebody is going to ask them. */
function isTaken({ code, taking }: Walk, shape: number): boolean {
  return taking && (slot(code, shape) & readBit) !== 0
}

function takeObject(walk: Walk, shape: number, start: number): number {
  const { code, bytes } = walk
  if (bytes[start] !== openBrace) return notRecognised
  const made: Record<string, unknown> | undefined = isTaken(walk, shape) ? {} : undefined
  let low = 0
  let high = 0
  let at = skipSpace(walk, start + 1)
  walk.word = -1
  while (bytes[at] !== closeBrace) {
    at = takeName(walk, shape, at)
    if (at < 0) return notRecognised
    const { word } = walk
    const bit = 1 << (word & 31)
    // A name that stands twice is a mistake of reading.
    if (((word < 32 ? low : high) & bit) !== 0) return notRecognised
    if (word < 32) low |= bit
    else high |= bit
    const member = slot(code, shape + membersAt + word)
    at = takeMember(walk, member, at)
    if (at < 0) return notRecognised
    if (made !== undefined && isTaken(walk, member)) made[wordAt(walk, slot(code, shape + 2) + word)] = walk.value
    walk.word = word
  }
  walk.value = made
  return isWhole(code, shape, { low, high }) ? at + 1 : notRecognised
}

/** Most messages have their elements in the order of the law, so the one after the last is looked for first. */
function takeName(walk: Walk, shape: number, at: number): number {
  const { code, quoted } = walk
  const expected = walk.word + 1
  const name = expected < slot(code, shape + 7) ? quoted[slot(code, shape + 2) + expected] : undefined
  if (name === undefined || !standsAt(walk.bytes, name, at)) return stepOverQuoted(walk, slot(code, shape + 1), at)
  walk.word = expected
  return at + name.length
}

/** From behind a name to the next name, or to the end of the object. */
function takeMember(walk: Walk, shape: number, start: number): number {
  const { bytes } = walk
  let at = skipSpace(walk, start)
  if (bytes[at] !== colon) return notRecognised
  at = takeValue(walk, shape, skipSpace(walk, at + 1))
  if (at < 0) return notRecognised
  at = skipSpace(walk, at)
  if (bytes[at] === closeBrace) return at
  if (bytes[at] !== comma) return notRecognised
  at = skipSpace(walk, at + 1)
  return bytes[at] === closeBrace ? notRecognised : at
}

/** Which elements of an object are there. */
type Seen = { readonly low: number; readonly high: number }

/** All required elements, all that is needed beside those that are there, and of a choice exactly one. */
function isWhole(code: Int32Array, shape: number, { low, high }: Seen): boolean {
  if (lacks(low, slot(code, shape + 3)) || lacks(high, slot(code, shape + 4))) return false
  if (slot(code, shape + 6) === 1 && !isSingle(low, high)) return false
  const needsAt = slot(code, shape + 5)
  return needsAt === 0 || hasNeeds(code, needsAt, { low, high })
}

function hasNeeds(code: Int32Array, needsAt: number, { low, high }: Seen): boolean {
  for (let at = needsAt; ; at += 4) {
    const nameLow = slot(code, at)
    const nameHigh = slot(code, at + 1)
    if (nameLow === 0 && nameHigh === 0) return true
    const isThere = (low & nameLow) !== 0 || (high & nameHigh) !== 0
    if (isThere && (lacks(low, slot(code, at + 2)) || lacks(high, slot(code, at + 3)))) return false
  }
}

function lacks(mask: number, wanted: number): boolean {
  return (mask & wanted) !== wanted
}

function isSingle(low: number, high: number): boolean {
  return low === 0 ? high !== 0 && (high & (high - 1)) === 0 : high === 0 && (low & (low - 1)) === 0
}

/** The tag may stand anywhere in the object, so each variant is tried; the tag lets at most one through. */
function takeUnion(walk: Walk, shape: number, start: number): number {
  const count = slot(walk.code, shape + 1)
  for (let branch = 0; branch < count; branch++) {
    const at = takeValue(walk, slot(walk.code, shape + 2 + branch), start)
    if (at >= 0) return at
  }
  return notRecognised
}

function takeList(walk: Walk, shape: number, start: number): number {
  const { code, bytes } = walk
  if (bytes[start] !== openBracket) return notRecognised
  const items = slot(code, shape + 1)
  const max = slot(code, shape + 3)
  const made: unknown[] | undefined = isTaken(walk, shape) ? [] : undefined
  let count = 0
  let at = skipSpace(walk, start + 1)
  while (bytes[at] !== closeBracket || count > 0) {
    if (++count > max) return notRecognised
    at = takeValue(walk, items, at)
    if (at < 0) return notRecognised
    made?.push(walk.value)
    at = skipSpace(walk, at)
    if (bytes[at] === closeBracket) break
    if (bytes[at] !== comma) return notRecognised
    at = skipSpace(walk, at + 1)
  }
  walk.value = made
  return count >= slot(code, shape + 2) ? at + 1 : notRecognised
}

function takeText(walk: Walk, shape: number, start: number): number {
  const { code, bytes } = walk
  const end = stepOverQuoted(walk, slot(code, shape + 1), start)
  if (end < 0) return notRecognised
  const min = slot(code, shape + 2)
  const max = slot(code, shape + 3)
  const length = end - start - 2
  // A code point takes one to four bytes, so most texts need no counting.
  if (length > max || length < min * 4) {
    const points = countPoints(bytes, start + 1, end - 1)
    if (points < min || points > max) return notRecognised
  }
  if (isTaken(walk, shape)) walk.value = textBetween(bytes, start, end)
  return end
}

function takeWord(walk: Walk, shape: number, start: number): number {
  const { code, words } = walk
  const end = stepOverQuoted(walk, slot(code, shape + 1), start)
  walk.value = words[slot(code, shape + 2) + walk.word]
  return end
}

function takeInteger(walk: Walk, shape: number, start: number): number {
  const end = stepOverInteger(walk, start)
  if (end < 0) return notRecognised
  const { code, limits } = walk
  const limit = slot(code, shape + 1)
  const value = Number(walk.value)
  return value >= (limits[limit] ?? 0) && value <= (limits[limit + 1] ?? 0) ? end : notRecognised
}

const trueBytes = new TextEncoder().encode('true')
const falseBytes = new TextEncoder().encode('false')

function takeBoolean(walk: Walk, shape: number, at: number): number {
  const { code, bytes } = walk
  walk.value = bytes[at] === trueBytes[0]
  if (code[shape + 1] === 1 && standsAt(bytes, trueBytes, at)) return at + trueBytes.length
  return code[shape + 2] === 1 && standsAt(bytes, falseBytes, at) ? at + falseBytes.length : notRecognised
}
