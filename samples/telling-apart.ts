/** Messages that tell a rule from another reading of it: one of the two holds, the other does not. */
import type { JsonObject } from '../json/index.ts'
import { ruleFailures } from '../schemas/index.ts'
import type { Expression, ParsedRule } from '../schemas/index.ts'
import { seededChoices } from './choices.ts'
import { repair } from './repair.ts'
import type { Sampler } from './sampler.ts'

/**
 * A rule, another expression for it, and messages near which one may be found.
 *
 * @since 0.1.0
 * @alpha
 */
export type Readings = {
  readonly rule: ParsedRule
  readonly other: Expression
  readonly near: readonly JsonObject[]
  readonly seed: number
}

/** Changes after each other in a search: what tells two readings apart is never far from what meets or breaks one. */
const rounds = 4

/**
 * A message that keeps its shape, and if it is easily found every other rule, of which the rule and the other reading say different things;
 * nothing when none was found.
 *
 * @since 0.1.0
 * @alpha
 */
export function messageTellingApart(sampler: Sampler, readings: Readings): JsonObject | undefined {
  const { rule, near } = readings
  const others = sampler.rules.filter((each) => each.rule.id !== rule.rule.id)
  const ways = waysToAgree(readings).map((expression) => ({ ...rule, expression }))
  const found = search(sampler, { ways, others: [], near, seed: readings.seed })
  return found && (search(sampler, { ways, others, near: [found], seed: readings.seed }) ?? found)
}

/** What holds where both readings say the same, said in two ways: each shows the search other changes. */
function waysToAgree({ rule: { expression }, other }: Readings): readonly Expression[] {
  const { at } = expression
  const not = (of: Expression): Expression => ({ kind: 'not', of, at })
  const join = (operator: '&&' | '||', left: Expression, right: Expression): Expression => {
    return { kind: 'binary', operator, left, right, at }
  }
  return [
    { kind: 'choose', condition: expression, whenTrue: other, whenFalse: not(other), at },
    not(join('||', join('&&', expression, not(other)), join('&&', not(expression), other))),
  ]
}

type Search = {
  readonly ways: readonly ParsedRule[]
  readonly others: readonly ParsedRule[]
  readonly near: readonly JsonObject[]
  readonly seed: number
}

/** A message on which the two do not agree, at one place, and that keeps the others. */
function search({ model }: Sampler, { ways, others, near, seed }: Search): JsonObject | undefined {
  for (const [index, start] of near.entries())
    for (const [way, broken] of ways.entries()) {
      const drawing = { choices: seededChoices(seed, index * ways.length + way), wild: false }
      const goal = { rules: [broken, ...others], broken, rounds }
      const found = repair(start, goal, { root: model.root, drawing })
      if (found !== undefined && ruleFailures(broken, found).length > 0) return found
    }
  return undefined
}
