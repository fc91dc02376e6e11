/** Puts findings into words. */
import type { CompiledMessage, Finding, FindingCode, Language } from '../../schemas/index.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'
import { inGeneral, tellingOf } from './telling.ts'
import type { Explanation } from './telling.ts'

/** The languages that findings are told in. */
const sentences = { nl, en } as const

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
 */
export function explain(
  finding: Finding,
  known: (Pick<CompiledMessage, 'outline'> & Partial<Pick<CompiledMessage, 'rules'>>) | undefined,
  lang: Language,
): Explanation {
  const rule = known?.rules?.find(({ id }) => id === finding.rule)
  if (rule !== undefined) return rule[lang]
  const [melding, herstel] = sentences[lang][finding.code](tellingOf(finding, known?.outline))
  return { melding, herstel }
}

/** What a finding code means in general. */
export function tellCode(code: FindingCode, lang: Language): Explanation {
  const [melding, herstel] = sentences[lang][code](inGeneral)
  return { melding, herstel }
}
