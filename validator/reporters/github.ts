/** Annotations for GitHub Actions: one workflow command a finding. */
import { fileOf, findingId, printPlace, sentenceOf } from './reporter.ts'
import type { JudgedMessage, Reporter, ReportSetting, ToldFinding } from './reporter.ts'

/** `::error file=…,line=…,col=…,title=…::…` for a `fout`, `::warning` for a `signalering`. */
export function githubReporter(_setting: ReportSetting): Reporter {
  return {
    quiet: true,
    begin: () => '',
    add: (judged) => judged.findings.map((finding) => command(judged, finding)).join(''),
    end: ({ valid, messages, unread }) =>
      `skp: ${valid}/${messages}${unread === undefined ? '' : ` (${unread} unreadable)`}\n`,
  }
}

function command(judged: JudgedMessage, finding: ToldFinding): string {
  const { position } = finding
  const place =
    position === undefined
      ? { line: judged.record }
      : // GitHub shows a column range only within one line, and its end column is inclusive.
        {
          line: position.line,
          endLine: position.endLine,
          ...(position.line === position.endLine
            ? { col: position.column, endColumn: Math.max(position.column, position.endColumn - 1) }
            : {}),
        }
  const properties = Object.entries({ file: fileOf(judged), ...place, title: `skp ${findingId(finding)}` })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const level = finding.severity === 'fout' ? 'error' : 'warning'
  const text = `${sentenceOf(finding)} (${printPlace(judged, finding)})`
  return `::${level} ${properties.join(',')}::${escapeText(text)}\n`
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
