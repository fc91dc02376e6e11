/** Texts: by enumeration when there is one, otherwise by length and automaton. Exact for every pattern that has an automaton. */
import type { DFA } from 'refa'
import type { Scalar } from '../json.ts'
import type { Reason } from '../reason.ts'
import { automatonOf, complement, everyText, intersection } from './automata.ts'
import { createDoubt, inBoth } from './emptiness.ts'
import type { Cell, Doubt, Questions, Emptiness } from './emptiness.ts'
import { wordsOf } from './words.ts'

type Wanted = {
  readonly least: number
  readonly most: number
  readonly among: ReadonlySet<Scalar> | undefined
  readonly except: ReadonlySet<Scalar>
  readonly patterns: readonly { readonly source: string; readonly holds: boolean }[]
  readonly doubts: readonly Reason[]
}

/** Whether some text meets the cell. */
export function inhabitStrings(cell: Cell, { budget }: Pick<Questions, 'budget'>): Emptiness {
  const doubt = createDoubt()
  for (const text of textsOf(cell, budget, doubt)) return doubt.found(text)
  return doubt.nothing()
}

/** The texts that meet the cell, shortest first; `doubt` tells when some of them may not. */
export function* textsOf(cell: Cell, budget: Questions['budget'], doubt: Doubt): Generator<string> {
  const wanted = read(cell)
  for (const reason of wanted.doubts) doubt.loosen(reason)
  if (wanted.least > wanted.most) return
  if (wanted.among !== undefined) {
    yield* [...wanted.among]
      .filter((text): text is string => typeof text === 'string')
      .filter((text) => fits(text, wanted))
    return
  }
  const automaton = automatonFor(wanted, budget, doubt)
  for (const word of wordsOf(automaton, wanted, budget)) if (!wanted.except.has(word)) yield word
}

function read(cell: Cell): Wanted {
  let [least, most] = [0, Number.POSITIVE_INFINITY]
  let among: ReadonlySet<Scalar> | undefined
  const except = new Set<Scalar>()
  const patterns: { source: string; holds: boolean }[] = []
  const doubts: Reason[] = []
  for (const { node, holds } of cell) {
    if (node.kind === 'minLength') least = Math.max(least, node.count)
    else if (node.kind === 'maxLength') most = Math.min(most, node.count)
    else if (node.kind === 'pattern') patterns.push({ source: node.source, holds })
    else if (node.kind === 'scalars' && holds) among = inBoth(among, node.values)
    else if (node.kind === 'scalars') for (const value of node.values) except.add(value)
    else if (node.kind === 'opaque') doubts.push(node.reason)
  }
  return { least, most, among, except, patterns, doubts }
}

function fits(text: string, wanted: Wanted): boolean {
  const length = [...text].length
  return (
    length >= wanted.least &&
    length <= wanted.most &&
    !wanted.except.has(text) &&
    wanted.patterns.every(({ source, holds }) => found(source, text) === holds)
  )
}

/** Whether the pattern is found; a pattern that is none (the reader refused it) is found nowhere. */
export function found(source: string, text: string): boolean {
  return new RegExp(source, 'u').test(text)
}

function automatonFor({ patterns }: Wanted, budget: Questions['budget'], doubt: Doubt): DFA {
  let together: DFA | undefined
  for (const { source, holds } of [...patterns].sort((a, b) => Number(b.holds) - Number(a.holds))) {
    const own = automatonOf(source)
    if (own === undefined) {
      doubt.loosen({ code: 'pattern', params: { pattern: source } })
      continue
    }
    budget.spend(own.countNodes() >> 4)
    const signed = holds ? own : complement(own)
    const both = together === undefined ? signed : intersection(together, signed)
    if (both === undefined) doubt.loosen({ code: 'pattern', params: { pattern: source } })
    else together = both
  }
  return together ?? everyText()
}
