/** The source of the rules of one message, for inside its compiled module. */
import { checkRule, parseRule, ToolkitFailure } from '../schemas/index.ts'
import type { MessageModel, Rule } from '../schemas/index.ts'
import { lawDoor } from './law-door.ts'
import { ruleRuntime, ruleSource } from './rule-code.ts'
import type { StandardVersion } from './standard.ts'

/**
 * Statements that import what rules use and define `rules`.
 * @throws ToolkitFailure `law-broken` when a rule is incomplete, or could fail on a valid message of this type.
 */
export function rulesSource(version: StandardVersion, model: MessageModel): string {
  const own = rulesOf(version, model)
  if (own.length === 0) return 'const rules = []'
  const entries = own.map((rule) => entry(rule, model))
  return `import { ${ruleRuntime.join(', ')} } from ${JSON.stringify(lawDoor)}\nconst rules = [\n${entries.join(',\n')},\n]`
}

/** Every place that the rules of one message read, as pointers with `*`. */
export function placesRead(version: StandardVersion, model: MessageModel): readonly string[] {
  return [...new Set(rulesOf(version, model).flatMap((rule) => checkRule(parseRule(rule), model)))].sort()
}

function rulesOf({ rules }: StandardVersion, { type }: MessageModel): readonly Rule[] {
  return rules.filter(({ berichten }) => berichten.includes(type))
}

function entry(rule: Rule, model: MessageModel): string {
  const { id, klasse: severity, pointer, nl, en } = rule
  try {
    const parsed = parseRule(rule)
    const data = JSON.stringify({ id, severity, pointer, reads: checkRule(parsed, model), nl, en })
    return `  { ...${data}, failures: ${ruleSource(parsed)} }`
  } catch (cause) {
    const file = `schemas/${model.module}/${model.version}/regels.json`
    const reason = cause instanceof Error ? cause.message : 'unknown'
    throw new ToolkitFailure('law-broken', `${file} ${id} in ${model.type}: ${reason}`, { cause })
  }
}
