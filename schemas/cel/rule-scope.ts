/** Where a rule is asked: of the message as a whole, or of every item of the list at the last `*` of its pointer. */
import { RuleFault } from './ast.ts'
import type { Expression } from './ast.ts'
import { checkExpression } from './check.ts'
import { parseExpression } from './parse.ts'
import { typeOfNode, variants } from './types.ts'
import type { RuleType } from './types.ts'
import type { MessageModel, Node } from '../model.ts'
import type { Rule } from '../rule.ts'

/** A rule ready to be checked, evaluated or compiled. */
export type ParsedRule = {
  readonly rule: Rule
  readonly expression: Expression
  /** Names of the lists to walk, each `*` an index: `['Inhoud', 'Vorderingen', '*']`; empty without `*`. */
  readonly scope: readonly string[]
}

/**
 * The rule with its expression parsed.
 * @throws RuleFault when the text is outside the profile.
 */
export function parseRule(rule: Rule): ParsedRule {
  const steps = rule.pointer.split('/').slice(1)
  return { rule, expression: parseExpression(rule.expressie), scope: steps.slice(0, steps.lastIndexOf('*') + 1) }
}

/**
 * The places the rule reads in this message, as pointers with `*`.
 * @throws RuleFault when the rule could fail on a valid message, or points at nothing.
 */
export function checkRule({ rule, expression, scope }: ParsedRule, model: MessageModel): readonly string[] {
  const names = new Map<string, RuleType>()
  for (const { name, node } of model.root.properties) names.set(name, typeOfNode(node, `/${name}`))
  find(model.root, rule.pointer.split('/').slice(1))
  if (scope.length > 0) names.set('dit', typeOfNode(find(model.root, scope), `/${scope.join('/')}`))
  return checkExpression(expression, names)
}

function find(from: Node, steps: readonly string[]): Node {
  let node = from
  for (const step of steps) {
    const next =
      step === '*' && node.kind === 'list'
        ? node.items
        : variants(node)
            .flat()
            .find(({ name }) => name === step)?.node
    if (next === undefined) throw new RuleFault(`the pointer names ${step}, which does not exist`, 0)
    node = next
  }
  return node
}
