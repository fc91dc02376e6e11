/**
 * Checks that a pattern is portable and matches in linear time. Linear: a backtracking engine follows, on any text, at
 * most a bounded number of ways at once. That holds when no loop reads a text in two ways and no text can be divided
 * over two loops in more than one way (no exponential and no polynomial ambiguity, Weber and Seidl 1991).
 */
import { parsePattern } from '../pattern.ts'
import type { CodePointRange, PatternNode } from '../pattern.ts'

/** More places than this and the check itself would take long. */
const mostPlaces = 400
/** Bounded forks (an optional part that looks like what follows) are cheap while they are few. */
const mostForks = 8

/** The pattern as an automaton without empty steps: place 0 is the start, an edge reads the set of its target. */
type Automaton = { readonly sets: (readonly CodePointRange[])[]; readonly edges: number[][]; readonly faults: string[] }
type Fragment = { readonly nullable: boolean; readonly first: readonly number[]; readonly last: readonly number[] }

/** What was found of each pattern: a law says the same pattern in many places. */
const known = new Map<string, readonly string[]>()

/** What is wrong with a pattern, each as the rest of a sentence that starts with "the pattern"; empty when nothing is. */
export function patternFaults(source: string): readonly string[] {
  const before = known.get(source)
  if (before !== undefined) return before
  const faults = findFaults(source)
  known.set(source, faults)
  return faults
}

function findFaults(source: string): readonly string[] {
  if (!compiles(source)) return ['does not compile with the u flag']
  const { node, faults } = parsePattern(source)
  if (faults.length > 0) return faults.map((fault) => `leaves the subset: ${fault}`)
  const automaton: Automaton = { sets: [[]], edges: [[]], faults: [] }
  const whole = build(automaton, node)
  connect(automaton, [0], whole.first)
  return automaton.faults.length > 0 ? [...new Set(automaton.faults)] : ambiguities(automaton)
}

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== ''
  } catch {
    // The error is the answer, and its text would only repeat the pattern.
    return false
  }
}

function build(automaton: Automaton, node: PatternNode): Fragment {
  switch (node.kind) {
    case 'set':
      return place(automaton, node.ranges)
    case 'sequence':
      return node.parts.reduce<Fragment>((before, part) => join(automaton, before, build(automaton, part)), nothing)
    case 'choice':
      return buildChoice(automaton, node.options)
    case 'repeat':
      return buildRepeat(automaton, node)
  }
}

const nothing: Fragment = { nullable: true, first: [], last: [] }

function place(automaton: Automaton, ranges: readonly CodePointRange[]): Fragment {
  if (automaton.sets.length > mostPlaces) {
    automaton.faults.push(`is longer than ${mostPlaces} places`)
    return nothing
  }
  const at = automaton.sets.push(ranges) - 1
  automaton.edges.push([])
  return { nullable: false, first: [at], last: [at] }
}

function join(automaton: Automaton, before: Fragment, after: Fragment): Fragment {
  connect(automaton, before.last, after.first)
  return {
    nullable: before.nullable && after.nullable,
    first: before.nullable ? [...before.first, ...after.first] : before.first,
    last: after.nullable ? [...before.last, ...after.last] : after.last,
  }
}

function buildChoice(automaton: Automaton, options: readonly PatternNode[]): Fragment {
  const built = options.map((option) => build(automaton, option))
  if (built.some(({ nullable }) => nullable)) automaton.faults.push('has an alternative that may be empty')
  return { nullable: false, first: built.flatMap(({ first }) => first), last: built.flatMap(({ last }) => last) }
}

/** A variable count is read as a loop without end: on a short text that is only stricter. */
function buildRepeat(automaton: Automaton, node: PatternNode & { readonly kind: 'repeat' }): Fragment {
  const { body, min, max } = node
  if (max === 0) automaton.faults.push('repeats something no times')
  const copies = body.kind === 'set' ? min : 0
  let whole = nothing
  for (let copy = 0; copy < Math.min(copies, mostPlaces + 1); copy++)
    whole = join(automaton, whole, build(automaton, body))
  if (copies === max) return whole
  const rest = build(automaton, body)
  if (rest.nullable) automaton.faults.push('repeats something that may be empty')
  if (max - copies > 1) connect(automaton, rest.last, rest.first)
  return join(automaton, whole, { ...rest, nullable: copies >= min })
}

function connect(automaton: Automaton, from: readonly number[], to: readonly number[]): void {
  for (const source of from) automaton.edges[source]?.push(...to)
}

function ambiguities(automaton: Automaton): readonly string[] {
  const reach = automaton.edges.map((_, from) => reachable(automaton, from))
  const sameLoop = (a: number, b: number): boolean => (reach[a]?.has(b) ?? false) && (reach[b]?.has(a) ?? false)
  const forks = automaton.edges.flatMap((targets, from) => {
    const pairs = targets.flatMap((a, index) => targets.slice(index + 1).map((b) => [a, b] as const))
    const both = pairs.filter(([a, b]) => overlap(automaton, a, b))
    return both.length === 0 ? [] : [both.some(([a, b]) => sameLoop(from, a) && sameLoop(from, b))]
  })
  if (forks.includes(true)) return ['has a loop that reads one text in two ways, so it is not linear']
  if (forks.length > mostForks) return [`leaves two ways open in more than ${mostForks} places`]
  const inLoop = [...reach.keys()].filter((at) => reach[at]?.has(at))
  const adjacent = inLoop.some((p) =>
    inLoop.some((q) => reach[p]?.has(q) && !sameLoop(p, q) && dividesTwoWays(automaton, p, q)),
  )
  return adjacent ? ['has two loops that can divide one text in many ways, so it is not linear'] : []
}

function reachable(automaton: Automaton, from: number): ReadonlySet<number> {
  const seen = new Set<number>()
  const open = [...(automaton.edges[from] ?? [])]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...(automaton.edges[at] ?? []))
  }
  return seen
}

/** Whether one text leads from p back to p, from p to q, and from q back to q. */
function dividesTwoWays(automaton: Automaton, p: number, q: number): boolean {
  const seen = new Set<string>()
  const open: (readonly [number, number, number])[] = [[p, p, q]]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const next of steps(automaton, state)) {
      if (next[0] === p && next[1] === q && next[2] === q) return true
      const key = next.join()
      if (!seen.has(key)) open.push(next)
      seen.add(key)
    }
  }
  return false
}

function steps(automaton: Automaton, state: readonly [number, number, number]) {
  const [first = [], second = [], third = []] = state.map((at) => automaton.edges[at] ?? [])
  return first.flatMap((a) =>
    second
      .filter((b) => overlap(automaton, a, b))
      .flatMap((b) => third.filter((c) => overlap(automaton, a, b, c)).map((c) => [a, b, c] as const)),
  )
}

/** Whether one character is in the sets of all these places. */
function overlap(automaton: Automaton, ...places: readonly number[]): boolean {
  const [first = [], ...others] = places.map((at) => automaton.sets[at] ?? [])
  const shared = others.reduce<readonly CodePointRange[]>(
    (left, right) =>
      left.flatMap(([from, to]) =>
        right
          .map(([start, end]) => [Math.max(from, start), Math.min(to, end)] as const)
          .filter(([start, end]) => start <= end),
      ),
    first,
  )
  return shared.length > 0
}
