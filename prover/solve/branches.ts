/**
 * Works through the open choices of a state, one branch at a time. A branch is left as soon as what it holds so far is
 * impossible; a choice is dropped when what it must avoid is impossible anyway. Both only ever rest on proof of emptiness.
 */
import type { Literal } from '../node.ts'
import { onlyName } from './name-sets.ts'
import { addAll, canAdd, copyState } from './state.ts'
import type { Choice, State } from './state.ts'
import type { Emptiness } from './emptiness.ts'

/** What working through branches asks of the solver. */
export type BranchHelp = {
  readonly spend: (steps: number) => void
  /** What is known of the atoms of a state, its choices left out. */
  readonly judge: (state: State) => Emptiness
  readonly inhabit: (literals: readonly Literal[]) => Emptiness
}

/** The verdict of every branch that may hold something. */
export function* branches(state: State, help: BranchHelp): Generator<Emptiness> {
  help.spend(1 + (state.atoms.size >> 3))
  if (!settleForced(state, help)) return
  if (state.choices.length === 0) {
    const verdict = help.judge(state)
    if (verdict.kind !== 'empty') yield verdict
    return
  }
  const open = state.choices.length < 2 ? state.choices : state.choices.filter((one) => !isMet(one, state, help))
  if (open.length < state.choices.length) {
    yield* branches({ ...state, choices: open }, help)
    return
  }
  const choice = nextChoice(state)
  const rest = { ...state, choices: state.choices.filter((other) => other !== choice) }
  for (const option of choice.options) {
    const branch = copyState(rest)
    if (!addAll(branch, thinned(option, help))) continue
    if (branch.choices.length > 0 && help.judge(branch).kind === 'empty') continue
    yield* branches(branch, help)
  }
}

/** Takes every choice that has one option left, until none has; false when one has none. */
function settleForced(state: State, help: BranchHelp): boolean {
  for (let changed = true; changed;) {
    const { choices } = state
    state.choices = []
    const left: Choice[] = []
    for (const choice of choices) {
      const options = possibleOptions(choice, state, help)
      if (options.length === 0) return false
      left.push({ ...choice, options })
    }
    const forced = left.filter(({ options }) => options.length < 2)
    changed = forced.length > 0
    for (const { options } of forced) if (options[0] === undefined || !addAll(state, options[0])) return false
    state.choices.push(...left.filter(({ options }) => options.length > 1))
  }
  return true
}

function possibleOptions({ options }: Choice, state: State, { spend, inhabit }: BranchHelp): Choice['options'] {
  const byName = options.length > 2 ? conditionsByName(state) : undefined
  return options.filter((option) => {
    const member = byName === undefined ? undefined : otherMember(option, state)
    if (member !== undefined) {
      spend(1)
      const all = [...(byName?.get(member.name) ?? []), member.literal]
      return inhabit(all).kind !== 'empty'
    }
    spend(1 + ((state.atoms.size + state.held.size) >> 8))
    return canAdd(state, option)
  })
}

/** What the atoms say of members with one name. */
function conditionsByName({ atoms, forge }: State): ReadonlyMap<string, readonly Literal[]> {
  const byName = new Map<string, Literal[]>()
  for (const literal of atoms) {
    const node = forge.node(literal)
    const name = node.kind === 'every' ? onlyName(node.names) : undefined
    if (name === undefined || node.kind !== 'every') continue
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [node.node.id])
    else known.push(node.node.id)
  }
  return byName
}

/** "The member of this name is otherwise": by far the most usual option, and settled by that member alone. */
function otherMember(option: readonly Literal[], { forge }: State) {
  const [literal = 0] = option
  if (option.length !== 1 || literal >= 0) return undefined
  const node = forge.node(literal)
  const name = node.kind === 'every' ? onlyName(node.names) : undefined
  return name === undefined || node.kind !== 'every' ? undefined : { name, literal: -node.node.id }
}

function nextChoice(state: State): Choice {
  return state.choices.reduce((best, choice) => (choice.options.length < best.options.length ? choice : best))
}

/** "Not X" needs no looking into when X cannot hold here: for tagged variants that is nearly always so. */
function isMet({ unless }: Choice, state: State, help: BranchHelp): boolean {
  if (unless === undefined) return false
  return help.inhabit([state.forge.type([state.type]).id, ...state.atoms, unless]).kind === 'empty'
}

/** Of "this one and none of those", those that exclude this one need no saying. */
function thinned(option: readonly Literal[], help: BranchHelp): readonly Literal[] {
  const [chosen] = option.filter((literal) => literal > 0)
  if (chosen === undefined || option.length < 3) return option
  return option.filter((literal) => literal > 0 || help.inhabit([chosen, -literal]).kind !== 'empty')
}
