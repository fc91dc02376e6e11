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
import { diffReporters, directions } from '../../../governance/index.ts'
import type { Change, Comparison, DiffFormat } from '../../../governance/index.ts'
import type { FileSpot } from '../../../governance/source/spots.ts'
import { placesOf } from '../../../governance/report/places.ts'
import { skpHere } from '../../cli/at-desk.ts'
import { house } from '../../cli/run-skp.ts'
import { vocabulary } from '../../../governance/report/told.ts'
import { compareVersions } from '../compare/pairs.ts'
import { changes, oneOfEachKind } from './one-of-each-kind.ts'
import { readGithub, readHtml, readMarkdown } from './read-back.ts'

let whole: Comparison
const languages = ['nl', 'en'] as const
const print = (comparison: Comparison, format: DiffFormat, lang: Language): string =>
  diffReporters[format](comparison, { lang, colour: false, toolVersion: '0.0.0' })

beforeAll(async () => {
  whole = await compareVersions('schuldregeling@1.1', 'schuldregeling@2.0')
})

describe.each(languages)('of each kind of change one, in %s', (lang) => {
  const words = vocabulary[lang]
  const minor = changes.filter((change) => change.class === 'tekst' || change.class === 'signalering')
  const witnessesOf = ({ verdicts }: Change): readonly unknown[] =>
    Object.values(verdicts).flatMap((verdict) => (verdict.answer === 'breaks' ? [verdict.witness] : []))

  test('the sentences are the committed ones', async () => {
    const sentences = changes.map((change) => `${change.kind}: ${words.change(change)}\n`)

    await expect(sentences.join('')).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `sentences.${lang}.txt`))
  })

  test('json is the comparison with a sentence for each change', () => {
    const told = changes.map((change) => ({ ...change, sentence: words.change(change) }))
    const messages = oneOfEachKind.messages.map((message) => ({ ...message, changes: told }))

    // Who the parties are stands in the catalogue.
    const { parties: _, ...comparison } = oneOfEachKind

    expect(JSON.parse(print(oneOfEachKind, 'json', lang))).toEqual({
      ...{ format: 'skp-diff-1', tool: '0.0.0', ...comparison, messages },
    })
  })

  test('sarif tells each change, how grave it is and where it stands on both sides', () => {
    const [run] = (JSON.parse(print(oneOfEachKind, 'sarif', lang)) as { runs: [{ results: readonly unknown[] }] }).runs
    const location = (spot: FileSpot | undefined): unknown =>
      spot && {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(spot.file) },
          region: {
            ...{ startLine: spot.position.line, startColumn: spot.position.column },
            ...{ endLine: spot.position.endLine, endColumn: spot.position.endColumn },
          },
        },
        logicalLocations: [{ fullyQualifiedName: spot.pointer, kind: 'member' }],
      }

    expect(run.results).toEqual(
      changes.map((change, index) => ({
        ...{ ruleId: change.kind, ruleIndex: index, level: gravity(change) },
        message: { text: `Proefbericht: ${words.change(change)}` },
        partialFingerprints: { 'skpChange/v1': change.id },
        locations: [location(change.new ?? change.old)],
        ...(change.new === undefined || change.old === undefined ? {} : { relatedLocations: [location(change.old)] }),
      })),
    )
  })

  test('github gets an annotation for each change that is no mere text, on the new side where it is there', () => {
    const { annotations, rest } = readGithub(print(oneOfEachKind, 'github', lang))

    expect(rest).toEqual([`skp diff: ${words.first.together}`])
    expect(annotations).toEqual(
      changes
        .filter((change) => change.class !== 'tekst')
        .map((change) => {
          const spot = change.new ?? change.old
          const { line, column, endLine, endColumn } = spot?.position ?? {
            line: 0,
            column: 0,
            endLine: 0,
            endColumn: 0,
          }
          const place = `${spot?.file}:${line}:${column}-${endLine}:${endColumn}`
          return {
            ...{ level: { error: 'error', warning: 'warning', note: 'notice' }[gravity(change)], file: spot?.file },
            ...{ line: String(line), endLine: String(endLine), title: `skp diff ${change.kind}` },
            text: `Proefbericht: ${words.change(change)} (${place})`,
          }
        }),
    )
  })

  test.each([
    ['html', readHtml],
    ['markdown', readMarkdown],
  ] as const)('%s tells each change with its verdicts, places and example messages, gravest first', (format, read) => {
    const page = read(print(oneOfEachKind, format, lang))
    const told = new Map(page.changes.map((change) => [/\b[0-9a-f]{12}\b/.exec(change.text)?.[0], change]))

    expect(page.changes[0]?.text).toMatch(/0000000000(?:03|06)/)
    expect(told.size).toBe(page.changes.length)
    for (const change of changes) {
      const text = told.get(change.id)?.text ?? ''
      const sentence = words.change(change)
      if (told.has(change.id)) {
        expect(text.toLowerCase()).toContain(sentence.toLowerCase())
        for (const direction of directions) expect(text).toContain(words.answers[change.verdicts[direction].answer])
        for (const place of placesOf(change)) expect(text).toContain(place)
        expect(told.get(change.id)?.witnesses).toEqual(witnessesOf(change))
      } else expect(JSON.stringify(page)).toContain(JSON.stringify(sentence).slice(1, -1))
    }
    expect(minor.filter(({ id }) => told.has(id))).toEqual([])
    expect(told.get('000000000004')?.text).toContain(words.takenAway)
    expect(told.get('00000000000c')?.text).toContain(words.reason({ code: 'too-many', params: {} }))
    expect(page.rest).toContain(words.moreWhy.heavier)
    for (const line of [words.first.together, words.classes.bijzonder]) expect(page.rest).toContain(line)
  })
})

/** As the reports have it: a break is an error, an open verdict or more personal data a warning. */
function gravity({ verdicts, privacy }: Change): 'error' | 'warning' | 'note' {
  const answers = [verdicts.verzenders.answer, verdicts.ontvangers.answer]
  if (answers.includes('breaks')) return 'error'
  return answers.includes('unknown') || privacy ? 'warning' : 'note'
}

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
