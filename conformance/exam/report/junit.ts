/** The result as JUnit XML: a test suite for each kind of case, a test case for each case. */
import { escapeMarkup } from '../../../validator/index.ts'
import { caseKinds } from '../case-kinds.ts'
import type { ExamResult } from '../result.ts'
import { isRight } from '../score.ts'
import type { CaseResult } from '../score.ts'
import { tellCase } from './setting.ts'
import type { ExamReportSetting } from './setting.ts'

/** What was skipped is skipped, what failed to come is an error, what is wrong is a failure. No times: they differ by run. */
export function junitExam({ gevallen }: ExamResult, { lang }: ExamReportSetting): string {
  const suites = caseKinds.flatMap((kind) => {
    const own = gevallen.filter(({ soort }) => soort === kind)
    return own.length === 0
      ? []
      : [
          suite(
            kind,
            own.map((each) => ({ each, state: stateOf(each), text: tellCase(each, lang) })),
          ),
        ]
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="skp conformance">\n${suites.join('')}</testsuites>\n`
}

type State = 'ok' | 'failure' | 'error' | 'skipped'
type Told = { readonly each: CaseResult; readonly state: State; readonly text: string }

function stateOf(each: CaseResult): State {
  if (isRight(each)) return 'ok'
  if (each.antwoord === 'overgeslagen') return 'skipped'
  return each.antwoord === 'geldig' || each.antwoord === 'ongeldig' ? 'failure' : 'error'
}

function suite(kind: string, cases: readonly Told[]): string {
  const number = (wanted: State): number => cases.filter(({ state }) => state === wanted).length
  const counts = `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`
  return `  <testsuite name="${kind}" ${counts}>\n${cases.map(testCase).join('')}  </testsuite>\n`
}

function testCase({ each, state, text }: Told): string {
  const head = `    <testcase name="${escapeMarkup(each.id)}" classname="${escapeMarkup(each.bericht ?? each.soort)}"`
  if (state === 'ok') return `${head}/>\n`
  const said = escapeMarkup(`${text} [${each.bepalingen.join(', ')}]`)
  const type = state === 'skipped' ? '' : ` type="${each.antwoord}"`
  return `${head}>\n      <${state}${type} message="${said}"/>\n    </testcase>\n`
}
