/** What must be right about the exam of a participant beside that of its judge. */
import { canonicalText } from '../../../json/index.ts'
import type { ParticipantCheck, ParticipantResult } from '../participant/participant-result.ts'
import type { ScenarioSet } from '../participant/scenario-set.ts'
import type { ExamResult } from '../result.ts'
import type { EvidenceFault } from './evidence-fault.ts'

/** Both are about the same claim and from the same seed, and every step that had to be played was. */
export function participantFaults(
  { result, participant }: { readonly result: ExamResult; readonly participant?: ParticipantResult },
  asked: ScenarioSet | undefined,
): readonly EvidenceFault[] {
  if (participant === undefined) return []
  const { niveaus: _, ...claim } = result.aanspraak
  // Of another claim other steps are asked.
  if (canonicalText(claim) !== canonicalText(participant.aanspraak)) return ['deelnemer-andere-aanspraak']
  const { van, kaartje } = participant.zaad
  return [
    ...(van === result.zaad.van && kaartje === result.zaad.kaartje && isGivenSeed(result, participant)
      ? []
      : (['deelnemer-ander-zaad'] as const)),
    ...(asked === undefined ? [] : stepFaults(participant, asked)),
  ]
}

/** A seed that was given is one for both; one of one's own may be any. */
function isGivenSeed(result: ExamResult, participant: ParticipantResult): boolean {
  return result.zaad.van === 'zelf' || result.zaad.waarde === participant.zaad.waarde
}

function stepFaults({ scenarios, controles }: ParticipantResult, asked: ScenarioSet): readonly EvidenceFault[] {
  if (scenarios !== asked.digest) return ['deelnemer-andere-scenarios']
  const isWhole = asked.steps.every(({ scenario, role, step, excuses }) => {
    const own = controles.filter(({ scenario: of, rol, stap }) => of === scenario && rol === role && stap === step)
    return own.length > 0 && own.every((check) => isExcused(check, excuses))
  })
  return isWhole ? [] : ['deelnemer-stappen-ontbreken']
}

/** What was not made for want of a clock or a restart comes after time that had to pass, or after a restart. */
function isExcused({ reden }: ParticipantCheck, excuses: ScenarioSet['steps'][number]['excuses']): boolean {
  return (reden !== 'own-clock' && reden !== 'no-restart') || excuses.includes(reden)
}

/** Who claims to be a participant passes as one too, in all of it, with the program that is claimed. */
export function participantPassFaults(
  { aanspraak }: ExamResult,
  participant: ParticipantResult | undefined,
): readonly EvidenceFault[] {
  if (participant === undefined) return aanspraak.deelnemer === undefined ? [] : ['deelnemersexamen-ontbreekt']
  const { deel, oordeel, uitvoering } = participant
  return [
    ...(uitvoering === 'eigen' ? (['deelnemer-eigen-gateway'] as const) : []),
    ...(deel === undefined ? [] : (['deelnemer-deel'] as const)),
    ...(oordeel === 'gezakt' ? (['deelnemer-niet-geslaagd'] as const) : []),
  ]
}
