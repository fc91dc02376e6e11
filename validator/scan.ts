/**
 * Reads JSON text once, without recursion: checks its grammar (RFC 8259) as strictly as `JSON.parse`, and finds what
 * `JSON.parse` hides: duplicate names, odd numbers, half surrogate pairs and bottomless nesting.
 */
import type { FindingCode } from '../schemas/index.ts'
import { closeBrace, closeBracket, colon, comma, openBrace, openBracket } from './json-text.ts'
import { plainEnd, quote, spaceEnd, unquote } from './json-text.ts'
import { fout, mostMistakes } from './mistake.ts'
import type { Mistake, Range } from './mistake.ts'
import { addName, closeFrame, openFrame, ordinalsOf, pathTo } from './scan-frames.ts'
import type { Frames } from './scan-frames.ts'
import { judgeNumber, numberEnd } from './scan-number.ts'
import { escapedEnd, hasLoneSurrogate } from './scan-string.ts'

/** What reading told: the mistakes, and whether the text is JSON that may be parsed. */
export type Scan = { readonly readable: boolean; readonly mistakes: readonly Mistake[] }

/** Steps below return where they end, or `~offset` (below zero) of the character where the text stops being JSON. */
type State = {
  readonly text: string
  readonly maxDepth: number
  /** True when the text itself holds half surrogate pairs, which text from UTF-8 never does. */
  readonly suspect: boolean
  readonly frames: Frames
  readonly mistakes: Mistake[]
  tooDeep: boolean
}

/** Reads the text; `maxDepth` bounds how deep objects and lists may nest. */
export function scan(text: string, maxDepth: number): Scan {
  const frames: Frames = { text, stack: [], depth: 0 }
  const state: State = { text, maxDepth, suspect: !text.isWellFormed(), frames, mistakes: [], tooDeep: false }
  const end = scanValues(state)
  if (end >= 0) return { readable: true, mistakes: state.mistakes }
  const at = ~end
  const range = { start: at, end: Math.min(at + 1, text.length) }
  if (!state.tooDeep) return { readable: false, mistakes: [fout('json-syntax', [], { range })] }
  const params = { limit: maxDepth }
  return { readable: false, mistakes: [fout('json-too-deep', pathTo(frames, frames.depth), { params, range })] }
}

function scanValues(state: State): number {
  const { text, frames } = state
  let at = scanValue(state, spaceEnd(text, 0))
  while (at >= 0 && frames.depth > 0) at = scanStep(state, spaceEnd(text, at))
  if (at < 0) return at
  at = spaceEnd(text, at)
  return at === text.length ? at : ~at
}

/** One step inside an object or list: its end, or the next of its values. */
function scanStep(state: State, start: number): number {
  const { text, frames } = state
  const frame = frames.stack[frames.depth - 1]
  if (frame === undefined) return ~start
  if (text.charCodeAt(start) === (frame.isObject ? closeBrace : closeBracket)) {
    closeFrame(frames)
    return start + 1
  }
  let at = start
  if (frame.count > 0) {
    if (text.charCodeAt(at) !== comma) return ~at
    at = spaceEnd(text, at + 1)
  }
  frame.count += 1
  if (frame.isObject) at = scanName(state, at)
  return at < 0 ? at : scanValue(state, at)
}

function scanName(state: State, start: number): number {
  const { text, frames } = state
  if (text.charCodeAt(start) !== quote) return ~start
  const plain = plainEnd(text, start + 1)
  const escaped = text.charCodeAt(plain) !== quote
  const end = escaped ? escapedEnd(text, plain) : plain + 1
  if (end < 0) return end
  const range = { start, end }
  if ((escaped || state.suspect) && hasLoneSurrogate(text, start, end)) noteName(state, 'json-lone-surrogate', range)
  if (!addName(frames, range, escaped)) noteName(state, 'json-duplicate-key', range)
  const at = spaceEnd(text, end)
  return text.charCodeAt(at) === colon ? spaceEnd(text, at + 1) : ~at
}

function scanValue(state: State, start: number): number {
  const code = state.text.charCodeAt(start)
  switch (code) {
    case quote:
      return scanString(state, start)
    case openBrace:
    case openBracket:
      return scanOpening(state, start, code === openBrace)
    case 0x74:
      return wordEnd(state.text, start, 'true')
    case 0x66:
      return wordEnd(state.text, start, 'false')
    case 0x6e:
      return wordEnd(state.text, start, 'null')
    default:
      return scanNumber(state, start)
  }
}

function scanOpening(state: State, start: number, isObject: boolean): number {
  if (state.frames.depth === state.maxDepth) {
    state.tooDeep = true
    return ~start
  }
  openFrame(state.frames, isObject)
  return start + 1
}

function scanString(state: State, start: number): number {
  const { text } = state
  const plain = plainEnd(text, start + 1)
  const escaped = text.charCodeAt(plain) !== quote
  if (!escaped && !state.suspect) return plain + 1
  const end = escaped ? escapedEnd(text, plain) : plain + 1
  if (end >= 0 && hasLoneSurrogate(text, start, end)) noteValue(state, 'json-lone-surrogate', { start, end })
  return end
}

function scanNumber(state: State, start: number): number {
  const end = numberEnd(state.text, start)
  if (end < 0) return end
  const code = judgeNumber(state.text, start, end)
  if (code !== undefined) noteValue(state, code, { start, end })
  return end
}

function wordEnd(text: string, start: number, word: string): number {
  for (let index = 0; index < word.length; index++)
    if (text.charCodeAt(start + index) !== word.charCodeAt(index)) return ~(start + index)
  return start + word.length
}

/** Notes a mistake in the value that stands here. */
function noteValue(state: State, code: FindingCode, range: Range): void {
  if (state.mistakes.length >= mostMistakes) return
  const { frames } = state
  state.mistakes.push(fout(code, pathTo(frames, frames.depth), { ordinals: ordinalsOf(frames), range }))
}

/** Notes a mistake in the name that stands here. */
function noteName(state: State, code: FindingCode, range: Range): void {
  if (state.mistakes.length >= mostMistakes) return
  const { frames, text } = state
  const above = pathTo(frames, frames.depth - 1)
  const member = unquote(text, range.start, range.end)
  state.mistakes.push(fout(code, above, { ordinals: ordinalsOf(frames), range, member }))
}
