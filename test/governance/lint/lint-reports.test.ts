/**
 * What lint found, read back from each of its formats: each finding with its rule, place, words and remedy, and how many there are.
 *
 * Inside: makes findings of every code, where the door lints files.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lintCodes } from '../../../governance/lint/codes.ts'
import type { LintCode } from '../../../governance/lint/codes.ts'
import { explainLint } from '../../../governance/lint/explain.ts'
import type { LintFinding } from '../../../governance/lint/lint.ts'
import { lintReporters } from '../../../governance/report/lint-reporters.ts'
import { readGithub } from '../report/read-back.ts'

const spot = fc.record({
  file: fc.constantFrom('schemas/a,b:c.json', 'schemas/100%.json', 'schemas/æ.json'),
  pointer: fc.constantFrom('', '/properties/Inhoud'),
  position: fc
    .record({ line: fc.integer({ min: 1, max: 999 }), column: fc.integer({ min: 1, max: 99 }), lines: fc.nat(3) })
    .map(({ line, column, lines }) => ({ line, column, endLine: line + lines, endColumn: column + 1 })),
})
/** What a sentence asks for, each with words of its own. */
const params = new Proxy({}, { get: (_, name) => String(name), has: () => true })
const finding = fc
  .record({
    code: fc.constantFrom(...(Object.keys(lintCodes) as LintCode[])),
    spot: fc.option(spot, { nil: undefined }),
  })
  .map(
    ({ code, spot: place }) =>
      ({
        ...{ rule: lintCodes[code].rule, code, severity: 'fout', params },
        ...(place === undefined ? {} : { spot: place }),
      }) as unknown as LintFinding,
  )
const law = (check: (findings: readonly LintFinding[]) => void): void =>
  fc.assert(fc.property(fc.array(finding, { maxLength: 5 }), check), { numRuns: 60 })

test('json tells each finding in both languages', () => {
  law((findings) => {
    expect(JSON.parse(lintReporters.json(findings))).toEqual({
      format: 'skp-lint-1',
      findings: findings.map((one) => {
        const [nl, en] = [explainLint(one, 'nl'), explainLint(one, 'en')]
        return {
          ...{ rule: one.rule, code: one.code, params: {}, ...(one.spot === undefined ? {} : { spot: one.spot }) },
          ...{ text: { nl: nl.melding, en: en.melding }, reason: { nl: nl.herstel, en: en.herstel } },
        }
      }),
    })
  })
})

const totals = {
  nl: ['Niets gevonden.', '1 bevinding.', 'bevindingen.'],
  en: ['Nothing found.', '1 finding.', 'findings.'],
} as const

test.each(['nl', 'en'] as const)('a terminal gets each finding and how many there are, in %s', (lang) => {
  law((findings) => {
    const [none, one, many] = totals[lang]
    const total = [none, one][findings.length] ?? `${findings.length} ${many}`
    const lines = findings.flatMap((each) => {
      const { melding, herstel } = explainLint(each, lang)
      const { file, position } = each.spot ?? {}
      const place = position === undefined ? '' : `${file}:${position.line}:${position.column}  `
      return [`${place}${each.rule}  ${melding}`, `    ${herstel}`]
    })
    expect(lintReporters.pretty(findings, { lang }).split('\n')).toEqual([...lines, total, ''])
  })
})

test.each(['nl', 'en'] as const)('github gets an error for each finding, at its place, in %s', (lang) => {
  law((findings) => {
    const { annotations, rest } = readGithub(lintReporters.github(findings, { lang }))
    expect(rest.filter((line) => line !== '')).toEqual([])
    expect(annotations).toEqual(
      findings.map((one) => {
        const { melding, herstel } = explainLint(one, lang)
        const { file, position } = one.spot ?? {}
        return {
          ...(position === undefined ? {} : { file, line: `${position.line}`, endLine: `${position.endLine}` }),
          ...{ level: 'error', title: `skp lint ${one.rule}`, text: `${melding} (${herstel})` },
        }
      }),
    )
  })
})
