/**
 * The question all others come down to: is there a value that meets these literals? Recursive definitions are settled by
 * the least solution: a set that is asked for while it is being looked into counts as empty for that moment, and what was
 * concluded from it is kept only when the set turns out to be empty indeed.
 */
import { jsonTypes } from '../json.ts'
import type { JsonType } from '../json.ts'
import type { Literal } from '../node.ts'
import { Unsettled } from '../reason.ts'
import type { Reason } from '../reason.ts'
import { inhabitArrays } from './arrays.ts'
import { branches } from './branches.ts'
import { inhabitNumbers } from './numbers.ts'
import { inhabitObjects } from './objects.ts'
import { addAll, newState } from './state.ts'
import type { State } from './state.ts'
import { inhabitStrings, textsOf } from './strings.ts'
import { createDoubt, empty } from './verdict.ts'
import type { Cell, Questions, Texts, Verdict } from './verdict.ts'
import { createMemory } from './memory.ts'

export type Solver = Questions & {
  /** Every verdict that is not "empty", type by type and branch by branch: for who wants to see more than one. */
  readonly everyBranch: (literals: readonly Literal[]) => Generator<Verdict>
}

export function createSolver({ forge, budget }: Pick<Questions, 'forge' | 'budget'>): Solver {
  const memory = createMemory()
  const court = {
    spend: budget.spend,
    judge: (state: State): Verdict => {
      const key = `${state.type} ${[...state.atoms].sort((a, b) => a - b).join()}`
      return memory.settle(key, () => judge(state.type, cellOf(state)))
    },
    inhabit: (literals: readonly Literal[]): Verdict => {
      const distinct = [...new Set(literals)].sort((a, b) => a - b)
      return memory.settle(distinct.join(), () => first(everyBranch(distinct)))
    },
  }
  function* everyBranch(literals: readonly Literal[]): Generator<Verdict> {
    for (const type of jsonTypes) {
      const state = newState(type, forge)
      if (addAll(state, literals)) yield* branches(state, court)
    }
  }
  const cellOf = (state: State): Cell =>
    [...state.atoms].map((literal) => ({ node: forge.node(literal), holds: literal > 0 }))
  const questions: Questions = {
    forge,
    budget,
    inhabit: court.inhabit,
    texts: (literals, count) => {
      const state = newState('string', forge)
      return addAll(state, literals) ? collect(state, count) : { texts: [] }
    },
  }
  /** The texts of a state come from all its branches: the cells are gathered by judging each of them as texts. */
  const collect = (state: State, count: number): Texts => {
    const doubt = createDoubt()
    const texts = new Set<string>()
    const gather = { ...court, judge: (branch: State) => gatherTexts(branch, { texts, count, doubt }) }
    for (const _ of branches(state, gather)) if (texts.size >= count) break
    const reason = doubt.reason()
    return { texts: [...texts].slice(0, count), ...(reason === undefined ? {} : { doubt: reason }) }
  }
  const gatherTexts = (branch: State, into: Gather): Verdict => {
    if (branch.choices.length > 0) return court.judge(branch)
    for (const text of textsOf(cellOf(branch), budget, into.doubt)) {
      into.texts.add(text)
      if (into.texts.size >= into.count) break
    }
    return { kind: 'value', value: '' }
  }
  const judge = (type: JsonType, cell: Cell): Verdict => judges[type](cell, questions)
  return { ...questions, everyBranch }
}

type Gather = { readonly texts: Set<string>; readonly count: number; readonly doubt: ReturnType<typeof createDoubt> }

/** The first value that is certain; else the first that may be; else nothing. */
function first(verdicts: Generator<Verdict>): Verdict {
  const doubt = createDoubt()
  for (const verdict of verdicts) {
    if (verdict.kind === 'value') return verdict
    if (verdict.kind === 'unknown') doubt.raise(verdict.reason, verdict.value)
  }
  return doubt.nothing()
}

const judges: Readonly<Record<JsonType, (cell: Cell, questions: Questions) => Verdict>> = {
  null: (cell) => inhabitAmong([null], cell),
  boolean: (cell) => inhabitAmong([false, true], cell),
  number: guarded(inhabitNumbers),
  string: guarded(inhabitStrings),
  array: guarded(inhabitArrays),
  object: guarded(inhabitObjects),
}

/** What a solver finds too large to make is a doubt about this cell only; the purse is one for the whole question. */
function guarded(solve: (cell: Cell, questions: Questions) => Verdict) {
  return (cell: Cell, questions: Questions): Verdict => {
    try {
      return solve(cell, questions)
    } catch (error) {
      if (error instanceof Unsettled && error.reason.code === 'too-large')
        return { kind: 'unknown', reason: error.reason }
      throw error
    }
  }
}

function inhabitAmong(values: readonly (boolean | null)[], cell: Cell): Verdict {
  const doubt = createDoubt()
  for (const { node } of cell) if (node.kind !== 'scalars') doubt.loosen(reasonOf(node))
  const value = values.find((candidate) =>
    cell.every(({ node, holds }) => node.kind !== 'scalars' || node.values.has(candidate) === holds),
  )
  return value === undefined ? empty : doubt.found(value)
}

/** Why a node cannot be looked into. */
export function reasonOf(node: Cell[number]['node']): Reason {
  if (node.kind === 'opaque') return node.reason
  return { code: 'circular-reference', params: node.kind === 'ref' ? { reference: node.name } : {} }
}
