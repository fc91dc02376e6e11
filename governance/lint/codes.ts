/** Codes: everything that lint can say, as data. */
import type { FindingParam } from '../../schemas/index.ts'

/**
 * Every code of lint: the lint rule that says it, and the params that its sentences need. A code is named after its rule when
 * the rule says one thing only. The codes of `law-profile`, `law-catalogue`, `law-csv` and `law-conversion` pass on the English
 * `claim` of the guard in `schemas/guard`, `pattern-slow` that of its look at patterns, and `law-form-other` the words of Ajv.
 * `property` is the name of an element when the name itself is wrong, and empty otherwise.
 */
export const lintCodes = {
  'ref-lost': { rule: 'ref-lost', params: ['reference'] },
  'ref-circle': { rule: 'ref-circle', params: [] },
  'pattern-slow': { rule: 'pattern-slow', params: ['claim'] },
  'keyword-unknown': { rule: 'keyword-unknown', params: ['keyword'] },
  'branch-dead': { rule: 'branch-dead', params: [] },
  'example-refused': { rule: 'example-refused', params: [] },
  'word-avoided': { rule: 'word-avoided', params: ['word', 'better'] },
  'form-text': { rule: 'form-text', params: ['language'] },
  'rule-text': { rule: 'rule-text', params: ['id', 'part', 'language'] },
  'rule-example': { rule: 'rule-example', params: ['id', 'example'] },
  'rule-example-wrong': { rule: 'rule-example-wrong', params: ['id', 'example'] },
  'message-example-absent': { rule: 'message-example', params: ['name'] },
  'message-example-refused': { rule: 'message-example', params: ['file', 'at', 'claim'] },
  'frozen-changed': { rule: 'frozen-changed', params: ['version'] },
  'frozen-without-digest': { rule: 'frozen-changed', params: ['version', 'status'] },
  'law-profile': { rule: 'law-profile', params: ['at', 'claim'] },
  'law-form-stranger': { rule: 'law-form', params: [] },
  'law-form-unjudged': { rule: 'law-form', params: ['meta'] },
  'law-form-lacks': { rule: 'law-form', params: ['property', 'name', 'meta'] },
  'law-form-unknown': { rule: 'law-form', params: ['property', 'name', 'meta'] },
  'law-form-forbidden': { rule: 'law-form', params: ['property', 'meta'] },
  'law-form-constant': { rule: 'law-form', params: ['property', 'value', 'meta'] },
  'law-form-values': { rule: 'law-form', params: ['property', 'values', 'meta'] },
  'law-form-pattern': { rule: 'law-form', params: ['property', 'pattern', 'meta'] },
  'law-form-other': { rule: 'law-form', params: ['property', 'claim', 'meta'] },
  'law-catalogue': { rule: 'law-catalogue', params: ['at', 'claim'] },
  'law-csv': { rule: 'law-csv', params: ['at', 'claim'] },
  'law-conversion': { rule: 'law-conversion', params: ['at', 'claim'] },
} as const satisfies Readonly<Record<string, { readonly rule: string; readonly params: readonly string[] }>>

type Codes = typeof lintCodes

/**
 * What lint says, as a code.
 *
 * @since 0.1.0
 * @beta
 */
export type LintCode = keyof Codes

/**
 * The id of a lint rule, as people see it.
 *
 * @since 0.1.0
 * @beta
 */
export type LintRuleId = Codes[LintCode]['rule']

/** The name of a param of any code. */
export type LintParam = Codes[LintCode]['params'][number]

/** The params that a code must have. */
export type LintParams<Code extends LintCode> = Readonly<Record<Codes[Code]['params'][number], FindingParam>>
