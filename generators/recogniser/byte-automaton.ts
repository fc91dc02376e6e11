/** Makes one deterministic automaton over bytes of the patterns that a text must match all at once. */
import type { ByteAutomaton, CodePointRange, PatternNode } from '../../schemas/index.ts'
import { byteSequences } from './byte-sequences.ts'

/** More states than this and the text is left to the full judge. */
const mostStates = 4000

/** Steps without a byte, and steps with one: `[first, last, to]`. */
type Nfa = { readonly free: number[][]; readonly steps: (readonly [number, number, number])[][] }

/** What JSON writes between quotes only with an escape. */
const escaped: readonly CodePointRange[] = [
  [0, 0x1f],
  [0x22, 0x22],
  [0x5c, 0x5c],
]

/** The automaton of the texts that all patterns match; nothing when it would be too large. */
export function byteAutomaton(patterns: readonly PatternNode[]): ByteAutomaton | undefined {
  const nfa: Nfa = { free: [], steps: [] }
  const ends: number[] = []
  const starts = patterns.map((pattern) => {
    const start = newState(nfa)
    ends.push(add(nfa, pattern, start))
    return close(nfa, [start])
  })
  return determinise(nfa, starts, ends)
}

function newState({ free, steps }: Nfa): number {
  steps.push([])
  return free.push([]) - 1
}

/** Adds the pattern behind `from`; gives the state where it ends. */
function add(nfa: Nfa, pattern: PatternNode, from: number): number {
  switch (pattern.kind) {
    case 'set':
      return addSet(nfa, pattern.ranges, from)
    case 'sequence':
      return pattern.parts.reduce((at, part) => add(nfa, part, at), from)
    case 'choice': {
      const end = newState(nfa)
      for (const option of pattern.options) nfa.free[add(nfa, option, from)]?.push(end)
      return end
    }
    case 'repeat':
      return addRepeat(nfa, pattern, from)
  }
}

function addSet(nfa: Nfa, ranges: readonly CodePointRange[], from: number): number {
  const end = newState(nfa)
  for (const sequence of ranges.flatMap(withoutEscaped).flatMap(byteSequences)) {
    let at = from
    for (const [index, [first, last]] of sequence.entries()) {
      const to = index === sequence.length - 1 ? end : newState(nfa)
      nfa.steps[at]?.push([first, last, to])
      at = to
    }
  }
  return end
}

function withoutEscaped(range: CodePointRange): readonly CodePointRange[] {
  return escaped.reduce<readonly CodePointRange[]>(
    (kept, [from, to]) =>
      kept.flatMap(([first, last]): readonly CodePointRange[] =>
        [[first, Math.min(last, from - 1)] as const, [Math.max(first, to + 1), last] as const].filter(
          ([start, end]) => start <= end,
        ),
      ),
    [range],
  )
}

function addRepeat(nfa: Nfa, { body, min, max }: PatternNode & { kind: 'repeat' }, from: number): number {
  let at = from
  for (let copy = 0; copy < min; copy++) at = add(nfa, body, at)
  if (max === Number.POSITIVE_INFINITY) {
    const loop = newState(nfa)
    nfa.free[at]?.push(loop)
    nfa.free[add(nfa, body, loop)]?.push(loop)
    return loop
  }
  const end = newState(nfa)
  nfa.free[at]?.push(end)
  for (let copy = min; copy < max; copy++) {
    at = add(nfa, body, at)
    nfa.free[at]?.push(end)
  }
  return end
}

/** A choice starts in a state that other options may loop back to only through `addRepeat`, which makes its own. */
function close({ free }: Nfa, states: readonly number[]): readonly number[] {
  const seen = new Set(states)
  for (const state of seen) for (const next of free[state] ?? []) seen.add(next)
  return [...seen].sort((a, b) => a - b)
}

/** One set of states per pattern: a byte is taken only when every pattern can go on. */
type Combined = readonly (readonly number[])[]

function determinise(nfa: Nfa, starts: Combined, ends: readonly number[]): ByteAutomaton | undefined {
  const names = new Map<string, number>([[JSON.stringify(starts), 0]])
  const open: Combined[] = [starts]
  const accepting: number[] = []
  const edges: number[] = []
  for (const [at, state] of open.entries()) {
    if (state.every((set, index) => set.includes(ends[index] ?? -1))) accepting.push(at)
    for (const [first, last] of intervals(nfa, state)) {
      const next = state.map((set) => close(nfa, stepsWith(nfa, set, first)))
      if (next.some((set) => set.length === 0)) continue
      const name = JSON.stringify(next)
      const to = names.get(name) ?? open.push(next) - 1
      names.set(name, to)
      edges.push(at, first, last, to)
    }
    if (open.length > mostStates) return undefined
  }
  return { states: open.length, accepting, edges }
}

/** Byte ranges within which no state tells one byte from another. */
function intervals({ steps }: Nfa, state: Combined): readonly (readonly [number, number])[] {
  const cuts = new Set<number>()
  for (const set of state)
    for (const each of set) for (const [first, last] of steps[each] ?? []) cuts.add(first).add(last + 1)
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((first, index) => [first, (sorted[index + 1] ?? first) - 1])
}

function stepsWith({ steps }: Nfa, set: readonly number[], byte: number): readonly number[] {
  return set.flatMap((state) =>
    (steps[state] ?? []).filter(([first, last]) => first <= byte && byte <= last).map(([, , to]) => to),
  )
}
