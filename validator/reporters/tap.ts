/** Test Anything Protocol, version 14: a test point a message, findings as its diagnostics. */
import { findingId, printMessageId, printPlace } from './reporter.ts'
import type { Judged, Reporter, ReportSetting } from './reporter.ts'

/** A test point a message; the plan stands at the end because the number of messages is not known before. */
export function tapReporter(_setting: ReportSetting): Reporter {
  let count = 0
  return {
    begin: () => 'TAP version 14\n',
    add: (judged) => {
      count += 1
      return testPoint(judged, count)
    },
    end: () => `1..${count}\n`,
  }
}

function testPoint(judged: Judged, number: number): string {
  const record = judged.record === undefined ? '' : `:${judged.record}`
  const name = escapeName(`${judged.file}${record} ${printMessageId(judged.message)}`.trimEnd())
  const point = `${judged.valid ? 'ok' : 'not ok'} ${number} - ${name}\n`
  if (judged.findings.length === 0) return point
  const findings = judged.findings.map(
    (finding) =>
      `    - place: ${JSON.stringify(printPlace(judged, finding))}\n` +
      `      severity: ${finding.severity}\n` +
      `      id: ${JSON.stringify(findingId(finding))}\n` +
      `      pointer: ${JSON.stringify(finding.pointer)}\n` +
      `      message: ${JSON.stringify(`${finding.melding} ${finding.herstel}`)}\n`,
  )
  return `${point}  ---\n  findings:\n${findings.join('')}  ...\n`
}

/** In a description `#` starts a directive and `\` an escape (TAP 14, "Escaping"); it stands on one line. */
function escapeName(name: string): string {
  return name
    .replaceAll('\\', '\\\\')
    .replaceAll('#', '\\#')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
