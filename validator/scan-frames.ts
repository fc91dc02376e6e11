/** The objects and lists that stand open while text is read: where we are, and which names an object has had. */
import type { Path } from '../json/index.ts'
import { unquote } from './json-text.ts'
import type { Range } from './mistake.ts'

type Frame = {
  isObject: boolean
  /** Members or items so far, the current one included. */
  count: number
  nameStart: number
  nameEnd: number
  /** Start and end of each name so far; emptied once `names` takes over. */
  readonly spans: number[]
  /** The names so far, for objects with many names or with escapes in a name. */
  names: Set<string> | undefined
}

export type Frames = { readonly text: string; readonly stack: Frame[]; depth: number }

/** Up to here comparing with every earlier name is faster than a set. */
const fewNames = 16

/** No name of the standard is longer; what is longer need not be read to be unknown. */
const longestKnownName = 200

export function openFrame(frames: Frames, isObject: boolean): void {
  const used = frames.stack[frames.depth]
  if (used === undefined)
    frames.stack.push({ isObject, count: 0, nameStart: 0, nameEnd: 0, spans: [], names: undefined })
  else {
    used.isObject = isObject
    used.count = 0
    used.spans.length = 0
    used.names = undefined
  }
  frames.depth += 1
}

export function closeFrame(frames: Frames): void {
  frames.depth -= 1
}

/** Makes this the current name of the innermost object; false when the object has had it already. */
export function addName(frames: Frames, { start, end }: Range, escaped: boolean): boolean {
  const frame = frames.stack[frames.depth - 1]
  if (frame === undefined) return true
  frame.nameStart = start
  frame.nameEnd = end
  if (frame.names === undefined && (escaped || frame.count > fewNames)) frame.names = namesOf(frames.text, frame)
  if (frame.names === undefined) return addSpan(frames.text, frame)
  const before = frame.names.size
  return frame.names.add(unquote(frames.text, start, end)).size > before
}

/** The names so far as a set; only names without escapes are kept as spans. */
function namesOf(text: string, { spans }: Frame): Set<string> {
  const names = new Set<string>()
  for (let at = 0; at < spans.length; at += 2) names.add(text.slice((spans[at] ?? 0) + 1, (spans[at + 1] ?? 0) - 1))
  return names
}

function addSpan(text: string, { spans, nameStart, nameEnd }: Frame): boolean {
  for (let at = 0; at < spans.length; at += 2) {
    const start = spans[at] ?? 0
    if ((spans[at + 1] ?? 0) - start === nameEnd - nameStart && sameText(text, start, [nameStart, nameEnd]))
      return false
  }
  spans.push(nameStart, nameEnd)
  return true
}

function sameText(text: string, other: number, [start, end]: readonly [number, number]): boolean {
  let at = start + 1
  const shift = other - start
  while (at < end && text.charCodeAt(at) === text.charCodeAt(at + shift)) at += 1
  return at === end
}

/** The path of the value inside the outermost `depth` frames. */
export function pathTo({ text, stack }: Frames, depth: number): Path {
  return stack.slice(0, depth).map((frame) => (frame.isObject ? nameOf(text, frame) : frame.count - 1))
}

function nameOf(text: string, { nameStart, nameEnd }: Frame): string {
  const long = nameEnd - nameStart > longestKnownName
  return long ? text.slice(nameStart + 1, nameEnd - 1) : unquote(text, nameStart, nameEnd)
}

/** The place among its siblings (from 1) of every step that stands open. */
export function ordinalsOf({ stack, depth }: Frames): readonly number[] {
  return stack.slice(0, depth).map(({ count }) => count)
}
