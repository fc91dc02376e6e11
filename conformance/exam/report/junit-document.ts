/** A document of JUnit XML: suites of test cases. No times: they differ by run. */
import { escapeMarkup } from '../../../validator/index.ts'

/** How a test case came out. */
export type JunitState = 'ok' | 'failure' | 'error' | 'skipped'

/** A test case; `type` and `text` are only said of what is not ok. */
export type JunitCase = {
  readonly name: string
  readonly className: string
  readonly state: JunitState
  readonly type: string
  readonly text: string
}

/** A suite with this name. */
export function junitSuite(name: string, cases: readonly JunitCase[]): string {
  const number = (wanted: JunitState): number => cases.filter(({ state }) => state === wanted).length
  const counts = `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`
  return `  <testsuite name="${escapeMarkup(name)}" ${counts}>\n${cases.map(testCase).join('')}  </testsuite>\n`
}

/** The document of these suites. */
export function junitDocument(suites: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="skp conformance">\n${suites.join('')}</testsuites>\n`
}

function testCase({ name, className, state, type, text }: JunitCase): string {
  const head = `    <testcase name="${escapeMarkup(name)}" classname="${escapeMarkup(className)}"`
  if (state === 'ok') return `${head}/>\n`
  const kind = state === 'skipped' ? '' : ` type="${escapeMarkup(type)}"`
  return `${head}>\n      <${state}${kind} message="${escapeMarkup(text)}"/>\n    </testcase>\n`
}
