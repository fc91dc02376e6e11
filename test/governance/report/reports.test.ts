/** What people see of a comparison: committed reports in both languages, each format by its own grammar. */
import { registerSchema, validate as hyperjump } from '@hyperjump/json-schema/draft-04'
import { HtmlValidate } from 'html-validate'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Language } from '../../../schemas/index.ts'
import type { Comparison } from '../../../governance/compare/comparison.ts'
import { diffReporters } from '../../../governance/report/table.ts'
import type { DiffFormat } from '../../../governance/report/table.ts'
import { house, skp } from '../../cli/run-skp.ts'
import { compareVersions } from '../compare/pairs.ts'

let small: Comparison
let whole: Comparison
const formats = Object.keys(diffReporters) as DiffFormat[]
const languages = ['nl', 'en'] as const
const print = (comparison: Comparison, format: DiffFormat, lang: Language): string =>
  diffReporters[format](comparison, { lang, colour: false, toolVersion: '0.0.0' })

beforeAll(async () => {
  whole = await compareVersions('schuldregeling@1.1', 'schuldregeling@2.0')
  const messages = whole.messages.filter(
    (message) => message.new === 'GeenMedewerking' || message.new === 'Saldoverzoek',
  )
  small = { ...whole, messages }
})

test.each(formats.flatMap((format) => languages.map((lang) => ({ format, lang }))))(
  '$format in $lang is the committed report',
  async ({ format, lang }) => {
    await expect(print(small, format, lang)).toMatchFileSnapshot(
      join(import.meta.dirname, 'golden', `${lang}.${format}.txt`),
    )
  },
)

test.each(languages)('one screen of a hundred columns and forty lines tells a meeting all, in %s', async (lang) => {
  const { code, out } = await skp(['diff', 'schuldregeling@1.1', 'schuldregeling@2.0', '--lang', lang])
  const lines = out.trimEnd().split('\n')

  expect(code).toBe(1)
  expect(lines.filter((line) => line.length > 100)).toEqual([])
  expect(lines.length).toBeLessThanOrEqual(40)
  for (const { title } of whole.messages) expect(out).toContain(title.slice(0, 30))
  await expect(out).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `whole.${lang}.txt`))
})

test('sarif obeys the SARIF 2.1.0 schema, and every result names its rule and its place', async () => {
  const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const text = readFileSync(file, 'utf8').replaceAll(
    '^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$',
    '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$',
  )
  const { id: _, ...schema } = JSON.parse(text) as { id: string }
  registerSchema(schema, 'https://example.org/sarif-diff', 'http://json-schema.org/draft-04/schema#')
  const isSarif = await hyperjump('https://example.org/sarif-diff')
  const sarif = JSON.parse(print(whole, 'sarif', 'nl')) as {
    runs: [
      {
        results: { ruleId: string; ruleIndex: number; locations: unknown[] }[]
        tool: { driver: { rules: { id: string }[] } }
      },
    ]
  }
  const [{ results, tool }] = sarif.runs

  expect(isSarif(sarif as never).valid).toBe(true)
  expect(results.every(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId)).toBe(true)
  expect(results.every(({ locations }) => locations.length === 1)).toBe(true)
  expect(results).toHaveLength(whole.messages.flatMap(({ changes }) => changes).length)
})

test.each(languages)('the page is sound HTML for everybody, and nothing in it runs, in %s', async (lang) => {
  const html = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] })
  const page = print(whole, 'html', lang)
  const report = await html.validateString(page)

  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([])
  expect(page).toContain("default-src 'none'")
  expect(page).not.toMatch(/<script|javascript:|\son\w+=|https?:\/\/(?!schuldenknooppunt)/)
})

test('texts of a schema cannot become markup or a command', () => {
  const evil = '<img src=x onerror=alert(1)>|`*\n::error::'
  const messages = small.messages.map((message) => ({
    ...message,
    title: evil,
    changes: message.changes.map((change) => ({ ...change, title: evil, message: evil })),
  }))
  const comparison = { ...small, old: evil, messages }

  expect(print(comparison, 'html', 'nl')).not.toContain('<img')
  expect(print(comparison, 'markdown', 'nl')).not.toMatch(/(?<!\\)<img/)
  expect(
    print(comparison, 'github', 'nl')
      .split('\n')
      .filter((line) => line.startsWith('::error::')),
  ).toEqual([])
  expect(readFileSync(join(house, 'governance/report/html.ts'), 'utf8')).not.toContain('onload')
})
