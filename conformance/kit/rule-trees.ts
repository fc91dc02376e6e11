/** Rule trees: `regels.json` with each expression as a tree too, so that nobody needs a parser of CEL. */
import { checkRule, parseRule } from '../../schemas/index.ts'
import type { Expression, MessageModel, Rule } from '../../schemas/index.ts'
import type { KitLaw } from './kit-law.ts'
import { jsonFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'

/** `regels.json`: the rules as the law has them, each with its `boom` and with the places that it reads (`leest`). */
export function rulesFile({ rules, models }: KitLaw): KitFile {
  return jsonFile('regels.json', { regels: rules.map((rule) => withTree(rule, models)) })
}

function withTree(rule: Rule, models: readonly MessageModel[]): unknown {
  const parsed = parseRule(rule)
  const leest = models.filter(({ type }) => rule.berichten.includes(type)).flatMap((model) => checkRule(parsed, model))
  return { ...rule, boom: treeOf(parsed.expression), leest: [...new Set(leest)].sort() }
}

/** The expression without the places in its text, which tell a machine nothing. */
function treeOf(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : value))) as unknown
}
