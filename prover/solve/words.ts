/** The texts of an automaton within a range of lengths: whether there are any, and which come first. */
import type { CharRange, DFA, ReadonlyDFA } from 'refa'
import { Unsettled } from '../reason.ts'
import type { Budget } from '../budget.ts'

/** The lengths of texts that are asked for, both ends included. */
export type Lengths = { readonly least: number; readonly most: number }

/** A longer text is not made. */
const longest = 5_000_000

/**
 * Texts, shortest first, as far as they are asked for. Ends when there are no more.
 * @throws Unsettled `budget`, or `too-large` when the first text is too long to make.
 */
export function* wordsOf(automaton: ReadonlyDFA, lengths: Lengths, budget: Budget): Generator<string> {
  const reach = new Reach(automaton, budget)
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

/** For every number of steps, the states from which that many more characters can end well. */
class Reach {
  readonly #initial: State
  readonly #budget: Budget
  readonly #before: ReadonlyMap<State, readonly State[]>
  readonly #number: ReadonlyMap<State, number>
  readonly #steps: ReadonlySet<State>[]
  readonly #seen = new Map<string, number>()
  /** Once found: beyond what was worked out, the steps repeat those from here on. */
  #cycle: number | undefined

  constructor(automaton: ReadonlyDFA, budget: Budget) {
    const nodes = [...automaton.nodes()]
    this.#initial = automaton.initial
    this.#budget = budget
    this.#before = predecessors(nodes)
    this.#number = new Map(nodes.map((node, index) => [node, index]))
    this.#steps = [new Set(nodes.filter((node) => automaton.finals.has(node)))]
  }

  after(count: number): ReadonlySet<State> {
    const steps = this.#steps
    while (this.#cycle === undefined && steps.length <= count + 1) this.#grow()
    const cycle = this.#cycle
    const at = cycle === undefined || count < steps.length ? count : cycle + ((count - cycle) % (steps.length - cycle))
    return steps[at] ?? new Set()
  }

  /** No text of this length or longer is left. */
  allOver(length: number): boolean {
    this.after(length)
    if (this.#cycle === undefined) return false
    return !this.#steps.slice(Math.min(length, this.#cycle)).some((states) => states.has(this.#initial))
  }

  #grow(): void {
    const last = this.#steps.at(-1) ?? new Set()
    const mark = [...last]
      .map((state) => this.#number.get(state))
      .sort()
      .join()
    const earlier = this.#seen.get(mark)
    if (earlier !== undefined) {
      this.#cycle = earlier
      this.#steps.pop()
      return
    }
    this.#seen.set(mark, this.#steps.length - 1)
    this.#budget.spend(1 + last.size)
    this.#steps.push(new Set([...last].flatMap((state) => this.#before.get(state) ?? [])))
  }
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
