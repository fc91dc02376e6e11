/** Where a rule is asked: of the message as a whole, or of every item of the list at the last `*` of its pointer. */
import { splitPointer } from '../../json/index.ts'
import { RuleFault } from './ast.ts'
import type { Expression } from './ast.ts'
import { checkExpression } from './check.ts'
import { parseExpression } from './parse.ts'
import { join, typeOfNode, variants } from './types.ts'
import type { RuleType } from './types.ts'
import type { MessageModel, Node } from '../model.ts'
import type { Rule } from '../rule.ts'

/**
 * A rule ready to be checked, evaluated or compiled.
 *
 * @since 0.1.0
 * @beta
 */
export type ParsedRule = {
  readonly rule: Rule
  readonly expression: Expression
  /** Names of the lists to walk, each `*` an index: `['Inhoud', 'Vorderingen', '*']`; empty without `*`. */
  readonly scope: readonly string[]
}

/**
 * The rule with its expression parsed.
 * @throws RuleFault when the text is outside the profile.
 * @since 0.1.0
 * @beta
 */
export function parseRule(rule: Rule): ParsedRule {
  const steps = splitPointer(rule.pointer)
  return { rule, expression: parseExpression(rule.expressie), scope: steps.slice(0, steps.lastIndexOf('*') + 1) }
}

/**
 * The places the rule reads in this message, as pointers with `*`.
 * @throws RuleFault when the rule could fail on a valid message, or points at nothing.
 * @since 0.1.0
 * @beta
 */
export function checkRule({ rule, expression, scope }: ParsedRule, model: MessageModel): readonly string[] {
  const names = new Map<string, RuleType>()
  for (const { name, node } of model.root.properties) names.set(name, typeOfNode(node, `/${name}`))
  find(model.root, splitPointer(rule.pointer))
  const place = `/${scope.join('/')}`
  if (scope.length > 0) names.set('dit', itemType(find(model.root, scope), place))
  const reads = checkExpression(expression, names)
  // The items are walked even when the expression reads nothing of them.
  return scope.length === 0 || reads.some((read) => `${read}/`.startsWith(`${place}/`))
    ? reads
    : [...reads, place].sort()
}

/** The type of the items that `dit` stands for; variants above may hold different lists under one name. */
function itemType(nodes: readonly Node[], place: string): RuleType {
  const [first, ...others] = nodes.map((node) => typeOfNode(node, place))
  const type = others.reduce<RuleType | undefined>((all, own) => all && join(all, own), first)
  if (type === undefined) throw new RuleFault('the list has items of another type in another variant', 0)
  return type
}

/** The nodes at a place: one, or more where variants differ. */
function find(from: Node, steps: readonly string[]): readonly Node[] {
  let nodes: readonly Node[] = [from]
  for (const step of steps) {
    nodes = step === '*' ? itemNodes(nodes) : elementNodes(nodes, step)
    if (nodes.length === 0) throw new RuleFault(`the pointer names ${step}, which does not exist`, 0)
  }
  return nodes
}

function elementNodes(nodes: readonly Node[], element: string): readonly Node[] {
  return variants(nodes)
    .flat()
    .filter(({ name }) => name === element)
    .map(({ node }) => node)
}

/** Nothing when one of them is no list. */
function itemNodes(nodes: readonly Node[]): readonly Node[] {
  const items = nodes.flatMap((node) => (node.kind === 'list' ? [node.items] : []))
  return items.length === nodes.length ? items : []
}
