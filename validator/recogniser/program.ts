/** The shapes of a recogniser as numbers, so that walking them touches no objects. */
import type { ByteAutomaton, Recogniser, RecogniserShape } from '../../schemas/index.ts'
import { createTable } from './table.ts'
import type { Table, TableMaker } from './table.ts'

/** What a shape starts with (its low three bits); what follows stands behind each. */
export const shapeKind = {
  /** row, place in `words`, required (low, high), needs at, one, count, members… */
  object: 0,
  /** count, branches… */
  union: 1,
  /** items, min, max */
  list: 2,
  /** row, min, max */
  text: 3,
  /** row, place in `words` */
  words: 4,
  /** place of the least and the most in `limits` */
  integer: 5,
  /** true allowed, false allowed */
  boolean: 6,
} as const

/** The bits of a shape's start that hold its kind. */
export const kindBits = 7
/** The bit of a shape's start that says that rules read it. */
export const readBit = 8
/** Where the members of an object stand behind its start. */
export const membersAt = 8

export type Program = Table & {
  readonly code: Int32Array
  readonly limits: Float64Array
  /** Names and words, as told by the numbers of the table. */
  readonly words: readonly string[]
  /** The same as JSON writes them, in UTF-8. */
  readonly quoted: readonly Uint8Array[]
  /** Where the message's shape starts in `code`. */
  readonly start: number
}

type Making = {
  readonly code: number[]
  readonly limits: number[]
  readonly words: string[]
  readonly starts: number[]
  readonly table: TableMaker
  /** Places in `code` that hold a state until the table is made. */
  readonly rows: number[]
  readonly automata: readonly ByteAutomaton[]
  readonly places: Map<number, number>
}

/** The program of a recogniser; nothing when an object has more names than two masks of 32 can hold. */
export function makeProgram({ shapes }: Recogniser, automata: readonly ByteAutomaton[]): Program | undefined {
  if (shapes.some((shape) => shape.kind === 'object' && shape.names.length > 64)) return undefined
  const making: Making = {
    // Place 0 is nobody's, so that it can stand for nothing.
    code: [0],
    limits: [],
    words: [],
    starts: [],
    table: createTable(),
    rows: [],
    automata,
    places: new Map(),
  }
  for (const shape of shapes) making.starts.push(addShape(making, shape))
  const { rowOf, ...table } = making.table.finish()
  for (const at of making.rows) making.code[at] = rowOf(making.code[at] ?? 0)
  const { code, limits, words, starts } = making
  const encoder = new TextEncoder()
  return {
    ...table,
    code: Int32Array.from(code),
    limits: Float64Array.from(limits),
    words,
    quoted: words.map((word) => encoder.encode(JSON.stringify(word))),
    start: starts.at(-1) ?? 0,
  }
}

function addShape(making: Making, shape: RecogniserShape): number {
  const { code, limits, starts } = making
  if (shape.kind === 'object') return addObject(making, shape)
  const start = addStart(making, shape)
  switch (shape.kind) {
    case 'union':
      code.push(shape.branches.length, ...shape.branches.map((branch) => starts[branch] ?? 0))
      break
    case 'list':
      code.push(starts[shape.items] ?? 0, shape.min, shape.max)
      break
    case 'text':
      addRow(making, automatonAt(making, shape.automaton))
      code.push(shape.min, shape.max)
      break
    case 'words':
      addWords(making, shape.words)
      break
    case 'integer':
      code.push(limits.push(shape.min, shape.max) - 2)
      break
    case 'boolean':
      code.push(Number(shape.values.includes(true)), Number(shape.values.includes(false)))
      break
  }
  return start
}

function addObject(making: Making, shape: RecogniserShape & { readonly kind: 'object' }): number {
  const { code, starts } = making
  const needsAt = shape.needs.length === 0 ? 0 : code.length
  for (const [index, others] of shape.needs) code.push(...maskOf([index]), ...maskOf(others))
  if (needsAt > 0) code.push(0, 0, 0, 0)
  const start = addStart(making, shape)
  addWords(making, shape.names)
  code.push(...maskOf(shape.required), needsAt, Number(shape.one), shape.names.length)
  code.push(...shape.members.map((member) => starts[member] ?? 0))
  return start
}

function addStart({ code }: Making, { kind, read }: RecogniserShape): number {
  return code.push(read === true ? shapeKind[kind] | readBit : shapeKind[kind]) - 1
}

function addWords(making: Making, words: readonly string[]): void {
  addRow(making, making.table.addWords(words))
  making.code.push(making.words.push(...words) - words.length)
}

function addRow({ code, rows }: Making, state: number): void {
  rows.push(code.push(state) - 1)
}

function automatonAt({ automata, table, places }: Making, index: number): number {
  const place = places.get(index) ?? table.addAutomaton(automata[index] ?? { states: 1, accepting: [], edges: [] })
  places.set(index, place)
  return place
}

/** Bits of the low and the high 32 places. */
function maskOf(places: readonly number[]): readonly [number, number] {
  let low = 0
  let high = 0
  for (const place of places) {
    if (place < 32) low |= 1 << place
    else high |= 1 << (place - 32)
  }
  return [low, high]
}
