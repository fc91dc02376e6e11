/** Lint rules for a law of ours: its rules across elements, its texts and its examples. */
import { isList, isObject, valueAt } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { parseRule, RuleFault, ruleFailures } from '../../schemas/index.ts'
import type { Rule, RuleExample } from '../../schemas/index.ts'
import { documentJudge } from '../compare/document-judge.ts'
import { applySteps } from './apply-steps.ts'
import { both } from './lint-rule.ts'
import type { Claim, LawSubject, RuleBookSubject } from './lint-rule.ts'
import { missingLanguages } from './schema-rules.ts'

/** Rules whose sentences lack one of the languages. */
export function ruleTexts({ file }: RuleBookSubject): readonly Claim[] {
  return rulesIn(file.schema).flatMap((rule, index) =>
    ['melding', 'herstel'].flatMap((part) =>
      missingLanguages({ nl: valueAt(rule, ['nl', part]) ?? '', en: valueAt(rule, ['en', part]) ?? '' }).map(
        (lang) => ({
          place: { file, pointer: `/regels/${index}` },
          text: both(`${idOf(rule)}: ${part} in ${lang} ontbreekt`, `${idOf(rule)}: ${part} in ${lang} is missing`),
        }),
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
      const text = both(`${idOf(rule)} heeft geen voorbeeld «${name}»`, `${idOf(rule)} has no example «${name}»`)
      return [{ place: { file, pointer: `/regels/${index}` }, text }]
    }),
  )
}

/** Rules whose good example breaks them, or whose bad example does not. */
export function wrongRuleExamples({ rules, exampleOf }: LawSubject): readonly Claim[] {
  return rules.flatMap((rule) =>
    (['goed', 'fout'] as const).flatMap((name) => {
      const broken = breaksRule(rule, rule[name], exampleOf)
      if (broken === (name === 'fout')) return []
      return [
        {
          text: both(
            `${rule.id}: het voorbeeld «${name}» klopt niet`,
            `${rule.id}: the example «${name}» is not right`,
          ),
        },
      ]
    }),
  )
}

/** Messages without a good example, or whose example is not valid. */
export function messageExamples({ documents, exampleOf }: LawSubject): readonly Claim[] {
  return documents.flatMap((document): readonly Claim[] => {
    const { name, place } = document
    const example = exampleOf(document.law?.type ?? name)
    if (example === undefined) return [{ place, text: both(`${name} heeft geen voorbeeld`, `${name} has no example`) }]
    const refusals = documentJudge(document).refusals(example.message as Json)
    return refusals.map(({ path, subject }) => ({
      place,
      text: both(
        `${example.file} is niet goed: ${path} ${subject}`,
        `${example.file} is not valid: ${path} ${subject}`,
      ),
    }))
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
