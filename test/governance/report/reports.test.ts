/**
 * What people see of a comparison: committed sentences and screens in both languages, each format read back and by its own grammar.
 *
 * Inside: compares what a format tells with the words and places that it was told from.
 */
import { registerSchema, validate as hyperjump } from '@hyperjump/json-schema/draft-04'
import { HtmlValidate } from 'html-validate'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Language } from '../../../schemas/index.ts'
import { diffReporters } from '../../../governance/index.ts'
import type { Comparison, DiffFormat } from '../../../governance/index.ts'
import { skpHere } from '../../cli/at-desk.ts'
import { house } from '../../cli/run-skp.ts'
import { vocabulary } from '../../../governance/report/told.ts'
import { compareVersions } from '../compare/pairs.ts'
import { changes, oneOfEachKind } from './one-of-each-kind.ts'

let whole: Comparison
const languages = ['nl', 'en'] as const
const print = (comparison: Comparison, format: DiffFormat, lang: Language): string =>
  diffReporters[format](comparison, { lang, colour: false, toolVersion: '0.0.0' })

beforeAll(async () => {
  whole = await compareVersions('schuldregeling@1.1', 'schuldregeling@2.0')
})

describe.each(languages)('of each kind of change one, in %s', (lang) => {
  const words = vocabulary[lang]
  test('the sentences are the committed ones', async () => {
    const sentences = changes.map((change) => `${change.kind}: ${words.change(change)}\n`)

    await expect(sentences.join('')).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `sentences.${lang}.txt`))
  })
})

test.each(languages)('one screen of a hundred columns and forty lines tells a meeting all, in %s', async (lang) => {
  const { code, out } = await skpHere(['diff', 'schuldregeling@1.1', 'schuldregeling@2.0', '--lang', lang])
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
  const messages = oneOfEachKind.messages.map((message) => ({
    ...message,
    title: evil,
    changes: message.changes.map((change) => ({ ...change, title: evil, message: evil })),
  }))
  const comparison = { ...oneOfEachKind, old: evil, messages }

  expect(print(comparison, 'html', 'nl')).not.toContain('<img')
  expect(print(comparison, 'markdown', 'nl')).not.toMatch(/(?<!\\)<img/)
  expect(
    print(comparison, 'github', 'nl')
      .split('\n')
      .filter((line) => line.startsWith('::error::')),
  ).toEqual([])
  expect(readFileSync(join(house, 'governance/report/html.ts'), 'utf8')).not.toContain('onload')
})
