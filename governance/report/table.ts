/** The table of output formats: the only list of them. */
import { githubDiff } from './github.ts'
import { htmlDiff } from './html.ts'
import { jsonDiff } from './json.ts'
import { markdownDiff } from './markdown.ts'
import { prettyDiff } from './pretty.ts'
import type { DiffReporter } from './reporter.ts'
import { sarifDiff } from './sarif.ts'

/**
 * The output formats of a comparison by name.
 *
 * @since 0.1.0
 * @beta
 */
export const diffReporters = {
  pretty: prettyDiff,
  markdown: markdownDiff,
  html: htmlDiff,
  json: jsonDiff,
  sarif: sarifDiff,
  github: githubDiff,
} as const satisfies Record<string, DiffReporter>

/**
 * The name of an output format of a comparison.
 *
 * @since 0.1.0
 * @beta
 */
export type DiffFormat = keyof typeof diffReporters
