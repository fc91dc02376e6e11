/** Messages that keep their shape but break exactly one rule across elements, at one place. */
import { fillStars, printPointer, splitPointer } from '../json/index.ts'
import type { JsonObject } from '../json/index.ts'
import { ruleFailures } from '../schemas/index.ts'
import type { ParsedRule } from '../schemas/index.ts'
import type { Drawing } from './draw-text.ts'
import type { PossibleFaults } from './fault.ts'
import { repair } from './repair.ts'
import type { Sampler } from './sampler.ts'

/** Some rules leave little room, so more than one message is tried. */
const mostTries = 8

/** The possible rule violations of this message, starting from `message` itself. */
export function ruleFaults(sampler: Sampler, message: JsonObject, drawing: Drawing): readonly PossibleFaults[] {
  const ways = () => sampler.rules.map((rule) => () => breakRule(sampler, rule, { message, drawing }))
  return [{ code: 'rule', ways }]
}

/**
 * A message that keeps its shape and every rule but this one; nothing when none was found.
 *
 * @since 0.1.0
 * @beta
 */
export function messageBreaking(sampler: Sampler, id: string, drawing: Drawing): JsonObject | undefined {
  const rule = sampler.rules.find((each) => each.rule.id === id)
  if (rule === undefined) return undefined
  return breakRule(sampler, rule, { message: sampler.valid(drawing), drawing })?.message
}

type Start = { readonly message: JsonObject; readonly drawing: Drawing }

function breakRule({ model, rules, valid }: Sampler, rule: ParsedRule, { message, drawing }: Start) {
  let start = message
  for (let count = 0; count < mostTries; count++) {
    const broken = repair(start, { rules, broken: rule }, { root: model.root, drawing })
    const [indices] = broken === undefined ? [] : ruleFailures(rule, broken)
    if (broken !== undefined && indices !== undefined) {
      const { id, klasse, pointer } = rule.rule
      const path = fillStars(splitPointer(pointer), indices)
      return {
        message: broken,
        finding: { code: 'rule' as const, severity: klasse, pointer: printPointer(path), rule: id, params: {} },
      }
    }
    start = valid(drawing)
  }
  return undefined
}
