/** Results: known failures, comparison and every form of a report; the same answers give the same bytes, and no message is in any. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import {
  compareResults,
  examReporters,
  readExpectedFailures,
  readResult,
  tellDifference,
} from '../../../conformance/index.ts'
import type { ExamResult, ExpectedFailure, Subject } from '../../../conformance/index.ts'
import { fake, perfect, smallExam, taken } from './small-exam.ts'

const junitSchema = {
  fileName: 'junit.xsd',
  contents: readFileSync(join(import.meta.dirname, '../../validator/reporters/junit.xsd'), 'utf8'),
}

const setting = (lang: 'nl' | 'en') => ({ lang, columns: 80, sentence: () => undefined })

async function resultOf(
  subject?: Subject,
  expected?: readonly ExpectedFailure[],
  day = '2027-01-01',
): Promise<ExamResult> {
  const exam = await smallExam()
  const asked = expected === undefined ? exam : { ...exam, expected: { failures: expected, day } }
  return taken(asked, subject ?? perfect(exam.cases))
}

/** Right but for the cases with this text in their id. */
async function wrongAt(text: string): Promise<Subject> {
  const { cases } = await smallExam()
  const known = new Map(cases.map((each) => [each.id, each.expect.valid]))
  return fake(({ case: id }) => ({ kind: 'verdict', valid: (known.get(id) ?? true) !== id.includes(text) }))
}

const expectation = (over: Partial<ExpectedFailure>): ExpectedFailure => ({
  reden: 'volgt',
  eigenaar: 'wij',
  tot: '2027-06-30',
  ...over,
})

test('known failures pass a pipeline, by case and by clause, and are no pass', async () => {
  const subject = await wrongAt('fout/')
  const plain = await resultOf(subject)
  const byCase = await resultOf(
    subject,
    plain.gevallen.filter(({ id }) => id.startsWith('fout/')).map(({ id }) => expectation({ geval: id })),
  )
  const [clause] = plain.bepalingen
  const byClause = await resultOf(subject, [expectation({ bepaling: clause?.bepaling ?? '' })])

  expect(plain.oordeel).toBe('gezakt')
  expect(byCase).toMatchObject({ oordeel: 'bekend', verwachtingen: [] })
  expect(byClause.oordeel).toBe('gezakt')
  expect(byClause.bekend).toHaveLength(clause?.missers ?? 0)
})

test('an expectation that nothing fails by, or whose day is over, fails the run', async () => {
  const unused = await resultOf(undefined, [expectation({ geval: 'fout/Niets/0001' })])
  const subject = await wrongAt('fout/')
  const { gevallen } = await resultOf(subject)
  const all = gevallen
    .filter(({ id }) => id.startsWith('fout/'))
    .map(({ id }) => expectation({ geval: id, tot: '2026-12-31' }))
  const over = await resultOf(subject, all)

  expect(unused).toMatchObject({
    oordeel: 'gezakt',
    verwachtingen: [{ geval: 'fout/Niets/0001', waarom: 'ongebruikt' }],
  })
  expect(over.oordeel).toBe('gezakt')
  expect(new Set(over.verwachtingen.map(({ waarom }) => waarom))).toEqual(new Set(['verlopen']))
  expect((await resultOf(subject, all, '2026-12-31')).oordeel).toBe('bekend')
})

test.each([
  ['no list', {}],
  ['no owner', [{ geval: 'x', reden: 'r', tot: '2027-01-01' }]],
  ['no day', [{ geval: 'x', reden: 'r', eigenaar: 'e', tot: 'ooit' }]],
  ['both', [{ geval: 'x', bepaling: 'y', reden: 'r', eigenaar: 'e', tot: '2027-01-01' }]],
  ['neither', [{ reden: 'r', eigenaar: 'e', tot: '2027-01-01' }]],
  ['more', [{ geval: 'x', reden: 'r', eigenaar: 'e', tot: '2027-01-01', waarde: 'Jansen' }]],
])('a file of expected failures with %s is refused, and nothing of it is repeated', (_, document) => {
  expect(() => readExpectedFailures(document)).toThrow(/expected failures/)
  expect(() => readExpectedFailures(document)).not.toThrow(/Jansen/)
})

