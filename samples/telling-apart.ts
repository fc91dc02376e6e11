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

/** Searches from each message near, and changes in each: what tells two readings apart is never far from what meets or breaks one. */
const mostTries = 2
const rounds = 4

/**
 * A message that keeps its shape, and if it is easily found every other rule, of which the rule and the other reading say different things;
 * nothing when none was found.
 *
 * @since 0.1.0
 * @alpha
 */
export function messageTellingApart(sampler: Sampler, readings: Readings): JsonObject | undefined {
  const alike = alikeRule(readings)
  const others = sampler.rules.filter(({ rule }) => rule.id !== alike.rule.id)
  const found = search(sampler, [alike], readings.near, readings.seed)
  return found && (search(sampler, [alike, ...others], [found], readings.seed) ?? found)
}

/** What holds where both readings say the same. */
function alikeRule({ rule, other }: Readings): ParsedRule {
  const { expression } = rule
  const { at } = expression
  const denied: Expression = { kind: 'not', of: other, at }
  return { ...rule, expression: { kind: 'choose', condition: expression, whenTrue: other, whenFalse: denied, at } }
}

/** A message that breaks the first of these rules at one place, and no other. */
function search(
  { model }: Sampler,
  rules: readonly [ParsedRule, ...ParsedRule[]],
  near: readonly JsonObject[],
  seed: number,
): JsonObject | undefined {
  const [broken] = rules
  for (const [index, start] of near.entries())
    for (let count = 0; count < mostTries; count++) {
      const drawing = { choices: seededChoices(seed, index * mostTries + count), wild: false }
      const found = repair(start, { rules, broken, rounds }, { root: model.root, drawing })
      if (found !== undefined && ruleFailures(broken, found).length > 0) return found
    }
  return undefined
}
