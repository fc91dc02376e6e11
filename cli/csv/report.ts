/** Findings on CSV as text or JSON: places by row and column letter, words in nl or en, never what is in a cell. */
import { visibleJson } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import { explainCsv, tellPlace } from '../../csv/index.ts'
import type { CsvFinding, CsvList } from '../../csv/index.ts'
import { tellFinding } from '../../validator/index.ts'
import type { Explanation } from '../../validator/index.ts'

/** How a report is written. */
export type ReportStyle = { readonly lang: Language; readonly format: 'pretty' | 'json'; readonly list: CsvList }

/** What came of it, besides the findings; names as they stand in the JSON report. */
export type Outcomes = Readonly<Record<string, string | number | boolean>>

/** The report. */
export async function csvReport(
  outcome: { readonly told: string; readonly data: Outcomes },
  findings: readonly CsvFinding[],
  style: ReportStyle,
): Promise<string> {
  const told = await Promise.all(findings.map(async (one) => ({ ...one, ...(await wordsOf(one, style)) })))
  if (style.format === 'json')
    return `${visibleJson({ lijst: style.list.id, ...outcome.data, bevindingen: told }, 2)}\n`
  const lines = told.map(({ melding, herstel, ...finding }) => {
    const code = finding.rule ?? finding.code
    return `${tellPlace(finding, style.lang)}\n  ${finding.severity} ${code}: ${melding}\n  ${herstel}\n`
  })
  return `${[...lines, outcome.told].join('\n')}\n`
}

async function wordsOf(finding: CsvFinding, { lang, list }: ReportStyle): Promise<Explanation> {
  const own = explainCsv(finding, lang, list)
  if (own !== undefined) return own
  const { code, severity, pointer = '', params, rule, message } = finding
  // What explainCsv does not know is a code of the judge.
  const judged = { code, severity, pointer, params, ...(rule === undefined ? {} : { rule }) } as Parameters<
    typeof tellFinding
  >[0]
  const id = message === undefined ? undefined : { module: list.module, version: list.version, type: message }
  return tellFinding(judged, lang, id)
}
