/** A GitLab Code Quality report: the subset of the Code Climate format that GitLab documents. */
import { visibleJson } from '../../schemas/index.ts'
import { commaSeparated, findingId, sentenceOf } from './reporter.ts'
import type { JudgedMessage, Reporter, ReportSetting, ToldFinding } from './reporter.ts'

/** One JSON list of issues; a fingerprint tells an issue from its place and code, never from its words or any value. */
export function gitlabReporter(_setting: ReportSetting): Reporter {
  const separated = commaSeparated()
  const seen = new Map<string, number>()
  return {
    quiet: true,
    begin: () => '[',
    add: (judged) =>
      judged.findings.map((finding) => separated(`\n${visibleJson(issue(judged, finding, seen))}`)).join(''),
    end: () => '\n]\n',
  }
}

function issue(judged: JudgedMessage, finding: ToldFinding, seen: Map<string, number>) {
  const identity = [judged.file, judged.record ?? '', finding.pointer, findingId(finding)].join('\u0000')
  const before = seen.get(identity) ?? 0
  // Only repeats within one message need telling apart, so that memory does not grow with the number of records.
  if (judged.record === undefined) seen.set(identity, before + 1)
  return {
    description: sentenceOf(finding),
    check_name: findingId(finding),
    fingerprint: hash128(`${identity}\u0000${before}\u0000${finding.position?.column ?? 0}`),
    severity: finding.severity === 'fout' ? 'major' : 'minor',
    location: { path: judged.file, lines: { begin: finding.position?.line ?? judged.record ?? 1 } },
  }
}

/** 128 bits of FNV-1a in four lanes as 32 hexadecimal digits: identity, not security, and browser-safe. */
function hash128(text: string): string {
  return [0x811c9dc5, 0x01234567, 0x89abcdef, 0xdeadbeef]
    .map((seed) => {
      let hash = seed
      for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
