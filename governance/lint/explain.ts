/** Puts what lint found into words. */
import { explanationFrom } from '../../schemas/index.ts'
import type { Explanation, Language } from '../../schemas/index.ts'
import { lintCodes } from './codes.ts'
import type { LintParam, LintRuleId } from './codes.ts'
import type { LintFinding } from './lint.ts'
import { en, enReasons } from './sentences/en.ts'
import { nl, nlReasons } from './sentences/nl.ts'
import type { LintTelling } from './sentences/sentences.ts'

const told = explanationFrom({ nl, en })

/**
 * Why each rule of lint matters.
 *
 * @since 0.1.0
 * @beta
 */
export const lintReasons: Readonly<Record<Language, Readonly<Record<LintRuleId, string>>>> = {
  nl: nlReasons,
  en: enReasons,
}

/**
 * What is wrong, to be read after its place, and why that matters.
 *
 * @since 0.1.0
 * @beta
 */
export function explainLint({ code, params }: Pick<LintFinding, 'code' | 'params'>, lang: Language): Explanation {
  const names = Object.values(lintCodes).flatMap((row): readonly LintParam[] => row.params)
  const texts = names.map((name) => [name, params[name] === undefined ? '…' : String(params[name])] as const)
  return told(code, Object.fromEntries(texts) as LintTelling, lang)
}
