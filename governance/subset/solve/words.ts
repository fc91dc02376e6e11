/** The texts of an automaton within a range of lengths: whether there are any, and which come first. */
import type { CharRange, DFA, ReadonlyDFA } from 'refa'
import { Unsettled } from '../reason.ts'
import type { Budget } from '../budget.ts'

export type Lengths = { readonly least: number; readonly most: number }

/** A longer text is not made. */
const longest = 5_000_000

/**
 * Texts, shortest first, as far as they are asked for. Ends when there are no more.
 * @throws Unsettled `budget`, or `too-large` when the first text is too long to make.
 */
export function* wordsOf(automaton: ReadonlyDFA, lengths: Lengths, budget: Budget): Generator<string> {
  const reach = createReach(automaton, budget)
  for (let length = lengths.least; length <= lengths.most; length++) {
    budget.spend(1)
    if (reach.allOver(length)) return
    if (!reach.after(length).has(automaton.initial)) continue
    if (length > longest) throw new Unsettled({ code: 'too-large', params: { limit: longest } })
    const first = firstOf(automaton, length, reach)
    yield first
    for (const word of othersOf(automaton, length, reach)) {
      budget.spend(1)
      if (word !== first) yield word
    }
  }
}

type State = DFA.ReadonlyNode
type Reach = {
  /** The states from which exactly this many more characters can end well. */
  readonly after: (steps: number) => ReadonlySet<State>
  /** No text of this length or longer is left. */
  readonly allOver: (length: number) => boolean
}

function createReach(automaton: ReadonlyDFA, budget: Budget): Reach {
  const nodes = [...automaton.nodes()]
  const before = predecessors(nodes)
  const number = new Map(nodes.map((node, index) => [node, index]))
  const steps: ReadonlySet<State>[] = [new Set(nodes.filter((node) => automaton.finals.has(node)))]
  const seen = new Map<string, number>()
  /** From `again` on, the steps repeat those from `cycle` on. */
  let cycle: number | undefined
  const signature = (states: ReadonlySet<State>): string =>
    [...states]
      .map((s) => number.get(s))
      .sort()
      .join()
  const grow = (): void => {
    const last = steps.at(-1) ?? new Set()
    const mark = signature(last)
    const earlier = seen.get(mark)
    if (earlier !== undefined) {
      cycle = earlier
      steps.pop()
      return
    }
    seen.set(mark, steps.length - 1)
    budget.spend(1 + last.size)
    steps.push(new Set([...last].flatMap((state) => before.get(state) ?? [])))
  }
  const after = (count: number): ReadonlySet<State> => {
    while (cycle === undefined && steps.length <= count + 1) grow()
    const at = cycle === undefined || count < steps.length ? count : cycle + ((count - cycle) % (steps.length - cycle))
    return steps[at] ?? new Set()
  }
  const allOver = (length: number): boolean => {
    after(length)
    if (cycle === undefined) return false
    const rest = steps.slice(Math.min(length, cycle))
    return !rest.some((states) => states.has(automaton.initial))
  }
  return { after, allOver }
}

function predecessors(nodes: readonly State[]): ReadonlyMap<State, readonly State[]> {
  const before = new Map<State, State[]>(nodes.map((node) => [node, []]))
  for (const node of nodes) for (const next of new Set([...node.out.values()])) before.get(next)?.push(node)
  return before
}

function firstOf(automaton: ReadonlyDFA, length: number, reach: Reach): string {
  const letters: string[] = []
  let state: State = automaton.initial
  for (let left = length; left > 0; left--) {
    const [letter, next] = bestStep(state, reach.after(left - 1))
    letters.push(letter)
    state = next
  }
  return letters.join('')
}

function bestStep(state: State, goals: ReadonlySet<State>): readonly [string, State] {
  let best: readonly [number, State] | undefined
  for (const [range, next] of state.out) {
    if (!goals.has(next)) continue
    const [letter = range.min] = lettersOf(range)
    if (best === undefined || rank(letter) < rank(best[0])) best = [letter, next]
  }
  if (best === undefined) throw new Error('the automaton promised a word')
  return [String.fromCodePoint(best[0]), best[1]]
}

/** Every text of this length, without recursion: a text may be long. */
function* othersOf(automaton: ReadonlyDFA, length: number, reach: Reach): Generator<string> {
  const path: string[] = []
  const open = [stepsOf(automaton.initial, length, reach)]
  while (open.length > 0) {
    if (path.length === length) {
      yield path.join('')
      open.pop()
      path.pop()
      continue
    }
    const next = open.at(-1)?.next()
    if (next === undefined || next.done === true) {
      open.pop()
      path.pop()
    } else {
      path.push(next.value[0])
      open.push(stepsOf(next.value[1], length - path.length, reach))
    }
  }
}

function* stepsOf(state: State, left: number, reach: Reach): Generator<readonly [string, State]> {
  if (left === 0) return
  const goals = reach.after(left - 1)
  for (const [range, next] of state.out)
    if (goals.has(next)) for (const letter of lettersOf(range)) yield [String.fromCodePoint(letter), next]
}

/** Letters that people know come first. */
const liked = [...'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_.:/ '].map(
  (c) => c.codePointAt(0) ?? 0,
)
const likedRank = new Map(liked.map((letter, index) => [letter, index]))

function rank(letter: number): number {
  return likedRank.get(letter) ?? (isSurrogate(letter) || letter < 32 ? 10_000_000 + letter : 1000 + letter)
}

function* lettersOf({ min, max }: CharRange): Generator<number> {
  for (const letter of liked) if (letter >= min && letter <= max) yield letter
  for (let letter = min; letter <= max; letter++) if (!likedRank.has(letter) && !isSurrogate(letter)) yield letter
  for (let letter = Math.max(min, 0xd800); letter <= Math.min(max, 0xdfff); letter++) yield letter
}

function isSurrogate(letter: number): boolean {
  return letter >= 0xd800 && letter <= 0xdfff
}
