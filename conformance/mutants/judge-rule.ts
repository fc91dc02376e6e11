/** Judges a rule by its mutants: which of them say something else of a case. */
import type { Json } from '../../json/index.ts'
import { checkRule, ruleFailures, RuleFault } from '../../schemas/index.ts'
import type { MessageModel, ParsedRule } from '../../schemas/index.ts'
import { ruleMutants } from './rule-mutants.ts'

/**
 * A message of one type that keeps its schema.
 *
 * @since 0.1.0
 * @alpha
 */
export type RuleCase = { readonly id: string; readonly type: string; readonly message: Json }

/**
 * A change of a rule, with the case of which it says something else, if there is one; `stillborn` when it is no rule of any of its types.
 *
 * @since 0.1.0
 * @alpha
 */
export type JudgedReading = { readonly name: string; readonly killer?: string; readonly stillborn?: true }

/**
 * Of one rule, judged by these cases: each mutant of its expression, its class, and each type that it might not be asked of.
 *
 * @since 0.1.0
 * @alpha
 */
export function judgeRule(
  rule: ParsedRule,
  models: readonly MessageModel[],
  cases: readonly RuleCase[],
): readonly JudgedReading[] {
  const { id, berichten } = rule.rule
  const own = cases.filter(({ type }) => berichten.includes(type))
  const found = (name: string, killer: RuleCase | undefined): JudgedReading =>
    killer === undefined ? { name } : { name, killer: killer.id }
  const breaking = own.filter(({ message }) => ruleFailures(rule, message).length > 0)
  return [
    found(`${id} of the other class`, breaking[0]),
    ...berichten.map((type) =>
      found(
        `${id} not of ${type}`,
        breaking.find((each) => each.type === type),
      ),
    ),
    ...ruleMutants(rule.expression).map(({ what, at, expression }, index): JudgedReading => {
      const misread = { ...rule, expression }
      const judged = found(
        `${id} #${index} at ${at}: ${what}`,
        own.find(({ message }) => saysOther(rule, misread, message)),
      )
      return judged.killer === undefined && !isRuleOf(misread, models) ? { ...judged, stillborn: true } : judged
    }),
  ]
}

/** Whether the two say something else of this message; a misreading that cannot be asked of it says so too. */
export function saysOther(rule: ParsedRule, misread: ParsedRule, message: Json): boolean {
  try {
    return JSON.stringify(ruleFailures(rule, message)) !== JSON.stringify(ruleFailures(misread, message))
  } catch {
    return true
  }
}

/** Whether what the rule says can be asked of every message of some of these types. */
export function isRuleOf(rule: ParsedRule, models: readonly MessageModel[]): boolean {
  return models.some((model) => {
    try {
      return rule.rule.berichten.includes(model.type) && checkRule(rule, model).length >= 0
    } catch (error) {
      if (error instanceof RuleFault) return false
      throw error
    }
  })
}
