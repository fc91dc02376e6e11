/** The forms of a report: the only list of them. */
import { htmlExam } from './html.ts'
import { jsonExam } from './json.ts'
import { junitExam } from './junit.ts'
import { prettyExam } from './pretty.ts'
import type { ExamReporter } from './setting.ts'
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
