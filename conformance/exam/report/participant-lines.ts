/** What every form of a report says of a participant: what stands at the top, and each check that was not right, in words. */
import { printVersionId } from '../../../schemas/index.ts'
import type { Language } from '../../../schemas/index.ts'
import { participantChecks } from '../../simulator/checks.ts'
import type { ParticipantCheck, ParticipantResult } from '../participant/participant-result.ts'
import { participantWords } from './participant-words.ts'
import { examWords } from './words.ts'

/** A scenario in one role, with its checks. */
export type PlayedScenario = { readonly name: string; readonly checks: readonly ParticipantCheck[] }

/** The checks by scenario and role, in the order of the exam. */
export function playedScenarios({ controles }: ParticipantResult): readonly PlayedScenario[] {
  const nameOf = ({ scenario, rol }: ParticipantCheck): string => `${scenario} (${rol})`
  return [...new Set(controles.map(nameOf))].map((name) => ({
    name,
    checks: controles.filter((each) => nameOf(each) === name),
  }))
}

/** What stands at the top, as a name and what it is. */
export function participantHead(
  { aanspraak, scenarios, schemaset, zaad, uitvoering }: ParticipantResult,
  lang: Language,
): readonly (readonly [string, string])[] {
  const [word, own] = [examWords[lang], participantWords[lang]]
  const { module, versie, deelnemer, richting } = aanspraak
  const claimed = [printVersionId({ module, version: versie }), deelnemer, richting]
  return [
    [word.examined, claimed.filter((each) => each !== undefined).join(' · ')],
    [own.reached, own.ways[uitvoering]],
    [own.scenarios, scenarios],
    ['Schemaset', schemaset],
    [word.seed, `${zaad.waarde}, ${zaad.van === 'zelf' ? word.ownSeed : word.givenSeed}`],
  ]
}

/** What was not right at a step, why, and by which clauses. */
export function tellCheck({ stap, controle, bepalingen, reden }: ParticipantCheck, lang: Language): string {
  const words = participantWords[lang]
  const what = controle === 'step' ? words.skipped : participantChecks[controle][lang]
  const why = reden === undefined ? '' : `: ${words.reasons[reden]}`
  const by = bepalingen.length === 0 ? '' : ` [${bepalingen.join(', ')}]`
  return `${words.step} ${stap} ${what}${why}${by}`
}
