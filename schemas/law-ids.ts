/** What numbers a rule, a step of a conversion and an open question by the module's code: each printed and parsed. */
import { isName } from './names.ts'

/**
 * A rule: the code of its module, the version, and which rule of it.
 *
 * @since 0.1.0
 * @beta
 */
export type RuleId = { readonly code: string; readonly version: string; readonly number: number }

/**
 * A step of a conversion: the code of its module, the versions that it leads from and to, and which step of it.
 *
 * @since 0.1.0
 * @beta
 */
export type StepId = { readonly code: string; readonly from: string; readonly to: string; readonly number: number }

/**
 * An open question about elements: of the module with this code, or of all modules.
 *
 * @since 0.1.0
 * @beta
 */
export type QuestionId = { readonly code?: string; readonly number: number }

/**
 * `<code>-<version>-R<number>`, such as `SR-2.0-R012`.
 *
 * @since 0.1.0
 * @beta
 */
export function printRuleId({ code, version, number }: RuleId): string {
  return `${code}-${version}-R${digits(number, 3)}`
}

/**
 * The rule in `<code>-<version>-R<number>`; nothing when the text is anything else.
 *
 * @since 0.1.0
 * @beta
 */
export function parseRuleId(text: string): RuleId | undefined {
  if (!isName('ruleId', text)) return undefined
  const [code = '', version = '', last = ''] = text.split('-')
  return { code, version, number: Number(last.slice(1)) }
}

/**
 * `<code>-<from>-<to>-C<number>`, such as `SR-2.0-1.1-C003`.
 *
 * @since 0.1.0
 * @beta
 */
export function printStepId({ code, from, to, number }: StepId): string {
  return `${code}-${from}-${to}-C${digits(number, 3)}`
}

/**
 * The step in `<code>-<from>-<to>-C<number>`; nothing when the text is anything else.
 *
 * @since 0.1.0
 * @beta
 */
export function parseStepId(text: string): StepId | undefined {
  if (!isName('stepId', text)) return undefined
  const [code = '', from = '', to = '', last = ''] = text.split('-')
  return { code, from, to, number: Number(last.slice(1)) }
}

/**
 * `OV-<code>-<number>` or `OV-<number>`, such as `OV-SR-02` and `OV-001`.
 *
 * @since 0.1.0
 * @beta
 */
export function printQuestionId({ code, number }: QuestionId): string {
  return code === undefined ? `OV-${digits(number, 3)}` : `OV-${code}-${digits(number, 2)}`
}

/**
 * The question in `OV-<code>-<number>` or `OV-<number>`; nothing when the text is anything else.
 *
 * @since 0.1.0
 * @beta
 */
export function parseQuestionId(text: string): QuestionId | undefined {
  if (!isName('questionId', text)) return undefined
  const [, first = '', last] = text.split('-')
  return last === undefined ? { number: Number(first) } : { code: first, number: Number(last) }
}

function digits(number: number, count: number): string {
  return String(number).padStart(count, '0')
}