test('two results are compared: better, worse, otherwise wrong, and what they were made by', async () => {
  const [good, bad] = [await resultOf(), await resultOf(await wrongAt('fout/'))]
  const faults = good.gevallen.filter(({ id }) => id.startsWith('fout/')).map(({ id }) => id)
  const crashed = await resultOf({ ...(await wrongAt('x')), ask: async () => ({ kind: 'fault', fault: 'crash' }) })

  expect(compareResults(bad, good)).toMatchObject({ beter: faults, slechter: [], anders: [], nieuw: [], weg: [] })
  expect(compareResults(good, bad)).toMatchObject({ beter: [], slechter: faults, omstandigheden: ['aanspraak'] })
  expect(compareResults(bad, crashed).anders).toEqual(faults)
  expect(compareResults(good, { ...good, gevallen: good.gevallen.slice(1), kit: 'sha256-x' })).toMatchObject({
    ...{ weg: [good.gevallen[0]?.id], omstandigheden: ['kit'] },
  })
  expect(tellDifference(compareResults(good, good), 'nl', 80)).toBe('Geen verschil.\n')
  expect(tellDifference(compareResults(good, bad), 'en', 80)).toContain(`Worse (${faults.length}):`)
})

test('the same answers give the same bytes, in every form', async () => {
  const [one, two] = [await resultOf(await wrongAt('fout/')), await resultOf(await wrongAt('fout/'))]

  for (const report of Object.values(examReporters)) expect(report(two, setting('nl'))).toBe(report(one, setting('nl')))
})

test('the JSON of a result is read back as the same result', async () => {
  const result = await resultOf(await wrongAt('fout/'))

  expect(readResult(JSON.parse(examReporters.json(result)))).toEqual({ ok: true, result })
})

test('no line for people is wider than a terminal', async () => {
  for (const lang of ['nl', 'en'] as const) {
    const text = examReporters.pretty(await resultOf(await wrongAt('')), setting(lang))

    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  }
})

test('JUnit is XML whose counts are those of its cases; TAP has its plan', async () => {
  const { cases } = await smallExam()
  const result = await resultOf(
    fake(({ case: id }) =>
      id.startsWith('geldig/')
        ? { kind: 'skip', reason: 'later' }
        : id.startsWith('vers/')
          ? { kind: 'fault', fault: 'crash' }
          : { kind: 'verdict', valid: true },
    ),
  )
  const junit = examReporters.junit(result, setting('nl'))
  const suites = [
    ...junit.matchAll(/<testsuite name="(\w+)" tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)">/g),
  ].map(([, name, tests, failures, errors, skipped]) => ({ name, tests, failures, errors, skipped }))
  const { valid } = await validateXML({ xml: [{ fileName: 'report.xml', contents: junit }], schema: [junitSchema] })
  const tap = examReporters.tap(result, setting('nl'))
  const count = (wanted: string): string => String(cases.filter(({ kind }) => kind === wanted).length)

  expect(valid).toBe(true)
  expect(suites).toEqual([
    { name: 'geldig', tests: count('geldig'), failures: '0', errors: '0', skipped: count('geldig') },
    { name: 'fout', tests: count('fout'), failures: count('fout'), errors: '0', skipped: '0' },
    { name: 'vers', tests: count('vers'), failures: '0', errors: count('vers'), skipped: '0' },
  ])
  expect(tap).toContain(`1..${cases.length}\n`)
  expect(tap.match(/^not ok /gm)).toHaveLength(cases.length)
})

test('no report holds a piece of a message, whatever a subject says', async () => {
  const { cases } = await smallExam()
  const texts = new Map(cases.map(({ id, text = '' }) => [id, text]))
  const parrot = fake(
    ({ case: id }) => ({
      ...{ kind: 'verdict', valid: false },
      findings: [
        { severity: 'fout', code: texts.get(id) ?? '', pointer: texts.get(id) ?? '', rule: texts.get(id) ?? '' },
      ],
    }),
    ['verdict', 'code', 'pointer', 'rule'],
  )
  const result = await resultOf(parrot)
  const values = cases.flatMap(({ text = '' }) =>
    [...text.matchAll(/"(?:Achternaam|Bsn|BSN|Voornamen|IBAN|Straatnaam)":"([^"]{5,})"/g)].map(
      ([, value = '']) => value,
    ),
  )

  expect(values.length).toBeGreaterThan(5)
  for (const report of Object.values(examReporters)) {
    const text = report(result, setting('nl'))
    expect(values.filter((value) => text.includes(value))).toEqual([])
  }
})
