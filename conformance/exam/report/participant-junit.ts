/** The exam of a participant as suites of JUnit XML: one for each scenario, with a test case for each check. */
import type { Language } from '../../../schemas/index.ts'
import type { ParticipantResult } from '../participant/participant-result.ts'
import { junitDocument, junitSuite } from './junit-document.ts'
import { playedScenarios, tellCheck } from './participant-lines.ts'
import type { ExamReportSetting } from './setting.ts'

const states = { goed: 'ok', fout: 'failure', 'niet-uitgevoerd': 'skipped' } as const

/** The suites. */
export function participantSuites(result: ParticipantResult, lang: Language): readonly string[] {
  return playedScenarios(result).map(({ name, checks }) =>
    junitSuite(
      name,
      checks.map((each) => ({
        ...{ name: `${each.stap} ${each.controle}`, className: each.scenario, state: states[each.uitkomst] },
        ...{ type: each.reden ?? each.controle, text: tellCheck(each, lang) },
      })),
    ),
  )
}

/** The document. */
export function junitParticipant(result: ParticipantResult, { lang }: ExamReportSetting): string {
  return junitDocument(participantSuites(result, lang))
}
