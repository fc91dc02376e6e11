/** Test Anything Protocol, version 14: a test point a message, findings as its diagnostics. */
import { fileOf, findingId, nameOf, printPlace } from './reporter.ts'
import type { JudgedMessage, Reporter, ReportSetting } from './reporter.ts'

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
  const name = escapeName(`${fileOf(judged)}${record} ${nameOf(judged)}`.trimEnd())
  const point = `${judged.valid ? 'ok' : 'not ok'} ${number} - ${name}\n`
  if (judged.findings.length === 0) return point
  const findings = judged.findings.map(
    (finding) =>
      `    - place: ${quote(printPlace(judged, finding))}\n` +
      `      severity: ${finding.severity}\n` +
      `      id: ${quote(findingId(finding))}\n` +
      `      pointer: ${quote(finding.pointer)}\n` +
      `      message: ${quote(`${finding.melding} ${finding.herstel}`)}\n`,
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

/** A YAML double-quoted text on one line: JSON leaves the line breaks of Unicode as they are. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029]/g,
    (break_) => `\\u${break_.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
