/** JUnit XML, as Jenkins, GitLab and Azure read it: a test suite a file, a test case a message. */
import { escapeMarkup } from './markup.ts'
import { fileOf, findingId, nameOf, printPlace, sentenceOf } from './reporter.ts'
import type { JudgedMessage, Reporter, ReportSetting } from './reporter.ts'

/** Counts stand at the start of a suite, so a suite is held back until it ends: long NDJSON files are cut at this size. */
const casesPerSuite = 1000

/** A `fout` fails its test case; a `signalering` stands in `system-out`. */
export function junitReporter(_setting: ReportSetting): Reporter {
  let suite: JudgedMessage[] = []
  const flush = (): string => {
    const text = suite.length === 0 ? '' : testSuite(suite)
    suite = []
    return text
  }
  return {
    quiet: false,
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="skp validate">\n',
    add: (judged) => {
      const full = suite.length === casesPerSuite || (suite[0] !== undefined && suite[0].file !== judged.file)
      const text = full ? flush() : ''
      suite.push(judged)
      return text
    },
    end: () => `${flush()}</testsuites>\n`,
  }
}

function testSuite(cases: readonly JudgedMessage[]): string {
  const failures = cases.filter((judged) => !judged.valid).length
  const name = escapeMarkup(cases[0] === undefined ? '' : fileOf(cases[0]))
  const head = `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0">\n`
  return `${head}${cases.map(testCase).join('')}  </testsuite>\n`
}

function testCase(judged: JudgedMessage): string {
  const record = judged.record === undefined ? '' : `:${judged.record}`
  const head = `    <testcase name="${escapeMarkup(`${fileOf(judged)}${record}`)}" classname="${escapeMarkup(nameOf(judged) || 'skp')}"`
  if (judged.findings.length === 0) return `${head}/>\n`
  const lines = (severity: string): string[] =>
    judged.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) =>
        [printPlace(judged, finding), findingId(finding), finding.pointer, sentenceOf(finding)]
          .filter((part) => part !== '')
          .join(' '),
      )
  const fouten = lines('fout')
  const signaleringen = lines('signalering')
  const failure =
    fouten.length === 0
      ? ''
      : `      <failure type="fout" message="${escapeMarkup(fouten[0] ?? '')}">${escapeMarkup(fouten.join('\n'))}</failure>\n`
  const out =
    signaleringen.length === 0 ? '' : `      <system-out>${escapeMarkup(signaleringen.join('\n'))}</system-out>\n`
  return `${head}>\n${failure}${out}    </testcase>\n`
}
