/** Rule cases: the good and bad example of each rule, a message of every type that breaks it, and one for each way to misread it. */
import type { JsonObject } from '../../../json/index.ts'
import { messageBreaking, seededChoices } from '../../../samples/index.ts'
import { applySteps } from '../../../schemas/index.ts'
import type { Rule, RuleExample } from '../../../schemas/index.ts'
import type { ExamCase } from '../../exam-case.ts'
import type { KitLaw, KitMessage } from '../kit-law.ts'
import { named } from './case-of.ts'
import type { CaseContext } from './case-of.ts'
import { byRules } from './expected.ts'
import { tellingMessages } from './telling-cases.ts'

/** The cases of all rules, in the order of the law. */
export function ruleCases(law: KitLaw, context: CaseContext): readonly ExamCase[] {
  return law.rules.flatMap((rule) => {
    const known = [
      ...exampleOf(law, rule, ['goed', rule.goed]),
      ...exampleOf(law, rule, ['fout', rule.fout]),
      ...rule.berichten.flatMap((type) => broken(law, rule, { ...context, type })),
    ]
    const owners = law.messages.filter(({ type }) => rule.berichten.includes(type))
    const telling = tellingMessages(owners, { id: rule.id, known, seed: context.seed }).map((each, index) => ({
      ...each,
      id: named('regels', rule.id, index + 1),
      rule: rule.id,
    }))
    return [...known, ...telling].map(caseOf)
  })
}

function exampleOf(law: KitLaw, { id }: Rule, [name, example]: readonly [string, RuleExample]): readonly Made[] {
  const start = law.examples.find(({ type }) => type === example.bericht)
  const own = messageOf(law, example.bericht)
  if (start === undefined || own === undefined) return []
  const message = applySteps(start.message, example.stappen) as JsonObject
  return [{ id: `regels/${id}/${name}`, rule: id, own, message }]
}

function broken(law: KitLaw, { id }: Rule, { seed, type }: CaseContext & { readonly type: string }): readonly Made[] {
  const own = messageOf(law, type)
  const message = own && messageBreaking(own.sampler, id, { choices: seededChoices(seed, 0), wild: false })
  return own === undefined || message === undefined ? [] : [{ id: `regels/${id}/${type}`, rule: id, own, message }]
}

type Made = {
  readonly id: string
  readonly rule: string
  readonly own: KitMessage
  readonly message: JsonObject
}

function caseOf({ id, rule, own, message }: Made): ExamCase {
  const expect = byRules(own.sampler, message)
  return { id, kind: 'regels', message: own.type, clauses: [rule], text: JSON.stringify(message), expect }
}

function messageOf({ messages }: KitLaw, type: string): KitMessage | undefined {
  return messages.find((each) => each.type === type)
}
