/** Puts findings into words. */
import { explanationFrom } from '../../schemas/index.ts'
import type { CompiledMessage, Explanation, Finding, FindingCode, Language } from '../../schemas/index.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import { inGeneral, tellingOf } from './telling.ts'

const told = explanationFrom({ nl, en })

/**
 * What is wrong and what to do, in the words of the standard. Without the compiled message the words are general.
 *
 * @example
 * ```ts
 * import { compiledMessage, explain, validate } from 'schuldenknooppunt'
 *
 * const { findings, message } = await validate({ Stuurgegevens: {} })
 * const compiled = message && (await compiledMessage(message))
 * for (const finding of findings) console.log(explain(finding, compiled, 'nl').melding)
 * ```
 * @since 0.1.0
 * @beta
 */
export function explain(
  finding: Finding,
  known: (Pick<CompiledMessage, 'outline'> & Partial<Pick<CompiledMessage, 'rules'>>) | undefined,
  lang: Language,
): Explanation {
  const rule = known?.rules?.find(({ id }) => id === finding.rule)
  if (rule !== undefined) return rule[lang]
  return told(finding.code, tellingOf(finding, known?.outline), lang)
}

/**
 * What a finding code means in general.
 *
 * @since 0.1.0
 * @beta
 */
export function tellCode(code: FindingCode, lang: Language): Explanation {
  return told(code, inGeneral, lang)
}
