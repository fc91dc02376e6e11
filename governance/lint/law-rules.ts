/** Lint rules for a law of ours: its rules across elements, its texts and its examples. */
import { isList, isObject, valueAt } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { applySteps, parseRule, RuleFault, ruleFailures } from '../../schemas/index.ts'
import type { Rule, RuleExample } from '../../schemas/index.ts'
import { documentJudge } from '../source/document-judge.ts'
import { claim } from './lint-rule.ts'
import type { Claim, LawSubject, RuleBookSubject } from './lint-rule.ts'
import { missingLanguages } from './schema-rules.ts'

/** Rules whose sentences lack one of the languages. */
export function ruleTexts({ file }: RuleBookSubject): readonly Claim[] {
  return rulesIn(file.schema).flatMap((rule, index) =>
    ['melding', 'herstel'].flatMap((part) =>
      missingLanguages({ nl: valueAt(rule, ['nl', part]) ?? '', en: valueAt(rule, ['en', part]) ?? '' }).map(
        (language) => claim('rule-text', { id: idOf(rule), part, language }, { file, pointer: `/regels/${index}` }),
      ),
    ),
  )
}

/** Rules without a good and a bad example. */
export function ruleExamples({ file }: RuleBookSubject): readonly Claim[] {
  return rulesIn(file.schema).flatMap((rule, index) =>
    ['goed', 'fout'].flatMap((name) => {
      const example = isObject(rule) ? rule[name] : undefined
      if (isObject(example) && typeof example['bericht'] === 'string' && isList(example['stappen'])) return []
      return [claim('rule-example', { id: idOf(rule), example: name }, { file, pointer: `/regels/${index}` })]
    }),
  )
}

/** Rules whose good example breaks them, or whose bad example does not. */
export function wrongRuleExamples({ rules, exampleOf }: LawSubject): readonly Claim[] {
  return rules.flatMap((rule) =>
    (['goed', 'fout'] as const).flatMap((name) => {
      const broken = breaksRule(rule, rule[name], exampleOf)
      return broken === (name === 'fout') ? [] : [claim('rule-example-wrong', { id: rule.id, example: name })]
    }),
  )
}

/** Messages without a good example, or whose example is not valid. */
export function messageExamples({ documents, exampleOf }: LawSubject): readonly Claim[] {
  return documents.flatMap((document): readonly Claim[] => {
    const { name, place } = document
    const example = exampleOf(document.law?.type ?? name)
    if (example === undefined) return [claim('message-example-absent', { name }, place)]
    const refusals = documentJudge(document).refusals(example.message as Json)
    return refusals.map(({ path, subject }) =>
      claim('message-example-refused', { file: example.file, at: path, claim: subject }, place),
    )
  })
}

/** Undefined when the example cannot be made or asked at all. */
function breaksRule(
  rule: Rule,
  { bericht, stappen }: RuleExample,
  exampleOf: LawSubject['exampleOf'],
): boolean | undefined {
  const example = exampleOf(bericht)
  if (example === undefined) return undefined
  try {
    return ruleFailures(parseRule(rule), applySteps(example.message, stappen)).length > 0
  } catch (fault) {
    if (fault instanceof RuleFault || fault instanceof TypeError) return undefined
    throw fault
  }
}

function rulesIn(schema: Json): readonly Json[] {
  const rules = isObject(schema) ? schema['regels'] : undefined
  return isList(rules) ? rules : []
}

function idOf(rule: Json): string {
  const id = isObject(rule) ? rule['id'] : undefined
  return typeof id === 'string' ? id : '?'
}
