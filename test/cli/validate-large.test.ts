/** A large NDJSON file, judged in chunks on several threads, gets the verdicts that its lines get one by one. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import { readLines, validateText } from '../../validator/index.ts'
import { skp } from './run-skp.ts'

const message = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }
const folder = mkdtempSync(join(tmpdir(), 'skp-groot-'))
const file = join(folder, 'groot.ndjson')
const linesInFile = 4000

/** Right and wrong messages, rules broken, blank lines, both line ends, and one line that is no JSON at all. */
function makeLines(): readonly string[] {
  const good = [...sampleMessages({ message, seed: 3, count: linesInFile, invalid: false })]
  const bad = [...sampleMessages({ message, seed: 5, count: 60, invalid: true })]
  return good.map(({ message: each }, index) => {
    if (index % 70 === 69) return JSON.stringify(bad[Math.floor(index / 70)]?.message)
    if (index % 500 === 7) return ''
    if (index === 3333) return '{"Stuurgegevens":'
    return `${JSON.stringify(each)}${index % 3 === 0 ? '\r' : ''}`
  })
}

const text = makeLines().join('\n')

beforeAll(() => writeFileSync(file, text))
afterAll(() => rmSync(folder, { recursive: true }))

type Result = { readonly record: number; readonly valid: boolean; readonly findings: readonly object[] }

async function* wholeText(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** The verdict of each line by itself. */
async function oneByOne(): Promise<readonly Result[]> {
  const results: Result[] = []
  for await (const { line, bytes } of readLines(wholeText(), 4_000_000)) {
    // As text it never takes the quick way.
    const { valid, findings } = await validateText(new TextDecoder().decode(bytes))
    const placed = findings.map(({ position, ...finding }) => ({
      ...finding,
      position: position && { ...position, line: position.line + line - 1, endLine: position.endLine + line - 1 },
    }))
    results.push({ record: line, valid, findings: placed })
  }
  return results
}

const alone = oneByOne()

function withoutWords({ melding: _, herstel: __, ...finding }: Readonly<Record<string, unknown>>): object {
  return finding
}

test('the verdicts, their lines and their order are the same', async () => {
  const expected = await alone

  const { out: stdout, code } = await skp(['validate', file, '--format', 'ndjson'], folder)

  const lines = stdout.trim().split('\n')
  const found = lines.slice(0, -1).map((line) => {
    const { record, valid, findings } = JSON.parse(line)
    return { record, valid, findings: findings.map(withoutWords) }
  })
  expect(found).toEqual(expected)
  expect(JSON.parse(lines.at(-1) ?? '').summary).toMatchObject({
    messages: expected.length,
    invalid: expected.filter(({ valid }) => !valid).length,
  })
  expect(code).toBe(1)
})

test('a report that is silent about good records shows the same findings', async () => {
  const expected = (await alone).filter(({ findings }) => findings.length > 0)

  const { out: stdout } = await skp(['validate', file], folder)

  const heads = [...stdout.matchAll(/^[✓✗] .* regel (\d+)/gmu)].map(([, record]) => Number(record))
  expect(heads).toEqual(expected.map(({ record }) => record))
})

test('--fail-fast stops at the first refused line; standard input gives the same as the file', async () => {
  const first = (await alone).find(({ valid }) => !valid)

  const fromFile = await skp(['validate', file, '--fail-fast', '--format', 'ndjson'], folder)
  const fromInput = await skp(['validate', '-', '--fail-fast', '--format', 'ndjson'], folder, text)

  const { record, valid } = JSON.parse(fromFile.out.trim().split('\n').at(-2) ?? '')
  expect({ record, valid }).toEqual({ record: first?.record, valid: false })
  expect(fromInput.out.replaceAll('"stdin"', JSON.stringify(file))).toBe(
    fromFile.out.replaceAll(/"file":"[^"]*"/g, `"file":${JSON.stringify(file)}`),
  )
})

test('--no-rules asks no rules: a message that only breaks a rule is good', async () => {
  const broken = [...sampleMessages({ message, seed: 5, count: 400, invalid: true })]
    .filter(({ finding }) => finding?.code === 'rule')
    .map((each) => JSON.stringify(each.message))
    .join('\n')

  const asked = await skp(['validate', '-', '--ndjson'], folder, broken)
  const unasked = await skp(['validate', '-', '--ndjson', '--no-rules'], folder, broken)

  expect(asked.out).not.toContain(' 0 signaleringen)')
  expect(unasked.out).toMatch(/, 0 afgekeurd \(0 fouten, 0 signaleringen\)\n$/)
  expect(unasked.code).toBe(0)
})
