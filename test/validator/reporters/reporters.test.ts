/** Every output format obeys its own schema or grammar, whatever is reported. */
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registerSchema, validate as hyperjump } from '@hyperjump/json-schema/draft-04'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { Parser } from 'tap-parser'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { Language } from '../../../schemas/index.ts'
import type { Format, JudgedMessage } from '../../../validator/index.ts'
import { reporters } from '../../../validator/index.ts'
import { judgedMessages, summaryOf } from './judged-arbitrary.ts'

const setting = { lang: 'nl', colour: false, toolVersion: '0.0.0', schemaset: `sha256-${'A'.repeat(43)}` } as const
const here = import.meta.dirname
const room = join(here, '../../../validator/reporters')

function print(format: Format, judged: readonly JudgedMessage[], lang: Language = 'nl'): string {
  const reporter = reporters[format]({ ...setting, lang })
  return reporter.begin() + judged.map(reporter.add).join('') + reporter.end(summaryOf(judged))
}

const readJson = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object

const sample: readonly JudgedMessage[] = [
  {
    file: 'in/goed.json',
    valid: true,
    message: { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' },
    findings: [],
  },
  {
    file: 'in/fout, 1.json',
    valid: false,
    message: { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' },
    findings: [
      {
        code: 'text-pattern',
        severity: 'fout',
        pointer: '/Inhoud/Adres/Postcode',
        params: {},
        position: { line: 7, column: 17, endLine: 7, endColumn: 26 },
        melding: 'Postcode heeft niet de goede vorm.',
        herstel: 'Schrijf vier cijfers en twee hoofdletters.',
      },
      {
        code: 'rule',
        rule: 'SR-2.0-R001',
        severity: 'signalering',
        pointer: '/Inhoud',
        params: {},
        melding: 'Let op <dit>.',
        herstel: '',
      },
    ],
  },
]

test('json and ndjson obey report.schema.json', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictTypes: false })
  const schema = readJson(join(room, 'report.schema.json'))
  ajv.addSchema(schema)
  const id = 'https://schuldenknooppunt.nl/schemas/toolkit/report'
  const isReport = ajv.getSchema(id)
  const isLine = ajv.compile({
    oneOf: [
      { $ref: `${id}#/$defs/result` },
      {
        type: 'object',
        properties: { summary: { $ref: `${id}#/$defs/summary` } },
        required: ['summary'],
        additionalProperties: false,
      },
    ],
  })

  fc.assert(
    fc.property(judgedMessages, (judged) => {
      const report: unknown = JSON.parse(print('json', judged))
      expect(isReport?.(report), JSON.stringify(isReport?.errors)).toBe(true)
      const lines = print('ndjson', judged)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
      expect(lines.every((line) => isLine(line))).toBe(true)
      expect(lines).toHaveLength(judged.length + 1)
    }),
  )
})

test('sarif obeys the SARIF 2.1.0 schema and its ruleIndex points at the rule', { timeout: 120_000 }, async () => {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  // The published schema's pattern for `language` has a stray bracket, which regular expressions with the u flag refuse.
  const text = readFileSync(file, 'utf8').replaceAll(
    '^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$',
    '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$',
  )
  const { id: _, ...schema } = JSON.parse(text) as { id: string }
  registerSchema(schema, 'https://example.org/sarif', 'http://json-schema.org/draft-04/schema#')
  const isSarif = await hyperjump('https://example.org/sarif')

  fc.assert(
    fc.property(judgedMessages, (judged) => {
      const sarif = JSON.parse(print('sarif', judged)) as {
        runs: [{ results: { ruleId: string; ruleIndex: number }[]; tool: { driver: { rules: { id: string }[] } } }]
      }
      expect(isSarif(sarif as never).valid).toBe(true)
      const { results, tool } = sarif.runs[0]
      expect(results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId)).toBe(true)
      expect(results).toHaveLength(judged.flatMap(({ findings }) => findings).length)
    }),
    { numRuns: 30 },
  )
  expect(isSarif({ version: '2.1.0' } as never).valid).toBe(false)
})

test('junit obeys its XML Schema', { timeout: 120_000 }, async () => {
  const schema = { fileName: 'junit.xsd', contents: readFileSync(join(here, 'junit.xsd'), 'utf8') }
  const reports = fc.sample(judgedMessages, { numRuns: 25, seed: 1 }).map((judged) => print('junit', judged))
  const check = (contents: string) => validateXML({ xml: [{ fileName: 'report.xml', contents }], schema: [schema] })

  for (const report of [print('junit', sample), ...reports]) expect((await check(report)).errors).toEqual([])
  expect((await check('<testsuites/>')).valid).toBe(false)
})

