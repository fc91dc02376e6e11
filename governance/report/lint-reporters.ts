/** What lint found, for a terminal, for a program and for GitHub. */
import type { Language } from '../../schemas/index.ts'
import { explainLint } from '../lint/explain.ts'
import type { LintFinding } from '../lint/lint.ts'

type LintReporter = (findings: readonly LintFinding[], setting: { readonly lang: Language }) => string

const totals = {
  nl: (count: number) => (count === 0 ? 'Niets gevonden.' : `${count} ${count === 1 ? 'bevinding' : 'bevindingen'}.`),
  en: (count: number) => (count === 0 ? 'Nothing found.' : `${count} ${count === 1 ? 'finding' : 'findings'}.`),
}

function pretty(findings: readonly LintFinding[], { lang }: { lang: Language }): string {
  const lines = findings.map((finding) => {
    const { rule, spot } = finding
    const { melding, herstel } = explainLint(finding, lang)
    const place = spot === undefined ? '' : `${spot.file}:${spot.position.line}:${spot.position.column}  `
    return `${place}${rule}  ${melding}\n    ${herstel}\n`
  })
  return `${lines.join('')}${totals[lang](findings.length)}\n`
}

function json(findings: readonly LintFinding[]): string {
  const told = findings.map((finding) => {
    const { rule, code, params, spot } = finding
    const [nl, en] = [explainLint(finding, 'nl'), explainLint(finding, 'en')]
    const text = { nl: nl.melding, en: en.melding }
    return { rule, code, params, text, reason: { nl: nl.herstel, en: en.herstel }, spot }
  })
  return `${JSON.stringify({ format: 'skp-lint-1', findings: told }, null, 2)}\n`
}

function github(findings: readonly LintFinding[], { lang }: { lang: Language }): string {
  const escape = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string): string => escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  return findings
    .map((finding) => {
      const { rule, spot } = finding
      const { melding, herstel } = explainLint(finding, lang)
      const place =
        spot === undefined
          ? ''
          : `file=${property(spot.file)},line=${spot.position.line},endLine=${spot.position.endLine},`
      return `::error ${place}title=skp lint ${rule}::${escape(`${melding} (${herstel})`)}\n`
    })
    .join('')
}

/**
 * The output formats of lint by name.
 *
 * @since 0.1.0
 * @beta
 */
export const lintReporters = { pretty, json, github } as const satisfies Record<string, LintReporter>

/**
 * The name of an output format of lint.
 *
 * @since 0.1.0
 * @beta
 */
export type LintFormat = keyof typeof lintReporters
