/** Telling cases: for each way in which a rule may be misread, a message of which the misreading says something else. */
import type { JsonObject } from '../../../json/index.ts'
import { messageTellingApart } from '../../../samples/index.ts'
import type { ParsedRule } from '../../../schemas/index.ts'
import type { KitMessage } from '../kit-law.ts'
import { isRuleOf, saysOther } from '../../mutants/judge-rule.ts'
import { ruleMutants } from '../../mutants/rule-mutants.ts'

/** A message of one type. */
export type OfType = { readonly own: KitMessage; readonly message: JsonObject }

/** Types and messages that are searched from, for one misreading; most are found from the first, and some there is no message for. */
const mostTypes = 1
const mostNear = 3

/** A rule by its id, the messages that are there already, and where chance starts. */
type Untold = { readonly id: string; readonly known: readonly OfType[]; readonly seed: number }

/** Messages that tell the rule from every misreading that these do not tell it from yet, as far as they are found. */
export function tellingMessages(owners: readonly KitMessage[], { id, known, seed }: Untold): readonly OfType[] {
  const found: OfType[] = []
  const rule = owners[0]?.sampler.rules.find((each) => each.rule.id === id)
  if (rule === undefined) return found
  for (const { expression: other } of ruleMutants(rule.expression)) {
    const misread: ParsedRule = { ...rule, expression: other }
    if ([...known, ...found].some(({ message }) => saysOther(rule, misread, message))) continue
    for (const own of owners.filter((each) => isRuleOf(misread, [each.sampler.model])).slice(0, mostTypes)) {
      const near = [...known, ...found]
        .filter((each) => each.own === own)
        .map(({ message }) => message)
        .slice(-mostNear)
      const message = messageTellingApart(own.sampler, { rule, other, near, seed })
      if (message === undefined) continue
      found.push({ own, message })
      break
    }
  }
  return found
}