test('junit cuts long NDJSON files into suites, so that memory does not grow with the file', () => {
  const records = Array.from({ length: 2500 }, (_, index) => ({
    file: 'a.ndjson',
    record: index + 1,
    valid: true,
    findings: [],
  }))

  const sizes = [...print('junit', records).matchAll(/tests="(\d+)"/g)].map(([, size]) => Number(size))

  expect(sizes).toEqual([1000, 1000, 500])
})

test('tap is TAP 14 with a test point a message', () => {
  fc.assert(
    fc.property(judgedMessages, (judged) => {
      const results = Parser.parse(print('tap', judged))
      const complete = results.find(([type]) => type === 'complete')?.[1] as {
        bailout: boolean
        failures: { tapError?: unknown }[]
      }
      const points = results.filter(([type]) => type === 'assert')
      expect(results.filter(([type]) => type === 'extra')).toEqual([])
      expect(points).toHaveLength(judged.length)
      expect(points.map(([, point]) => (point as { ok: boolean }).ok)).toEqual(judged.map(({ valid }) => valid))
      expect(complete.bailout).toBe(false)
      expect(complete.failures.filter(({ tapError }) => tapError)).toEqual([])
    }),
  )
})

test('html is valid HTML 5 and asks nothing of the network', async () => {
  const html = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    rules: { 'no-inline-style': 'off' },
  })

  for (const judged of [sample, ...fc.sample(judgedMessages, { numRuns: 25, seed: 2 })])
    for (const lang of ['nl', 'en'] as const) {
      const page = print('html', judged, lang)
      const { results } = await html.validateString(page)
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => ({ ruleId, message, line }))),
      ).toEqual([])
      expect(page).not.toMatch(/<script|<link|https?:/)
    }
})

test('gitlab obeys the Code Quality format and tells issues apart', () => {
  const isGitlab = new Ajv2020({ strict: true }).compile(readJson(join(here, 'gitlab.schema.json')))

  fc.assert(
    fc.property(judgedMessages, (judged) => {
      const issues: unknown = JSON.parse(print('gitlab', judged))
      expect(isGitlab(issues), JSON.stringify(isGitlab.errors)).toBe(true)
    }),
  )
  const twice = sample.map((judged) => ({
    ...judged,
    findings: judged.findings.flatMap((finding) => [finding, finding]),
  }))
  const prints = (JSON.parse(print('gitlab', twice)) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint)
  expect(new Set(prints).size).toBe(4)
})

test('github prints one workflow command a finding, escaped', () => {
  const command = /^::(error|warning) file=[^,:\r\n]*(,(line|endLine|col|endColumn)=\d+)*,title=[^,:\r\n]+::[^\r\n]+$/

  fc.assert(
    fc.property(judgedMessages, (judged) => {
      const lines = print('github', judged).trimEnd().split('\n')
      expect(lines.slice(0, -1).filter((line) => !command.test(line))).toEqual([])
      expect(lines).toHaveLength(judged.flatMap(({ findings }) => findings).length + 1)
    }),
  )
  expect(print('github', sample)).toBe(
    `::error file=in/fout%2C 1.json,line=7,endLine=7,col=17,endColumn=25,title=skp text-pattern::Postcode heeft niet de goede vorm. Schrijf vier cijfers en twee hoofdletters. (in/fout, 1.json:7:17)
::warning file=in/fout%2C 1.json,title=skp SR-2.0-R001::Let op <dit>. (in/fout, 1.json)
skp: 1/2
`,
  )
})

test('pretty tells place, kind and sentence, and the totals', () => {
  expect(print('pretty', sample)).toBe(`✓ in/goed.json  schuldregeling@2.0/Saldoverzoek
✗ in/fout, 1.json  schuldregeling@2.0/Saldoverzoek
  in/fout, 1.json:7:17  fout  Postcode heeft niet de goede vorm. Schrijf vier cijfers en twee hoofdletters.
      /Inhoud/Adres/Postcode  text-pattern
  in/fout, 1.json  let op  Let op <dit>.
      /Inhoud  SR-2.0-R001

2 berichten gecontroleerd: 1 goed, 1 afgekeurd (1 fout, 1 signalering)
`)
})
