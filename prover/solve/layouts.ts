/**
 * Ways to lay out an array: for each place, what the item there must meet, so that the kinds of items that are counted
 * come out right. Shortest first. Without counts there is one way.
 */
import type { Literal, NodeOf } from '../node.ts'
import { Unsettled } from '../reason.ts'
import { itemRules, longest } from './items.ts'
import type { Layout, Wanted } from './items.ts'
import type { Doubt, Questions } from './emptiness.ts'

/** Enough layouts to decide: when no array follows one of these, none meets the conditions. */
export function* layouts(wanted: Wanted, questions: Questions, doubt: Doubt): Generator<Layout> {
  if (wanted.counts.length === 0) {
    const plain = uncounted(wanted, questions)
    if (plain !== undefined) yield plain
  } else yield* counted(wanted, questions, doubt)
}

/** The shortest array is the easiest to make. */
function uncounted(wanted: Wanted, { budget, inhabit }: Questions): Layout | undefined {
  const layout: (readonly Literal[])[] = []
  const tail = itemRules(wanted, wanted.tail)
  for (let index = 0; index < wanted.least; index++) {
    if ((index & 15) === 0) budget.spend(1)
    if (index > wanted.tail && index > longest) throw new Unsettled({ code: 'too-large', params: { limit: longest } })
    const rules = index < wanted.tail ? itemRules(wanted, index) : tail
    if (index <= wanted.tail && inhabit(rules).kind === 'empty') return undefined
    layout.push(rules)
  }
  return layout
}

/** How an item can count: what it must meet for that, and which counts it adds to. */
type Role = { readonly literals: readonly Literal[]; readonly adds: readonly boolean[] }
type Asking = { readonly questions: Questions; readonly doubt: Doubt }
type Step = { readonly counts: readonly number[]; readonly role: Role | undefined; readonly before: Step | undefined }

/**
 * Walks along the places and keeps, per length, one way for every state of the counts (all ways when items must differ).
 * A count without a maximum stops at its minimum; longer than minimum plus tail plus all minima is never needed.
 */
function* counted(wanted: Wanted, questions: Questions, doubt: Doubt): Generator<Layout> {
  const bound = Math.min(
    wanted.most,
    Math.max(wanted.least, wanted.tail + wanted.counts.reduce((sum, { least }) => sum + least, 0)),
  )
  const tailRoles = rolesAt(wanted, wanted.tail, { questions, doubt })
  let steps: readonly Step[] = [{ counts: wanted.counts.map(() => 0), role: undefined, before: undefined }]
  for (let length = 0; length <= bound; length++) {
    questions.budget.spend(1)
    if (length >= wanted.least) yield* steps.filter((step) => isEnough(step, wanted)).map(layoutOf)
    const roles = length < wanted.tail ? rolesAt(wanted, length, { questions, doubt }) : tailRoles
    steps = advance(steps, roles, { wanted, questions })
    if (steps.length === 0) return
  }
}

function advance(
  steps: readonly Step[],
  roles: readonly Role[],
  { wanted, questions }: { readonly wanted: Wanted; readonly questions: Questions },
): readonly Step[] {
  const next = new Map<string, Step>()
  for (const step of steps)
    for (const role of roles) {
      questions.budget.spend(1)
      const counts = step.counts.map((count, at) => grown(count, role.adds[at] === true, wanted.counts[at]))
      if (counts.some((count, at) => count > (wanted.counts[at]?.most ?? 0))) continue
      const key = wanted.differ ? `${next.size}` : counts.join()
      if (!next.has(key)) next.set(key, { counts, role, before: step })
    }
  return [...next.values()]
}

function grown(count: number, adds: boolean, condition: NodeOf<'count'> | undefined): number {
  if (!adds) return count
  return condition?.most === Number.POSITIVE_INFINITY ? Math.min(count + 1, condition.least) : count + 1
}

function isEnough({ counts }: Step, wanted: Wanted): boolean {
  return counts.every((count, at) => count >= (wanted.counts[at]?.least ?? 0))
}

function layoutOf(last: Step): Layout {
  const layout: (readonly Literal[])[] = []
  for (let step: Step | undefined = last; step?.role !== undefined; step = step.before) layout.push(step.role.literals)
  return layout.toReversed()
}

/** The roles that some value can play at this place. Where only a minimum counts, playing no part asks nothing. */
function rolesAt(wanted: Wanted, index: number, { questions, doubt }: Asking): readonly Role[] {
  let roles: readonly Role[] = [{ literals: itemRules(wanted, index), adds: [] }]
  for (const { from, node, most } of wanted.counts)
    roles = roles
      .flatMap(({ literals, adds }): Role[] => {
        const aside: Role = {
          literals: most === Infinity || from > index ? literals : [...literals, -node.id],
          adds: [...adds, false],
        }
        return from > index ? [aside] : [aside, { literals: [...literals, node.id], adds: [...adds, true] }]
      })
      .filter(({ literals }) => {
        questions.budget.spend(1)
        const verdict = questions.inhabit(literals)
        if (verdict.kind === 'unknown') doubt.loosen(verdict.reason)
        return verdict.kind !== 'empty'
      })
  return roles
}
