/**
 * What was found in CSV files, read back as text and as JSON: each finding with its place, how grave it is, its rule or code and its words.
 *
 * Inside: the desk has no door but the program; here it is asked for findings of every code.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvReport } from '../../cli/csv/report.ts'
import { explainCsv, tellPlace } from '../../csv/index.ts'
import type { CsvFinding } from '../../csv/index.ts'
import { csvFindingCodes } from '../../csv/finding.ts'
import { tellFinding } from '../../validator/index.ts'
import { listOf } from '../csv/law-lists.ts'

const list = listOf('schuldregeling@2.0/SaldoverzoekAntwoord')
const column = list.columns[3]?.name ?? ''

const place = fc.record({
  file: fc.constantFrom('a,b.csv', 'map/æ.csv'),
  row: fc.option(fc.integer({ min: 2, max: 9999 }), { nil: undefined }),
  column: fc.option(fc.constantFrom('A', 'AB'), { nil: undefined }),
})
const severity = fc.constantFrom('fout' as const, 'signalering' as const)
const params = {
  limit: 7,
  heading: column,
  headings: [column],
  separator: 'comma',
  found: 'other',
  file: 'b.csv',
  row: 3,
}
const ofCsv = fc
  .record({ place, severity, code: fc.constantFrom(...Object.keys(csvFindingCodes)) })
  .map((each) => ({ ...each.place, heading: column, code: each.code, severity: each.severity, params }))
const ofJudge = fc
  .record({ place, severity, by: fc.constantFrom({ code: 'json-syntax' }, { code: 'rule', rule: 'SR-2.0-R001' }) })
  .map((each) => ({
    ...{ ...each.place, ...each.by, severity: each.severity, pointer: '/Inhoud', params: {} },
    message: 'SaldoverzoekAntwoord',
  }))
const findings = fc.array(fc.oneof(ofCsv, ofJudge), { maxLength: 5 }) as unknown as fc.Arbitrary<readonly CsvFinding[]>

/** Its own words when CSV has them, else those of the judge. */
async function wordsOf(finding: CsvFinding, lang: 'nl' | 'en') {
  const { code, severity: grave, pointer = '', rule } = finding
  const judged = { code, severity: grave, pointer, params: {}, ...(rule === undefined ? {} : { rule }) }
  const id = { module: 'schuldregeling', version: '2.0', type: 'SaldoverzoekAntwoord' }
  return explainCsv(finding, lang, list) ?? (await tellFinding(judged as never, lang, id))
}

test.each(['nl', 'en'] as const)('text and JSON tell all of it, in %s', async (lang) => {
  await fc.assert(
    fc.asyncProperty(findings, fc.integer({ min: 2, max: 99 }), async (found, count) => {
      const outcome = { told: `${count} gelezen`, data: { berichten: count, aangenomen: false } }
      const told = await Promise.all(found.map(async (one) => ({ ...one, ...(await wordsOf(one, lang)) })))

      expect(JSON.parse(await csvReport(outcome, found, { lang, format: 'json', list }))).toEqual({
        ...{ lijst: list.id, berichten: count, aangenomen: false },
        bevindingen: JSON.parse(JSON.stringify(told)) as unknown,
      })
      expect((await csvReport(outcome, found, { lang, format: 'pretty', list })).split('\n')).toEqual([
        ...told.flatMap((one) => [
          tellPlace(one, lang),
          `  ${one.severity} ${one.rule ?? one.code}: ${one.melding}`,
          `  ${one.herstel}`,
          '',
        ]),
        `${count} gelezen`,
        '',
      ])
    }),
    { numRuns: 60 },
  )
})
