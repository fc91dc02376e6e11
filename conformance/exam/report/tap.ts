/** The result as TAP, version 14: a test point for each case. */
import type { Language } from '../../../schemas/index.ts'
import type { ExamResult } from '../result.ts'
import { isRight } from '../score.ts'
import { participantPoints } from './participant-tap.ts'
import { tellCase } from './setting.ts'
import type { ExamReportSetting } from './setting.ts'
import { tapDocument } from './tap-document.ts'
import type { TapPoint } from './tap-document.ts'

/** A known failure is a TODO, as TAP calls what may fail; a skip still is not ok. */
export function tapExam(result: ExamResult, { lang, participant }: ExamReportSetting): string {
  const more = participant === undefined ? [] : participantPoints(participant, lang)
  return tapDocument([...pointsOf(result, lang), ...more])
}

function pointsOf({ gevallen, bekend }: ExamResult, lang: Language): readonly TapPoint[] {
  const known = new Set(bekend)
  return gevallen.map((each) => ({
    ...{ isOk: isRight(each), name: each.id, clauses: each.bepalingen, message: tellCase(each, lang) },
    ...(known.has(each.id) ? { directive: 'TODO' } : {}),
  }))
}
