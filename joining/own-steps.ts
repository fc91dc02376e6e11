/** Which steps an organisation takes itself from where its application stands. */
import type { ApplicationState, JoiningLaw, JoiningStep } from '../schemas/read.ts'

/**
 * The steps, in the order of the law.
 *
 * @since 0.1.0
 * @beta
 */
export function ownSteps({ stappen }: JoiningLaw, staat: ApplicationState): readonly JoiningStep[] {
  return stappen.filter(({ van, door }) => door === 'aanvrager' && van.includes(staat))
}

/**
 * The step in which it signs now, with those of these texts that it signs; nothing when it signs nothing now, or a text is not there.
 *
 * @since 0.1.0
 * @beta
 */
export function signingStep<Text extends { readonly soort: string }>(
  law: JoiningLaw,
  staat: ApplicationState,
  texts: readonly Text[],
): { readonly stap: string; readonly teksten: readonly Text[] } | undefined {
  const step = ownSteps(law, staat).find(({ tekent }) => tekent.length > 0)
  const teksten = texts.filter(({ soort }) => step?.tekent.includes(soort))
  return step !== undefined && teksten.length === step.tekent.length ? { stap: step.stap, teksten } : undefined
}
