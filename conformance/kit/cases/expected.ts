/** What must be said of a message that keeps its schema: by the rules of its type, each where it does not hold. */
import { fillStars, printPointer, splitPointer } from '../../../json/index.ts'
import type { JsonObject } from '../../../json/index.ts'
import type { Sampler } from '../../../samples/index.ts'
import { ruleFailures } from '../../../schemas/index.ts'
import type { Finding, ParsedRule } from '../../../schemas/index.ts'
import type { Expectation, ExpectedFinding } from '../../exam-case.ts'

/** Nothing to say. */
export const welcome: Expectation = { valid: true, findings: [] }

/** One finding that follows. */
export function expecting({ code, severity, pointer, rule }: Omit<Finding, 'params'>): Expectation {
  return expectation([{ code, severity, pointer, ...(rule === undefined ? {} : { rule }) }])
}

/** What the rules say of a message of this shape. */
export function byRules({ rules }: Pick<Sampler, 'rules'>, message: JsonObject): Expectation {
  return expectation(rules.flatMap((rule) => ruleFindings(rule, message)))
}

function ruleFindings(parsed: ParsedRule, message: JsonObject): readonly ExpectedFinding[] {
  const { id, klasse, pointer } = parsed.rule
  return ruleFailures(parsed, message).map((indices) => ({
    ...{ code: 'rule', severity: klasse, rule: id },
    pointer: printPointer(fillStars(splitPointer(pointer), indices)),
  }))
}

function expectation(findings: readonly ExpectedFinding[]): Expectation {
  return { valid: findings.every(({ severity }) => severity !== 'fout'), findings }
}
