/** All automata of one recogniser as one table: a row per state, a column per class of bytes. */
import type { ByteAutomaton } from '../../schemas/index.ts'

/**
 * `next[row + classes[byte]]` is the row after that byte, 0 when no text goes on so, or below zero after the quote that
 * ends a text: then `~next` tells which of its words the text is.
 */
export type Table = { readonly classes: Uint8Array; readonly next: Int32Array }

const quote = 0x22

/** Collects automata; a place in it becomes a row once the table is made. */
export type TableMaker = {
  readonly addAutomaton: (automaton: ByteAutomaton) => number
  readonly addWords: (words: readonly string[]) => number
  readonly finish: () => Table & { readonly rowOf: (place: number) => number }
}

type Edge = { readonly from: number; readonly first: number; readonly last: number; readonly to: number }

/** An empty table: state 0 is the one that nothing leads out of. */
export function createTable(): TableMaker {
  const edges: Edge[] = []
  let states = 1
  const addAutomaton = (automaton: ByteAutomaton): number => {
    const start = states
    states += automaton.states
    for (let at = 0; at < automaton.edges.length; at += 4) {
      const [from = 0, first = 0, last = 0, to = 0] = automaton.edges.slice(at, at + 4)
      edges.push({ from: start + from, first, last, to: start + to })
    }
    for (const from of automaton.accepting) edges.push({ from: start + from, first: quote, last: quote, to: ~0 })
    return start
  }
  const addWords = (words: readonly string[]): number => {
    const start = states
    states += 1
    const known = new Map<number, number>()
    for (const [index, word] of words.entries()) {
      let from = start
      for (const byte of new TextEncoder().encode(word)) {
        const step = from * 256 + byte
        const to = known.get(step) ?? states++
        if (!known.has(step)) edges.push({ from, first: byte, last: byte, to })
        known.set(step, to)
        from = to
      }
      edges.push({ from, first: quote, last: quote, to: ~index })
    }
    return start
  }
  return { addAutomaton, addWords, finish: () => makeTable(edges, states) }
}

function makeTable(edges: readonly Edge[], states: number) {
  const cuts = new Set<number>([0])
  for (const { first, last } of edges) cuts.add(first).add(last + 1)
  const classes = new Uint8Array(256)
  let width = 0
  for (let byte = 0; byte < 256; byte++) {
    if (cuts.has(byte)) width += 1
    classes[byte] = width - 1
  }
  const next = new Int32Array(states * width)
  for (const { from, first, last, to } of edges) {
    const lastClass = classes[last] ?? 0
    for (let column = classes[first] ?? 0; column <= lastClass; column++)
      next[from * width + column] = to < 0 ? to : to * width
  }
  return { classes, next, rowOf: (place: number) => place * width }
}
