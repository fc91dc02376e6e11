/** Test Anything Protocol, version 14: a test point a message, findings as its diagnostics. */
import { fileOf, findingId, nameOf, printPlace, sentenceOf } from './reporter.ts'
import type { JudgedMessage, Reporter, ReportSetting } from './reporter.ts'
import { tapName, tapQuote } from './tap-text.ts'

/** A test point a message; the plan stands at the end because the number of messages is not known before. */
export function tapReporter(_setting: ReportSetting): Reporter {
  let count = 0
  return {
    quiet: false,
    begin: () => 'TAP version 14\n',
    add: (judged) => {
      count += 1
      return testPoint(judged, count)
    },
    end: () => `1..${count}\n`,
  }
}

function testPoint(judged: JudgedMessage, number: number): string {
  const record = judged.record === undefined ? '' : `:${judged.record}`
  const name = tapName(`${fileOf(judged)}${record} ${nameOf(judged)}`.trimEnd())
  const point = `${judged.valid ? 'ok' : 'not ok'} ${number} - ${name}\n`
  if (judged.findings.length === 0) return point
  const findings = judged.findings.map(
    (finding) =>
      `    - place: ${tapQuote(printPlace(judged, finding))}\n` +
      `      severity: ${finding.severity}\n` +
      `      id: ${tapQuote(findingId(finding))}\n` +
      `      pointer: ${tapQuote(finding.pointer)}\n` +
      `      message: ${tapQuote(sentenceOf(finding))}\n`,
  )
  return `${point}  ---\n  findings:\n${findings.join('')}  ...\n`
}
