/**
 * Works through the open choices of a state, one branch at a time. A branch is left as soon as what it holds so far is
 * impossible; a choice is dropped when what it must avoid is impossible anyway. Both only ever rest on proof of emptiness.
 */
import type { Literal } from '../node.ts'
import { addAll, copyState } from './state.ts'
import type { Choice, State } from './state.ts'
import type { Verdict } from './verdict.ts'

export type Court = {
  readonly spend: (steps: number) => void
  /** What is known of the atoms of a state, its choices left out. */
  readonly judge: (state: State) => Verdict
  readonly inhabit: (literals: readonly Literal[]) => Verdict
}

/** The verdict of every branch that may hold something. */
export function* branches(state: State, court: Court): Generator<Verdict> {
  court.spend(1 + (state.atoms.size >> 3))
  if (!settleForced(state)) return
  if (state.choices.length === 0) {
    const verdict = court.judge(state)
    if (verdict.kind !== 'empty') yield verdict
    return
  }
  const choice = nextChoice(state)
  const rest = { ...state, choices: state.choices.filter((other) => other !== choice) }
  if (isMet(choice, rest, court)) {
    yield* branches(copyState(rest), court)
    return
  }
  for (const option of choice.options) {
    const branch = copyState(rest)
    if (!addAll(branch, thinned(option, court))) continue
    if (branch.choices.length > 0 && court.judge(branch).kind === 'empty') continue
    yield* branches(branch, court)
  }
}

/** Takes every choice that has one option left, until none has; false when one has none. */
function settleForced(state: State): boolean {
  for (let changed = true; changed;) {
    changed = false
    const open: Choice[] = []
    const { choices } = state
    state.choices = []
    for (const choice of choices) {
      const options = choice.options.filter((option) => addAll(probe(state), option))
      const [only] = options
      if (only === undefined) return false
      if (options.length > 1) open.push({ ...choice, options })
      else {
        if (!addAll(state, only)) return false
        changed = true
      }
    }
    state.choices.push(...open)
  }
  return true
}

/** A copy to try something on. */
function probe(state: State): State {
  return copyState({ ...state, choices: [] })
}

function nextChoice(state: State): Choice {
  return state.choices.reduce((best, choice) => (choice.options.length < best.options.length ? choice : best))
}

/** "Not X" needs no looking into when X cannot hold here: for tagged variants that is nearly always so. */
function isMet({ unless }: Choice, state: State, court: Court): boolean {
  if (unless === undefined) return false
  return court.inhabit([state.forge.type([state.type]).id, ...state.atoms, unless]).kind === 'empty'
}

/** Of "this one and none of those", those that exclude this one need no saying. */
function thinned(option: readonly Literal[], court: Court): readonly Literal[] {
  const [chosen] = option.filter((literal) => literal > 0)
  if (chosen === undefined || option.length < 3) return option
  return option.filter((literal) => literal > 0 || court.inhabit([chosen, -literal]).kind !== 'empty')
}
