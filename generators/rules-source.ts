/** The source of the rules of one message, for inside its compiled module. */
import { checkRule, parseRule, RuleFault, ToolkitFailure } from '../schemas/index.ts'
import type { MessageModel, Rule } from '../schemas/index.ts'
import { lawDoor } from './law-door.ts'
import { ruleRuntime, ruleSource } from './rule-code.ts'
import type { StandardVersion } from './standard.ts'

/**
 * Statements that import what rules use and define `rules`.
 * @throws ToolkitFailure `law-broken` when a rule could fail on a valid message of this type.
 */
export function rulesSource(version: StandardVersion, model: MessageModel): string {
  const rules = version.rules.filter(({ berichten }) => berichten.includes(model.type))
  if (rules.length === 0) return 'const rules = []'
  const entries = rules.map((rule) => entry(rule, model))
  return `import { ${ruleRuntime.join(', ')} } from ${JSON.stringify(lawDoor)}\nconst rules = [\n${entries.join(',\n')},\n]`
}

function entry(rule: Rule, model: MessageModel): string {
  try {
    const parsed = parseRule(rule)
    const { id, klasse: severity, pointer, nl, en } = rule
    const data = JSON.stringify({ id, severity, pointer, reads: checkRule(parsed, model), nl, en })
    return `  { ...${data}, failures: ${ruleSource(parsed)} }`
  } catch (cause) {
    if (!(cause instanceof RuleFault)) throw cause
    const place = `${model.module}@${model.version}/${model.type}`
    throw new ToolkitFailure('law-broken', `rule ${rule.id} on ${place}: ${cause.message}`, { cause })
  }
}
