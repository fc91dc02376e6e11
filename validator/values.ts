/** Reads a parsed message without recursion: finds what no JSON text could have held. */
import type { Path } from '../json/index.ts'
import type { FindingCode } from '../schemas/index.ts'
import { fout, mostMistakes } from './mistake.ts'
import type { Mistake } from './mistake.ts'

/** The mistakes, and the message as JSON has it: without elements that are `undefined`. */
export type Values = { readonly readable: boolean; readonly value: unknown; readonly mistakes: readonly Mistake[] }

type Frame = { readonly container: object; readonly keys: Path; next: number }

type State = {
  readonly maxDepth: number
  readonly stack: Frame[]
  readonly mistakes: Mistake[]
  /** The depth at which each object was read: an object that hangs in many places is not read over and over. */
  readonly seen: Map<object, number>
  holes: boolean
}

/** Reads the message; `maxDepth` bounds how deep objects and lists may nest, circles included. */
export function readValues(message: unknown, maxDepth: number): Values {
  if (typeof message === 'object' && message !== null && !isPlain(message))
    return { readable: false, value: undefined, mistakes: [fout('message-not-object', [])] }
  const state: State = { maxDepth, stack: [], mistakes: [], seen: new Map(), holes: false }
  let readable = readOne(state, message)
  for (let frame = state.stack.at(-1); readable && frame !== undefined; frame = state.stack.at(-1)) {
    const key = frame.keys[frame.next]
    frame.next += 1
    if (key === undefined) state.stack.pop()
    else {
      if (typeof key === 'string' && !key.isWellFormed()) noteName(state, key)
      readable = readOne(state, Reflect.get(frame.container, key))
    }
  }
  const { mistakes } = state
  if (!readable) return { readable, value: undefined, mistakes: [tooDeep(state)] }
  return { readable, value: state.holes ? withoutHoles(message) : message, mistakes }
}

/** Reads one value and opens it when it has elements of its own; false when it lies too deep. */
function readOne(state: State, value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) note(state, 'json-lone-surrogate')
      return true
    case 'number':
      if (Number.isInteger(value) && !Number.isSafeInteger(value)) note(state, 'json-unsafe-number')
      return true
    case 'undefined':
      state.holes = true
      return true
    case 'object':
      return value === null || open(state, value)
    default:
      return true
  }
}

function open(state: State, container: object): boolean {
  const depth = state.stack.length + 1
  if (depth > state.maxDepth) return false
  if (!isPlain(container)) {
    // `expected` follows from the place, which only the outline knows.
    note(state, 'type-wrong')
    return true
  }
  if ((state.seen.get(container) ?? 0) >= depth) return true
  state.seen.set(container, depth)
  const keys = Array.isArray(container) ? [...container.keys()] : Object.keys(container)
  state.stack.push({ container, keys, next: 0 })
  return true
}

/** Objects and lists, of any realm and class; not what JSON has no form for, such as a Map, or changes, such as a Date. */
function isPlain(container: object): boolean {
  return Array.isArray(container) || Object.prototype.toString.call(container) === '[object Object]'
}

function pathOf(stack: readonly Frame[]): Path {
  return stack.map(({ keys, next }) => keys[next - 1] ?? '')
}

function note(state: State, code: FindingCode): void {
  if (state.mistakes.length < mostMistakes) state.mistakes.push(fout(code, pathOf(state.stack)))
}

function noteName(state: State, member: string): void {
  if (state.mistakes.length >= mostMistakes) return
  state.mistakes.push(fout('json-lone-surrogate', pathOf(state.stack.slice(0, -1)), { member }))
}

function tooDeep({ stack, maxDepth }: State): Mistake {
  return fout('json-too-deep', pathOf(stack), { params: { limit: maxDepth } })
}

/** A copy without the elements that are `undefined`, as `JSON.stringify` leaves them out; no deeper than was allowed. */
function withoutHoles(value: unknown, copies = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value
  const copy = copies.get(value) ?? copyOf(value, copies)
  copies.set(value, copy)
  return copy
}

function copyOf(value: object, copies: Map<object, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutHoles(item, copies))
  const present = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(present.map(([name, member]) => [name, withoutHoles(member, copies)]))
}
