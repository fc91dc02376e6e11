/** What a new user sees: `skp validate` on the examples. */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { skpHere } from './at-desk.ts'
import { house, skp } from './run-skp.ts'
import expected from './wrong-examples.json' with { type: 'json' }

type Found = { readonly severity: string; readonly code: string; readonly pointer: string }

const wrong = readdirSync(join(house, 'examples/fout')).filter((name) => /\.(json|ndjson)$/.test(name))

test('the right examples are accepted without a single finding', async () => {
  const { code, out, talk } = await skp(['validate', 'examples/goed'])

  expect({ code, talk }).toEqual({ code: 0, talk: '' })
  expect(out).not.toContain('✗')
  expect(out.trimEnd().split('\n').at(-1)).toBe(
    '167 berichten gecontroleerd: 167 goed, 0 afgekeurd (0 fouten, 0 signaleringen)',
  )
})

test('all examples together end with 1, each wrong one with a sentence at file, line and column', async () => {
  for (const [lang, summary] of [
    ['nl', '205 berichten gecontroleerd: 172 goed, 33 afgekeurd (33 fouten, 2 signaleringen)'],
    ['en', '205 messages checked: 172 valid, 33 refused (33 errors, 2 warnings)'],
  ] as const) {
    const { code, out } = await skp(['validate', 'examples/', '--lang', lang])

    expect(code).toBe(1)
    expect(out.trimEnd().split('\n').at(-1)).toBe(summary)
    for (const name of wrong) {
      const line = out.split('\n').find((text) => text.startsWith(`  examples/fout/${name}:`))
      expect(line, name).toMatch(/^ {2}\S+:\d+:\d+ {2}(fout|error|let op|warning) {2}\p{Lu}?.+[.?]$/u)
    }
  }
})

test('each wrong example is wrong in its one way, at its one place', async () => {
  const { out } = await skp(['validate', 'examples/fout', '--format', 'json'])
  const { results } = JSON.parse(out) as { results: readonly { file: string; findings: readonly Found[] }[] }

  const found: Record<string, string[][]> = {}
  for (const { file, findings } of results)
    (found[basename(file)] ??= []).push(findings.map((each) => `${each.severity} ${each.code} ${each.pointer}`))
  expect(found).toEqual(expected)
  expect(Object.keys(found)).toEqual(wrong)
})

test('a pretty-printed message and NDJSON both come in over standard input', async () => {
  const { out: records } = await skp(['sample', 'schuldregeling@2.0/Saldoverzoek', '--count', '3'])
  const { out: list } = await skp(['sample', 'schuldregeling@2.0/Saldoverzoek', '--format', 'json'])
  const [message] = JSON.parse(list) as unknown[]

  const many = await skp(['validate', '-'], house, records)
  const one = await skp(['validate', '-'], house, JSON.stringify(message, null, 2))

  expect([many.code, one.code]).toEqual([0, 0])
  expect(many.out).toContain('3 berichten gecontroleerd: 3 goed')
  expect(one.out).toContain('✓ stdin  schuldregeling@2.0/Saldoverzoek')
})

test('--fail-fast stops at the first refused message and --max-errors limits what is shown, not what is counted', async () => {
  const { out: bad } = await skp(['sample', 'schuldregeling@2.0/Saldoverzoek', '--invalid', '--count', '50'])

  const fast = await skp(['validate', '-', '--fail-fast', '--format', 'json'], house, bad)
  const few = await skp(['validate', '-', '--max-errors', '2', '--format', 'json'], house, bad)

  type Report = { results: { valid: boolean; findings: unknown[] }[]; summary: { messages: number; fouten: number } }
  const fastReport = JSON.parse(fast.out) as Report
  const fewReport = JSON.parse(few.out) as Report
  expect(fastReport.results.findIndex(({ valid }) => !valid)).toBe(fastReport.results.length - 1)
  expect(fewReport.results.flatMap(({ findings }) => findings)).toHaveLength(2)
  expect(fewReport.summary.messages).toBe(50)
  expect(fewReport.summary.fouten).toBeGreaterThan(2)
})

test('help has examples and exit codes, and every command has help', async () => {
  const main = await skp(['--help'])
  expect(main.code).toBe(0)
  expect(main.out).toContain('Exit codes: 0')
  for (const command of [
    ['validate'],
    ['catalog'],
    ['catalog', 'list'],
    ['catalog', 'show'],
    ['explain'],
    ['sample'],
  ]) {
    const { code, out } = await skpHere([...command, '--help'])
    expect(code, command.join(' ')).toBe(0)
    expect(out, command.join(' ')).toContain('Usage: skp')
  }
})

test('explain tells a rule and a code in both languages, and suggests near names', async () => {
  const rule = await skpHere(['explain', 'SR-2.0-R001'])
  const code = await skpHere(['explain', 'element-missing', '--lang', 'en'])
  const near = await skpHere(['explain', 'element-mising'])

  expect(rule.out).toContain('Wat moet gelden: Stuurgegevens.Afzender != Stuurgegevens.Ontvanger')
  expect(code.out).toContain('element-missing')
  expect(near).toMatchObject({ code: 2, out: '' })
  expect(near.talk).toContain('did you mean element-missing?')
})

test('the catalogue lists and shows, as a table and as JSON', async () => {
  const list = await skpHere(['catalog', 'list', 'schuldregeling@2.0', '--format', 'json'])
  const show = await skpHere(['catalog', 'show', 'schuldregeling@2.0/Saldoverzoek'])

  expect((JSON.parse(list.out) as unknown[]).length).toBe(15)
  expect(show.out).toContain('/Inhoud/KlantnummerSHV')
  expect(show.out).toContain('SR-2.0-R001')
})
