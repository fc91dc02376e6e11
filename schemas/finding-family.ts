/**
 * The one shape that every family of findings has, as data and in words: what the judge says of a message, what is wrong with
 * a CSV file, what a conversion loses. A family adds its codes and its kind of place.
 */
import type { Language } from './language.ts'

/**
 * The two classes of the design: `fout` refuses a message, `signalering` warns and never changes the verdict.
 *
 * @since 0.1.0
 * @public
 */
export type Severity = 'fout' | 'signalering'

/**
 * A count, a name or a list from the law; never a value from a message.
 *
 * @since 0.1.0
 * @public
 */
export type FindingParam = string | number | boolean | readonly string[]

/**
 * One finding of a family, without its place. Codes are public: never renamed, only retired.
 *
 * @since 0.1.0
 * @public
 */
export type FoundWith<Code extends string> = {
  readonly code: Code
  readonly severity: Severity
  readonly params: Readonly<Record<string, FindingParam>>
}

/**
 * What is wrong and what to do, in one language.
 *
 * @since 0.1.0
 * @public
 */
export type Explanation = { readonly melding: string; readonly herstel: string }

/**
 * What happened, and what to do where there is something to do.
 *
 * @since 0.1.0
 * @beta
 */
export type Remark = { readonly melding: string; readonly herstel?: string }

/**
 * The sentences of a family in one language: what is wrong, and what to do. Forgetting a code is a type error.
 *
 * @since 0.1.0
 * @beta
 */
export type SentencesOf<Code extends string, Telling> = Readonly<
  Record<Code, (telling: Telling) => readonly [melding: string, herstel: string]>
>

/**
 * The same for a family of which some findings ask nothing of anyone.
 *
 * @since 0.1.0
 * @beta
 */
export type RemarksOf<Code extends string, Telling> = Readonly<
  Record<Code, (telling: Telling) => readonly [melding: string, herstel?: string]>
>

/**
 * Tells a code of a family in a language, from what there is to tell.
 *
 * @since 0.1.0
 * @beta
 */
export function explanationFrom<Code extends string, Telling>(
  sentences: Readonly<Record<Language, SentencesOf<Code, Telling>>>,
): (code: Code, telling: Telling, lang: Language) => Explanation {
  return (code, telling, lang) => {
    const [melding, herstel] = sentences[lang][code](telling)
    return { melding, herstel }
  }
}

/**
 * Tells a code of a family of which some findings ask nothing of anyone.
 *
 * @since 0.1.0
 * @beta
 */
export function remarkFrom<Code extends string, Telling>(
  remarks: Readonly<Record<Language, RemarksOf<Code, Telling>>>,
): (code: Code, telling: Telling, lang: Language) => Remark {
  return (code, telling, lang) => {
    const [melding, herstel] = remarks[lang][code](telling)
    return { melding, ...(herstel === undefined ? {} : { herstel }) }
  }
}
