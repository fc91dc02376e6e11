/** Compares the rules across elements of a message: the same rule under another number is the same rule. */
import type { Rule } from '../../schemas/index.ts'
import type { Document, PlacedRule } from '../source/side.ts'
import type { FoundChange } from './found-change.ts'
import type { ChangeKind, Effect } from './kinds.ts'

/** A rule that changed, came or went; a side that had none is absent. */
export type RuleChange = { readonly change: FoundChange; readonly before?: Rule; readonly after?: Rule }

/** The changes in the rules of a message, in the order of the new side and then of the old one. */
export function ruleChanges(before: Document, after: Document): readonly RuleChange[] {
  const rulesBefore = before.law?.rules ?? []
  const rulesAfter = after.law?.rules ?? []
  const pairs = matched(rulesBefore, rulesAfter)
  const known = new Set(pairs.values())
  return [
    ...rulesAfter.flatMap((rule) => changeOf(pairs.get(rule), rule)),
    ...rulesBefore.filter((rule) => !known.has(rule)).flatMap((rule) => changeOf(rule, undefined)),
  ]
}

/** New rule → old rule: what asks the same, then what points at the same place under the same class. */
function matched(before: readonly PlacedRule[], after: readonly PlacedRule[]): ReadonlyMap<PlacedRule, PlacedRule> {
  const pairs = new Map<PlacedRule, PlacedRule>()
  const likeness: readonly ((one: Rule, other: Rule) => boolean)[] = [
    (one, other) => asks(one) === asks(other) && one.klasse === other.klasse,
    (one, other) => asks(one) === asks(other),
    (one, other) => one.id === other.id && one.pointer === other.pointer,
    (one, other) => one.pointer === other.pointer && one.nl.melding === other.nl.melding,
  ]
  for (const alike of likeness)
    for (const rule of after) {
      const taken = new Set(pairs.values())
      const former = pairs.has(rule)
        ? undefined
        : before.find((each) => !taken.has(each) && alike(each.rule, rule.rule))
      if (former !== undefined) pairs.set(rule, former)
    }
  return pairs
}

function asks({ pointer, expressie }: Rule): string {
  return `${pointer} ${expressie.replace(/\s+/g, ' ')}`
}

function changeOf(before: PlacedRule | undefined, after: PlacedRule | undefined): readonly RuleChange[] {
  const kind = kindOf(before?.rule, after?.rule)
  const shown = after ?? before
  if (kind === undefined || shown === undefined) return []
  return [
    {
      change: {
        kind,
        path: shown.rule.pointer,
        effect: effectOf(before?.rule, after?.rule),
        monotone: true,
        subject: shown.rule.id,
        title: shown.rule.nl.melding,
        ...(before === undefined ? {} : { placeBefore: before.place, before: before.rule.expressie }),
        ...(after === undefined ? {} : { placeAfter: after.place, after: after.rule.expressie }),
      },
      ...(before === undefined ? {} : { before: before.rule }),
      ...(after === undefined ? {} : { after: after.rule }),
    },
  ]
}

function kindOf(before: Rule | undefined, after: Rule | undefined): ChangeKind | undefined {
  const refuses = [before, after].map((rule) => rule?.klasse === 'fout')
  if (!refuses.includes(true)) return same(before, after) ? undefined : 'signal-changed'
  if (refuses[0] !== true) return 'rule-added'
  if (refuses[1] !== true) return 'rule-removed'
  if (before !== undefined && after !== undefined && asks(before) === asks(after))
    return sameWords(before, after) ? undefined : 'text-changed'
  return 'rule-changed'
}

function same(before: Rule | undefined, after: Rule | undefined): boolean {
  return before !== undefined && after !== undefined && asks(before) === asks(after) && sameWords(before, after)
}

function sameWords(before: Rule, after: Rule): boolean {
  return JSON.stringify([before.nl, before.en]) === JSON.stringify([after.nl, after.en])
}

/** Only rules that refuse change what is valid. */
function effectOf(before: Rule | undefined, after: Rule | undefined): Effect {
  const [refusedBefore, refusesAfter] = [before?.klasse === 'fout', after?.klasse === 'fout']
  if (refusedBefore && refusesAfter)
    return before !== undefined && after !== undefined && asks(before) === asks(after) ? 'none' : 'either'
  if (refusesAfter) return 'tighter'
  return refusedBefore ? 'looser' : 'none'
}
