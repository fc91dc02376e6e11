/** Items that must all differ: a different value for each place, by matching places to values. Exact up to a size. */
import { canonicalText } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import type { Literal } from '../node.ts'
import type { Layout } from './items.ts'
import { createDoubt, empty } from './emptiness.ts'
import type { Questions, Emptiness } from './emptiness.ts'

/** More places are only tried greedily. */
const mostPlaces = 60
const mostGreedy = 2_000

/** Whether the places of the layout can hold different values. */
export function inhabitDistinct(layout: Layout, questions: Questions): Emptiness {
  if (layout.length > mostGreedy)
    return { kind: 'unknown', reason: { code: 'too-large', params: { limit: mostGreedy } } }
  const greedy = inOrder(layout, questions)
  if (greedy !== undefined) return greedy
  if (layout.length > mostPlaces)
    return { kind: 'unknown', reason: { code: 'too-large', params: { limit: mostPlaces } } }
  return matched(layout, questions)
}

/** Each place takes the first value that no place before it took; undefined when one finds none. */
function inOrder(layout: Layout, questions: Questions): Emptiness | undefined {
  const doubt = createDoubt()
  const items: Json[] = []
  for (const literals of layout) {
    const verdict = questions.inhabit([...literals, ...others(items, questions)])
    if (verdict.kind === 'empty') return undefined
    if (verdict.kind === 'unknown') doubt.loosen(verdict.reason)
    if (verdict.value === undefined) return verdict
    items.push(verdict.value)
  }
  return doubt.found(items)
}

function others(taken: readonly Json[], { forge }: Pick<Questions, 'forge'>): readonly Literal[] {
  return taken.map((value) => -forge.constant(value).id)
}

/** A place with as many values as there are places is never in the way; the others are matched to their values. */
function matched(layout: Layout, questions: Questions): Emptiness {
  const doubt = createDoubt()
  const bySet = new Map<string, readonly Json[]>()
  const values = layout.map((literals) => {
    const key = [...literals].sort((a, b) => a - b).join()
    const known = bySet.get(key) ?? severalOf(literals, layout.length, { ...questions, doubt })
    bySet.set(key, known)
    return known
  })
  if (doubt.raised()) return doubt.nothing()
  const owner = new Map<string, number>()
  const order = values.map((_, place) => place).sort((a, b) => (values[a]?.length ?? 0) - (values[b]?.length ?? 0))
  for (const place of order) if (!claim(place, { values, owner, seen: new Set() })) return empty
  const items: Json[] = layout.map(() => null)
  for (const [place, choices] of values.entries())
    for (const value of choices) if (owner.get(canonicalText(value)) === place) items[place] = value
  return { kind: 'value', value: items }
}

function severalOf(
  literals: readonly Literal[],
  count: number,
  questions: Questions & { readonly doubt: ReturnType<typeof createDoubt> },
): readonly Json[] {
  const found: Json[] = []
  while (found.length < count) {
    const verdict = questions.inhabit([...literals, ...others(found, questions)])
    if (verdict.kind === 'unknown') questions.doubt.raise(verdict.reason)
    if (verdict.kind !== 'value') break
    found.push(verdict.value)
  }
  return found
}

type Matching = {
  readonly values: readonly (readonly Json[])[]
  readonly owner: Map<string, number>
  readonly seen: Set<string>
}

/** Gives the place a value, moving others along when it must (Kuhn's augmenting paths). */
function claim(place: number, matching: Matching): boolean {
  const { values, owner, seen } = matching
  for (const value of values[place] ?? []) {
    const text = canonicalText(value)
    if (seen.has(text)) continue
    seen.add(text)
    const holder = owner.get(text)
    if (holder !== undefined && !claim(holder, matching)) continue
    owner.set(text, place)
    return true
  }
  return false
}
