/** The forms of a report: the only list of them. */
import { htmlExam } from './html.ts'
import type { ParticipantResult } from '../participant/participant-result.ts'
import { jsonExam, jsonParticipant } from './json.ts'
import { junitExam } from './junit.ts'
import { htmlParticipant } from './participant-html.ts'
import { junitParticipant } from './participant-junit.ts'
import { prettyParticipant } from './participant-pretty.ts'
import { tapParticipant } from './participant-tap.ts'
import { prettyExam } from './pretty.ts'
import type { ExamReporter, ExamReportSetting } from './setting.ts'
import { tapExam } from './tap.ts'

/**
 * The forms of a report by name.
 *
 * @since 0.1.0
 * @alpha
 */
export const examReporters = {
  pretty: prettyExam,
  json: jsonExam,
  junit: junitExam,
  tap: tapExam,
  html: htmlExam,
} as const satisfies Record<string, ExamReporter>

/**
 * The name of a form of a report.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamFormat = keyof typeof examReporters

/**
 * The same forms of the exam of a participant.
 *
 * @since 0.1.0
 * @alpha
 */
export const participantReporters: Readonly<
  Record<ExamFormat, (result: ParticipantResult, setting: ExamReportSetting) => string>
> = {
  pretty: prettyParticipant,
  json: jsonParticipant,
  junit: junitParticipant,
  tap: tapParticipant,
  html: htmlParticipant,
}
