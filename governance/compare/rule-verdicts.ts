/** Verdicts on rules across elements: a message that keeps all of one side and breaks the rule of the other. */
import type { Json } from '../../json/index.ts'
import { shrink } from '../../prover/index.ts'
import { parseRule, ruleFailures } from '../../schemas/index.ts'
import type { Rule } from '../../schemas/index.ts'
import { addressedTo } from './address.ts'
import { messageAgainst } from './candidates.ts'
import type { Verdict } from './comparison.ts'
import type { MessageFlow } from './message-flow.ts'
import type { RuleChange } from './rule-changes.ts'
import { canBeAsked, follows, isEmptyFor } from './rule-proof.ts'

const holds: Verdict = { answer: 'holds' }

/** Whom the change of a rule breaks; a rule that only warns breaks nobody. */
export function ruleVerdict(flow: MessageFlow, { before, after }: RuleChange): Verdict {
  const [given, asked] = flow.direction === 'verzenders' ? [before, after] : [after, before]
  const { law } = flow.from
  if (law === undefined || asked?.klasse !== 'fout') return holds
  const kept = law.rules.map(({ rule }) => rule).filter(({ klasse }) => klasse === 'fout')
  if (given?.klasse === 'fout' && given.expressie === asked.expressie) return holds
  if (isEmptyFor(asked, law.model)) return holds
  if (!canBeAsked(asked, law.model))
    return { answer: 'unknown', reason: { code: 'rule-elsewhere', params: { rule: asked.id } } }
  if (follows(asked, kept)) return holds
  const message = messageAgainst(law, asked)
  return message === undefined
    ? { answer: 'unknown', reason: { code: 'rule-open', params: { rule: asked.id } } }
    : broken(flow, asked, message)
}

function broken(flow: MessageFlow, rule: Rule, message: Json): Verdict {
  const parsed = parseRule(rule)
  const valid = (each: Json): boolean => flow.judge.from.refusals(each).length === 0
  const witness = shrink(message, (each) => valid(each) && ruleFailures(parsed, each).length > 0)
  const others = flow.judge.to.refusals(addressedTo(flow.to, witness))
  const refusedBy = [`${rule.pointer} ${rule.id}`, ...others.map(({ path, subject }) => `${path} ${subject}`)]
  return { answer: 'breaks', witness, refusedBy: [...new Set(refusedBy)] }
}
