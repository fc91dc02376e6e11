/** The result as JUnit XML: a test suite for each kind of case, a test case for each case. */
import type { Language } from '../../../schemas/index.ts'
import { caseKinds } from '../case-kinds.ts'
import type { ExamResult } from '../result.ts'
import { isRight } from '../score.ts'
import type { CaseResult } from '../score.ts'
import { junitDocument, junitSuite } from './junit-document.ts'
import type { JunitCase, JunitState } from './junit-document.ts'
import { participantSuites } from './participant-junit.ts'
import { tellCase } from './setting.ts'
import type { ExamReportSetting } from './setting.ts'

/** What was skipped is skipped, what failed to come is an error, what is wrong is a failure. */
export function junitExam({ gevallen }: ExamResult, { lang, participant }: ExamReportSetting): string {
  const suites = caseKinds.flatMap((kind) => {
    const own = gevallen.filter(({ soort }) => soort === kind)
    const cases = own.map((each) => told(each, lang))
    return own.length === 0 ? [] : [junitSuite(kind, cases)]
  })
  return junitDocument([...suites, ...(participant === undefined ? [] : participantSuites(participant, lang))])
}

function told(each: CaseResult, lang: Language): JunitCase {
  return {
    ...{ name: each.id, className: each.bericht ?? each.soort, state: stateOf(each), type: each.antwoord },
    text: `${tellCase(each, lang)} [${each.bepalingen.join(', ')}]`,
  }
}

function stateOf(each: CaseResult): JunitState {
  if (isRight(each)) return 'ok'
  if (each.antwoord === 'overgeslagen') return 'skipped'
  return each.antwoord === 'geldig' || each.antwoord === 'ongeldig' ? 'failure' : 'error'
}
