/** SARIF 2.1.0 (OASIS), for code scanning: results stream first, the table of rules that they name follows. */
import { commaSeparated, findingId, sentenceOf } from './reporter.ts'
import type { JudgedMessage, Reporter, ReportSetting, ToldFinding } from './reporter.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const home = 'https://schuldenknooppunt.nl/'

/** One run; `ruleIndex` of a result is the place of its rule in `tool.driver.rules` (section 3.27.6). */
export function sarifReporter({ lang, toolVersion }: ReportSetting): Reporter {
  const separated = commaSeparated()
  const rules = new Map<string, number>()
  const result = (judged: JudgedMessage, finding: ToldFinding): string => {
    const id = findingId(finding)
    const ruleIndex = rules.get(id) ?? rules.size
    rules.set(id, ruleIndex)
    return JSON.stringify({
      ruleId: id,
      ruleIndex,
      level: finding.severity === 'fout' ? 'error' : 'warning',
      message: { text: sentenceOf(finding) },
      locations: [location(judged, finding)],
    })
  }
  return {
    quiet: true,
    begin: () => `{"$schema":"${schema}","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[`,
    add: (judged) => judged.findings.map((finding) => separated(`\n${result(judged, finding)}`)).join(''),
    end: () => {
      const driver = {
        name: 'skp',
        version: toolVersion,
        informationUri: home,
        rules: [...rules.keys()].map((id) => ({ id, helpUri: `${home}regels/${encodeURIComponent(id)}` })),
      }
      return `\n],"language":"${lang}","tool":{"driver":${JSON.stringify(driver)}}}]}\n`
    },
  }
}

function location(judged: JudgedMessage, finding: ToldFinding) {
  const { position } = finding
  const region =
    position === undefined
      ? { startLine: judged.record ?? 1 }
      : {
          startLine: position.line,
          startColumn: position.column,
          endLine: position.endLine,
          endColumn: position.endColumn,
        }
  return {
    physicalLocation: { artifactLocation: { uri: encodePath(judged.file) }, region },
    logicalLocations: [{ fullyQualifiedName: finding.pointer, kind: 'member' }],
  }
}

/** A relative URI reference with forward slashes (section 3.4.4). */
function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
