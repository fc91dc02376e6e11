/** Rule trees: `regels.json` with each expression as a tree too, so that nobody needs a parser of CEL. */
import { parseExpression } from '../../schemas/index.ts'
import type { Expression } from '../../schemas/index.ts'
import type { KitLaw } from './kit-law.ts'
import { jsonFile } from './kit-file.ts'
import type { KitFile } from './kit-file.ts'

/** `regels.json`: the rules as the law has them, each with its `boom`. */
export function rulesFile({ rules }: KitLaw): KitFile {
  return jsonFile('regels.json', {
    regels: rules.map((rule) => ({ ...rule, boom: treeOf(parseExpression(rule.expressie)) })),
  })
}

/** The expression without the places in its text, which tell a machine nothing. */
function treeOf(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : value))) as unknown
}
