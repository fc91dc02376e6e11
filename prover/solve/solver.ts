/**
 * The question all others come down to: is there a value that meets these literals? Recursive definitions are settled by
 * the least solution: a set that is asked for while it is being looked into counts as empty for that moment, and what was
 * concluded from it is kept only when the set turns out to be empty indeed.
 */
import type { Budget } from '../budget.ts'
import type { Forge } from '../forge.ts'
import { jsonTypes } from '../json.ts'
import type { JsonType } from '../json.ts'
import type { Literal } from '../node.ts'
import { Unsettled } from '../reason.ts'
import type { Reason } from '../reason.ts'
import { inhabitArrays } from './arrays.ts'
import { branches } from './branches.ts'
import type { BranchHelp } from './branches.ts'
import { Memory } from './memory.ts'
import { inhabitNumbers } from './numbers.ts'
import { inhabitObjects } from './objects.ts'
import { addAll, newState } from './state.ts'
import type { State } from './state.ts'
import { inhabitStrings, textsOf } from './strings.ts'
import { createDoubt, empty } from './emptiness.ts'
import type { Cell, Doubt, Questions, Texts, Emptiness } from './emptiness.ts'

/** Answers questions about sets of literals, each of them once. */
export class Solver implements Questions {
  readonly forge: Forge
  readonly budget: Budget
  readonly #memory = new Memory()
  readonly #help: BranchHelp

  constructor({ forge, budget }: Pick<Questions, 'forge' | 'budget'>) {
    this.forge = forge
    this.budget = budget
    this.#help = {
      spend: budget.spend,
      judge: (state) => this.#judge(state),
      inhabit: (literals) => this.inhabit(literals),
    }
  }

  /** Every verdict that is not "empty", type by type and branch by branch: for who wants to see more than one. */
  *everyBranch(literals: readonly Literal[]): Generator<Emptiness> {
    for (const type of jsonTypes) {
      const state = newState(type, this.forge)
      if (addAll(state, literals)) yield* branches(state, this.#help)
    }
  }

  readonly inhabit = (literals: readonly Literal[]): Emptiness => {
    const distinct = [...new Set(literals)].sort((a, b) => a - b)
    return this.#memory.settle(distinct.join(), () => first(this.everyBranch(distinct)))
  }

  readonly texts = (literals: readonly Literal[], count: number): Texts => {
    const state = newState('string', this.forge)
    if (!addAll(state, literals)) return { texts: [] }
    const into: Gather = { texts: new Set(), count, doubt: createDoubt() }
    // Texts come from all branches: each finished one is judged by gathering what it holds.
    const gather: BranchHelp = { ...this.#help, judge: (branch) => this.#gather(branch, into) }
    for (const _ of branches(state, gather)) if (into.texts.size >= count) break
    const reason = into.doubt.reason()
    return { texts: [...into.texts].slice(0, count), ...(reason === undefined ? {} : { doubt: reason }) }
  }

  #judge(state: State): Emptiness {
    this.budget.spend(state.atoms.size >> 4)
    const key = `${state.type} ${[...state.atoms].sort((a, b) => a - b).join()}`
    return this.#memory.settle(key, () => judges[state.type](cellOf(state), this))
  }

  #gather(branch: State, into: Gather): Emptiness {
    if (branch.choices.length > 0) return this.#judge(branch)
    for (const text of textsOf(cellOf(branch), this.budget, into.doubt)) {
      into.texts.add(text)
      if (into.texts.size >= into.count) break
    }
    return { kind: 'value', value: '' }
  }
}

type Gather = { readonly texts: Set<string>; readonly count: number; readonly doubt: Doubt }

function cellOf({ atoms, forge }: State): Cell {
  return [...atoms].map((literal) => ({ node: forge.node(literal), holds: literal > 0 }))
}

/** The first value that is certain; else the first that may be; else nothing. */
function first(verdicts: Generator<Emptiness>): Emptiness {
  const doubt = createDoubt()
  for (const verdict of verdicts) {
    if (verdict.kind === 'value') return verdict
    if (verdict.kind === 'unknown') doubt.raise(verdict.reason, verdict.value)
  }
  return doubt.nothing()
}

const judges: Readonly<Record<JsonType, (cell: Cell, questions: Questions) => Emptiness>> = {
  null: (cell) => inhabitAmong([null], cell),
  boolean: (cell) => inhabitAmong([false, true], cell),
  number: guarded(inhabitNumbers),
  string: guarded(inhabitStrings),
  array: guarded(inhabitArrays),
  object: guarded(inhabitObjects),
}

/** What a solver finds too large to make is a doubt about this cell only; the budget is one for the whole question. */
function guarded(solve: (cell: Cell, questions: Questions) => Emptiness) {
  return (cell: Cell, questions: Questions): Emptiness => {
    try {
      return solve(cell, questions)
    } catch (error) {
      if (error instanceof Unsettled && error.reason.code === 'too-large')
        return { kind: 'unknown', reason: error.reason }
      throw error
    }
  }
}

function inhabitAmong(values: readonly (boolean | null)[], cell: Cell): Emptiness {
  const doubt = createDoubt()
  for (const { node } of cell) if (node.kind !== 'scalars') doubt.loosen(reasonOf(node))
  const value = values.find((candidate) =>
    cell.every(({ node, holds }) => node.kind !== 'scalars' || node.values.has(candidate) === holds),
  )
  return value === undefined ? empty : doubt.found(value)
}

/** Why a node cannot be looked into. */
function reasonOf(node: Cell[number]['node']): Reason {
  if (node.kind === 'opaque') return node.reason
  return { code: 'circular-reference', params: node.kind === 'ref' ? { reference: node.name } : {} }
}
