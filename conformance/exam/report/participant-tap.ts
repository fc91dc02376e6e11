/** The exam of a participant as points of TAP: one for each check. */
import type { Language } from '../../../schemas/index.ts'
import type { ParticipantResult } from '../participant/participant-result.ts'
import { tellCheck } from './participant-lines.ts'
import type { ExamReportSetting } from './setting.ts'
import { tapDocument } from './tap-document.ts'
import type { TapPoint } from './tap-document.ts'

/** The points; what was not made is a SKIP, and not ok. */
export function participantPoints({ controles }: ParticipantResult, lang: Language): readonly TapPoint[] {
  return controles.map((each) => ({
    isOk: each.uitkomst === 'goed',
    name: `${each.scenario} (${each.rol}) ${each.stap} ${each.controle}`,
    ...{ message: tellCheck(each, lang), clauses: each.bepalingen },
    ...(each.uitkomst === 'niet-uitgevoerd' ? { directive: `SKIP ${each.reden ?? ''}`.trimEnd() } : {}),
  }))
}

/** The document. */
export function tapParticipant(result: ParticipantResult, { lang }: ExamReportSetting): string {
  return tapDocument(participantPoints(result, lang))
}
