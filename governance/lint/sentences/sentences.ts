/** What a sentence of lint is made from, and what every language must be able to tell. */
import type { SentencesOf } from '../../../schemas/index.ts'
import type { LintCode, LintParam, LintRuleId } from '../codes.ts'

/** Params as texts. */
export type LintTelling = Readonly<Record<LintParam, string>>

/** The sentences of lint in one language: what is wrong, told after its place, and why that matters. */
export type LintSentences = SentencesOf<LintCode, LintTelling>

/** Why each rule of lint matters, in one language. */
export type LintReasons = Readonly<Record<LintRuleId, string>>
