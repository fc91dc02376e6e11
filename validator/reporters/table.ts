/** The table of output formats: the only list of them. */
import { githubReporter } from './github.ts'
import { gitlabReporter } from './gitlab.ts'
import { htmlReporter } from './html.ts'
import { jsonReporter, ndjsonReporter } from './json.ts'
import { junitReporter } from './junit.ts'
import { prettyReporter } from './pretty.ts'
import { sarifReporter } from './sarif.ts'
import { tapReporter } from './tap.ts'
import type { ReporterFactory } from './reporter.ts'

/**
 * The output formats by name.
 *
 * @since 0.1.0
 * @beta
 */
export const reporters = {
  pretty: prettyReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
  sarif: sarifReporter,
  junit: junitReporter,
  github: githubReporter,
  gitlab: gitlabReporter,
  tap: tapReporter,
  html: htmlReporter,
} as const satisfies Record<string, ReporterFactory>

/**
 * The name of an output format.
 *
 * @since 0.1.0
 * @beta
 */
export type Format = keyof typeof reporters
