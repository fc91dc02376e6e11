/** The report as one JSON document, described by `report.schema.json`. */
import { visibleJson } from '../../schemas/index.ts'
import { commaSeparated } from './reporter.ts'
import type { Reporter, ReportSetting, Summary } from './reporter.ts'

/** One document `{ tool, schemaset, results: […], summary }`, streamed result by result. */
export function jsonReporter({ toolVersion, schemaset }: ReportSetting): Reporter {
  const separated = commaSeparated()
  return {
    quiet: false,
    begin: () =>
      `{"tool":${JSON.stringify({ name: 'skp', version: toolVersion })},"schemaset":${JSON.stringify(schemaset)},"results":[`,
    add: (judged) => separated(`\n${visibleJson(judged)}`),
    end: (summary: Summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  }
}

/** One line a message, then one line with the summary. */
export function ndjsonReporter(): Reporter {
  return {
    quiet: false,
    begin: () => '',
    add: (judged) => `${visibleJson(judged)}\n`,
    end: (summary) => `${JSON.stringify({ summary })}\n`,
  }
}
