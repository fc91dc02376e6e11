/** Compares the rules across elements of a message: the same rule under another number is the same rule. */
import type { Rule } from '../../schemas/index.ts'
import type { Document, PlacedRule } from '../source/side.ts'
import type { FoundChange } from './found-change.ts'
import type { ChangeKind, Effect } from './kinds.ts'

/** A rule that changed, came or went; a side that had none is absent. */
export type RuleChange = { readonly change: FoundChange; readonly old?: Rule; readonly new?: Rule }

/** The changes in the rules of a message, in the order of the new side and then of the old one. */
export function ruleChanges(old: Document, young: Document): readonly RuleChange[] {
  const before = old.law?.rules ?? []
  const after = young.law?.rules ?? []
  const pairs = matched(before, after)
  const known = new Set(pairs.values())
  return [
    ...after.flatMap((rule) => changeOf(pairs.get(rule), rule)),
    ...before.filter((rule) => !known.has(rule)).flatMap((rule) => changeOf(rule, undefined)),
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

function changeOf(old: PlacedRule | undefined, young: PlacedRule | undefined): readonly RuleChange[] {
  const kind = kindOf(old?.rule, young?.rule)
  const shown = young ?? old
  if (kind === undefined || shown === undefined) return []
  return [
    {
      change: {
        kind,
        path: shown.rule.pointer,
        effect: effectOf(old?.rule, young?.rule),
        monotone: true,
        subject: shown.rule.id,
        title: shown.rule.nl.melding,
        ...(old === undefined ? {} : { old: old.place, before: old.rule.expressie }),
        ...(young === undefined ? {} : { new: young.place, after: young.rule.expressie }),
      },
      ...(old === undefined ? {} : { old: old.rule }),
      ...(young === undefined ? {} : { new: young.rule }),
    },
  ]
}

function kindOf(old: Rule | undefined, young: Rule | undefined): ChangeKind | undefined {
  const refuses = [old, young].map((rule) => rule?.klasse === 'fout')
  if (!refuses.includes(true)) return same(old, young) ? undefined : 'signal-changed'
  if (refuses[0] !== true) return 'rule-added'
  if (refuses[1] !== true) return 'rule-removed'
  if (old !== undefined && young !== undefined && asks(old) === asks(young))
    return sameWords(old, young) ? undefined : 'text-changed'
  return 'rule-changed'
}

function same(old: Rule | undefined, young: Rule | undefined): boolean {
  return old !== undefined && young !== undefined && asks(old) === asks(young) && sameWords(old, young)
}

function sameWords(old: Rule, young: Rule): boolean {
  return JSON.stringify([old.nl, old.en]) === JSON.stringify([young.nl, young.en])
}

/** Only rules that refuse change what is valid. */
function effectOf(old: Rule | undefined, young: Rule | undefined): Effect {
  const [before, after] = [old?.klasse === 'fout', young?.klasse === 'fout']
  if (before && after) return old !== undefined && young !== undefined && asks(old) === asks(young) ? 'none' : 'either'
  if (after) return 'tighter'
  return before ? 'looser' : 'none'
}
