/** The table of lint rules: what each is about, and the check that finds it. */
import type { LintRuleId } from './codes.ts'
import { frozenChanges } from './frozen.ts'
import { conversionFaults, csvDisagreements, disagreements, formFaults, profileFaults } from './guard-rules.ts'
import { messageExamples, ruleExamples, ruleTexts, wrongRuleExamples } from './law-rules.ts'
import type { LintRule } from './lint-rule.ts'
import {
  avoidedWords,
  circles,
  deadBranches,
  formTexts,
  lostReferences,
  refusedExamples,
  slowPatterns,
  unknownKeywords,
} from './schema-rules.ts'

/** Every lint rule by its id. */
export const lintRules = {
  'ref-lost': {
    about: 'schema',
    check: lostReferences,
  },
  'ref-circle': {
    about: 'schema',
    check: circles,
  },
  'pattern-slow': {
    about: 'schema',
    check: slowPatterns,
  },
  'keyword-unknown': {
    about: 'schema',
    check: unknownKeywords,
  },
  'branch-dead': {
    about: 'schema',
    check: deadBranches,
  },
  'example-refused': {
    about: 'schema',
    check: refusedExamples,
  },
  'word-avoided': {
    about: 'schema',
    check: avoidedWords,
  },
  'form-text': {
    about: 'schema',
    check: formTexts,
  },
  'rule-text': {
    about: 'rules',
    check: ruleTexts,
  },
  'rule-example': {
    about: 'rules',
    check: ruleExamples,
  },
  'rule-example-wrong': {
    about: 'law',
    check: wrongRuleExamples,
  },
  'message-example': {
    about: 'law',
    check: messageExamples,
  },
  'frozen-changed': {
    about: 'law',
    check: frozenChanges,
  },
  'law-profile': {
    about: 'law',
    check: profileFaults,
  },
  'law-form': {
    about: 'file',
    check: formFaults,
  },
  'law-catalogue': {
    about: 'together',
    check: disagreements,
  },
  'law-csv': {
    about: 'together',
    check: csvDisagreements,
  },
  'law-conversion': {
    about: 'together',
    check: conversionFaults,
  },
} as const satisfies Record<LintRuleId, LintRule>
