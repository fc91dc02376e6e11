/** What of the findings counts and is shown: warnings, what is refused, and what was accepted before. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder, house } from './run-skp.ts'

const good = readFileSync(join(house, 'examples/goed/schuldregeling-2.0/04-Saldoverzoek.json'), 'utf8')
const bad = readFileSync(join(house, 'examples/fout/01-element-ontbreekt.json'), 'utf8')

/** A message with one warning and nothing that refuses it. */
async function warning(): Promise<string> {
  const message = { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' }
  for (const each of sampleMessages({ message, seed: 3, count: 500, invalid: true })) {
    const text = JSON.stringify(each.message)
    writeFileSync(join(folder, 'x.json'), text)
    const seen = await validate('x.json', '--format', 'json')
    if (seen.code === 0 && seen.out.includes('"signalering"')) return text
  }
  throw new Error('no message with a warning')
}

let folder = ''
beforeEach(() => {
  folder = emptyFolder()
})

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const validate = (...args: readonly string[]) => skpHere(['validate', ...args, '--lang', 'en'], folder)

test('--max-warnings exits with 1 above so many, and says why', async () => {
  write('a.json', await warning())

  expect((await validate('a.json')).code).toBe(0)
  expect((await validate('a.json', '--max-warnings', '1')).code).toBe(0)
  expect(await validate('a.json', '--max-warnings', '0')).toMatchObject({
    code: 1,
    talk: 'skp: 1 warnings, and --max-warnings allows at most 0\n',
  })
})

describe('--quiet', () => {
  test('says nothing when nothing is refused', async () => {
    write('a.json', good)
    write('b.json', await warning())

    for (const format of ['pretty', 'github'])
      expect(await validate('.', '--quiet', '--format', format)).toEqual({ code: 0, out: '', talk: '' })
  })

  test('shows what is refused alone, with the count of all', async () => {
    write('a.json', good)
    write('b.json', bad)
    write('c.json', await warning())

    const { code, out } = await validate('.', '-q')

    expect(code).toBe(1)
    expect(out).toMatch(/^✗ b\.json/)
    expect(out).not.toMatch(/[ac]\.json/)
    expect(out).toContain('4 messages checked: 3 valid, 1 refused')
  })

  test('keeps a document whole', async () => {
    write('a.json', good)

    const { out } = await validate('a.json', '--quiet', '--format', 'json')

    expect(JSON.parse(out)).toMatchObject({ results: [], summary: { messages: 1, valid: 1 } })
  })
})

describe('a baseline', () => {
  const lines = (): string => [bad, good, bad].map((text) => `${JSON.stringify(JSON.parse(text))}\n`).join('')

  test('takes away what was accepted, says how much, and holds no value', async () => {
    write('a.json', bad)
    write('b.ndjson', lines())

    const written = await validate('a.json', 'b.ndjson', '--baseline', 'bekend.json', '--write-baseline')
    const after = await validate('a.json', 'b.ndjson', '--baseline', 'bekend.json')

    expect([written.code, written.talk]).toEqual([0, 'skp: the baseline stands in bekend.json\n'])
    expect(after.code).toBe(0)
    expect(after.out).toMatch(/^✓ a\.json {2}\S+ {2}\(1 known\)\n\n/)
    expect(after.out).toContain('4 messages checked: 4 valid, 0 refused (0 errors, 0 warnings, 3 known)')
    const baseline = JSON.parse(readFileSync(join(folder, 'bekend.json'), 'utf8')) as { known: readonly object[] }
    expect(baseline.known[0]).toEqual({
      file: 'a.json',
      digest: expect.stringMatching(/^sha256-[\w-]{43}$/),
      findings: [{ pointer: expect.stringMatching(/^\/\w/), id: 'element-missing' }],
    })
    expect(baseline.known.slice(1)).toMatchObject([{ record: 1 }, { record: 3 }])
  })

  test('goes on for what is new, and for a message that changed, and tells what is used no more', async () => {
    write('a.json', bad)
    await validate('a.json', '--baseline', 'bekend.json', '--write-baseline')
    write('b.json', bad.replace('{', '{ '))
    const withNew = await validate('a.json', 'b.json', '--baseline', 'bekend.json')
    write('a.json', bad.replace('{', '{  '))
    const changed = await validate('a.json', '--baseline', 'bekend.json')

    expect([withNew.code, withNew.talk]).toEqual([1, ''])
    expect(changed).toMatchObject({
      code: 1,
      talk: 'skp: something of the baseline is no longer found in a.json: write it anew\n',
    })
  })

  test('stops with --fail-fast at the first that is refused, not at what is known', async () => {
    const other = JSON.stringify({ ...(JSON.parse(bad) as object), Extra: 1 })
    write('b.ndjson', lines())
    await validate('b.ndjson', '--baseline', 'bekend.json', '--write-baseline')
    write('b.ndjson', `${lines()}${other}\n${lines()}`)

    const { code, out } = await validate('b.ndjson', '--baseline', 'bekend.json', '--fail-fast', '--format', 'json')

    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ summary: { messages: 4, invalid: 1 } })
  })

  test.each([
    [['--write-baseline'], '--write-baseline needs --baseline <file>'],
    [['--baseline', 'weg.json'], 'no baseline "weg.json" can be read; make one by adding --write-baseline'],
    [['--baseline', 'a.json'], '"a.json" is no baseline of this version; make it anew'],
  ])('that is none is wrong usage: %j', async (args, said) => {
    write('a.json', bad)

    expect(await validate('a.json', ...args)).toMatchObject({ code: 2, talk: expect.stringContaining(said) })
  })
})
