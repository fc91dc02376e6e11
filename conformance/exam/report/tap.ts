/** The result as TAP, version 14: a test point for each case. */
import { tapName, tapQuote } from '../../../validator/index.ts'
import type { ExamResult } from '../result.ts'
import { isRight } from '../score.ts'
import { tellCase } from './setting.ts'
import type { ExamReportSetting } from './setting.ts'

/** A known failure is a TODO, as TAP calls what may fail; a skip still is not ok. */
export function tapExam({ gevallen, bekend }: ExamResult, { lang }: ExamReportSetting): string {
  const known = new Set(bekend)
  const points = gevallen.map((each, index) => {
    const todo = known.has(each.id) ? ' # TODO' : ''
    const point = `${isRight(each) ? 'ok' : 'not ok'} ${index + 1} - ${tapName(each.id)}${todo}\n`
    if (isRight(each)) return point
    const clauses = each.bepalingen.map((clause) => `    - ${tapQuote(clause)}\n`).join('')
    return `${point}  ---\n  message: ${tapQuote(tellCase(each, lang))}\n${clauses === '' ? '' : `  clauses:\n${clauses}`}  ...\n`
  })
  return `TAP version 14\n1..${gevallen.length}\n${points.join('')}`
}
