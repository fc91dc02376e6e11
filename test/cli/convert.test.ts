/**
 * `skp convert` as a user sees it: what is printed, written and refused, and the exit code.
 *
 * Inside: asks with a small bound how much goes together; of the real one a batch would take seconds.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { convertInputs } from '../../cli/convert/convert-inputs.ts'
import type { Task } from '../../cli/convert/convert-inputs.ts'
import { skpHere } from './at-desk.ts'
import { emptyFolder, house, skp } from './run-skp.ts'

const good = 'examples/goed/schuldregeling-2.0'
const text = (file: string): string => readFileSync(join(house, good, file), 'utf8')
const read = (path: string): { Stuurgegevens: Record<string, string> } =>
  JSON.parse(readFileSync(path, 'utf8')) as { Stuurgegevens: Record<string, string> }

test('one message: the result on standard output, the losses on standard error', async () => {
  const { code, out, talk } = await skp(['convert', `${good}/08-Betaalvoorstel.json`, '--to', '1.1'])

  expect(code).toBe(0)
  expect((JSON.parse(out) as { Stuurgegevens: object }).Stuurgegevens).toMatchObject({ Versie: '1.1' })
  expect(talk).toContain(
    'let op  Wanneer er wordt uitbetaald, gaat niet mee.\n      /Inhoud/Uitbetaalmomenten  SR-2.0-1.1-C014',
  )
  expect(talk).toContain('1 omgezet, 0 geweigerd, 1 verloren of ingevuld.')
})

test('what comes out is what skp validate takes, one message a line', async () => {
  const input = [text('01-Kennisgeving.json'), text('08-Betaalvoorstel.json')].map((each) =>
    JSON.stringify(JSON.parse(each)),
  )
  const { code, out } = await skpHere(['convert', '-', '--to', '1.1'], house, `${input.join('\n')}\n`)
  const judged = await skpHere(['validate', '-', '--format', 'json'], house, out)

  expect(code).toBe(0)
  expect(out.split('\n')).toHaveLength(3)
  expect([judged.code, (JSON.parse(judged.out) as { summary?: object }).summary]).toMatchObject([0, { messages: 2 }])
})

test('several files into a folder: all of them', async () => {
  const folder = emptyFolder()
  const files = ['01-Kennisgeving.json', '04-Saldoverzoek.json'].map((name) => join(house, good, name))
  const { code, out } = await skpHere(['convert', ...files, '--to', '1.0', '-o', 'oud', '--lang', 'en'], folder)

  expect(code).toBe(0)
  expect(out).toContain('2 converted, 0 refused, 0 lost or filled in.')
  expect(readdirSync(join(folder, 'oud')).sort()).toEqual(['01-Kennisgeving.json', '04-Saldoverzoek.json'])
  expect(read(join(folder, 'oud/01-Kennisgeving.json')).Stuurgegevens['Berichttype']).toBe('KlantGemeldVoorSHV')
})

test('one refused: nothing is written, and every reason is told', async () => {
  const folder = emptyFolder()
  const { code, out } = await skpHere(
    ['convert', join(house, good), '--to', '1.1', '-o', 'oud', '--lang', 'en'],
    folder,
  )

  expect(code).toBe(1)
  expect(existsSync(join(folder, 'oud'))).toBe(false)
  expect(out).toContain('SR-2.0-1.1-C009')
  expect(out).toContain('29 converted, 15 refused')
  expect(out).toContain('Nothing was written.')
})

test('as JSON: one object a message, with the result only when all is well', async () => {
  const args = ['convert', `${good}/08-Betaalvoorstel.json`, '--to', '1.1', '--format', 'json']
  const [well] = JSON.parse((await skpHere(args)).out) as Record<string, unknown>[]
  const refused = await skpHere([...args, `${good}/13-Statusverzoek.json`, '--format', 'ndjson'])
  const lines = refused.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

  expect(well).toMatchObject({
    ...{ converted: true, to: '1.1', from: { type: 'Betaalvoorstel' }, message: { Stuurgegevens: { Versie: '1.1' } } },
    findings: [{ code: 'conversion-lost', pointer: '/Inhoud/Uitbetaalmomenten', step: 'SR-2.0-1.1-C014' }],
  })
  expect(refused.code).toBe(1)
  expect(lines.map(({ converted }) => converted)).toEqual([true, false])
  expect(lines.every((line) => !('message' in line))).toBe(true)
})

test('an off-spec message is refused with its findings, and no value of it is said', async () => {
  const input = text('04-Saldoverzoek.json').replace(
    '"KlantnummerSHV"',
    '"KlantnummerSHV": "Kanarie-1", "KlantnummerSHV"',
  )
  const { code, out, talk } = await skpHere(['convert', '-', '--to', '1.1'], house, input)

  expect(code).toBe(1)
  expect(out).toBe('')
  expect(talk).toContain('json-duplicate-key')
  expect(talk).not.toContain('Kanarie')
})

test('the list names every message in every direction, with what it costs', async () => {
  const { code, out } = await skpHere(['convert', '--list', '--lang', 'en'])
  const data = JSON.parse((await skpHere(['convert', '--list', '--format', 'json'])).out) as object[]

  expect(code).toBe(0)
  expect(out).toContain('schuldregeling@2.0/Statusverzoek → 1.1 (no counterpart)\n  SR-2.0-1.1-C001  Version 1.1 has')
  expect(out).toContain('waarborgfonds@1.0/Gebeurtenis → 2.0/Gebeurtenis\n  nothing lost')
  expect(data).toHaveLength(7 + 12 + 12 + 15 + 10 + 10)
})

test('skp explain tells what a step does', async () => {
  const lost = await skpHere(['explain', 'SR-2.0-1.1-C014', '--lang', 'en'])
  const moved = await skpHere(['explain', 'sr-1.1-2.0-c001'])

  expect(lost.out).toContain('SR-2.0-1.1-C014\nWhen payments are made is left out.\n\nStep: vervalt\n')
  expect(moved.out).toContain('Er gaat niets verloren.')
  expect(moved.out).toContain('Plaats: /Inhoud/Adres → /Inhoud/Adreskeuze/Adres\nBron: S10 (bekend)')
})

test.each([
  ['a folder', ['in'], ['a/m.json', 'b/diep/m.json']],
  ['a pattern', ['in/*/m.json', 'in/b/**/m.json'], ['a/m.json', 'diep/m.json']],
  [
    'files that are named, from what they have in common',
    ['in/a/m.json', 'in/b/diep/m.json'],
    ['a/m.json', 'b/diep/m.json'],
  ],
  ['one file', ['in/b/diep/m.json'], ['m.json']],
])('the result keeps the folders of %s', async (_, paths, made) => {
  const folder = emptyFolder()
  for (const each of ['in/a', 'in/b/diep']) {
    mkdirSync(join(folder, each), { recursive: true })
    writeFileSync(join(folder, each, 'm.json'), text('04-Saldoverzoek.json'))
  }

  const { code } = await skpHere(['convert', ...paths, '--to', '1.1', '-o', 'uit/'], folder)

  expect(code).toBe(0)
  const files = readdirSync(join(folder, 'uit'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => name.endsWith('.json')).toSorted()).toEqual(made)
})

test('wrong usage', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'a'))
  mkdirSync(join(folder, 'b'))
  for (const each of ['a', 'b']) writeFileSync(join(folder, each, 'm.json'), text('04-Saldoverzoek.json'))
  writeFileSync(join(folder, 'bezet.json'), 'mijn')
  const runs = await Promise.all(
    [
      ['convert', 'a/m.json'],
      ['convert', 'a/m.json', '--to', '3.7'],
      ['convert', '--to', '1.1'],
      ['convert', 'geen.json', '--to', '1.1'],
      ['convert', 'a', 'b', '--to', '1.1', '-o', 'uit'],
      ['convert', 'a/m.json', '--to', '1.1', '-o', 'bezet.json'],
    ].map((args) => skpHere(args, folder)),
  )

  expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2])
  expect(runs.map(({ talk }) => talk)).toEqual([
    expect.stringContaining('give --to with a version: 1.0, 1.1, 2.0'),
    expect.stringContaining('give --to with a version: 1.0, 1.1, 2.0'),
    expect.stringContaining('name the files to convert'),
    expect.stringContaining('no file or folder "geen.json"'),
    expect.stringMatching(/two inputs would both become .*; name one folder that holds both/),
    expect.stringContaining('is there already'),
  ])
  expect(readFileSync(join(folder, 'bezet.json'), 'utf8')).toBe('mijn')
  expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'bezet.json'])
})

test('a batch takes so many bytes together, and not one more', async () => {
  const mebibyte = 1024 * 1024
  const asked = (bytes: number) => {
    const stdin = (): Readable => Readable.from([Buffer.alloc(mebibyte, '\n'), Buffer.alloc(bytes - mebibyte, '\n')])
    const skipped = { onEmpty: () => undefined, onUnreadable: () => undefined }
    const task = { stdin, ndjson: true, skipped, to: '2.0', lang: 'nl' } as unknown as Task
    return convertInputs([{ kind: 'stdin' }], task, 2 * mebibyte)
  }

  expect([await asked(2 * mebibyte - 1), await asked(2 * mebibyte)]).toEqual([[], []])
  await expect(asked(2 * mebibyte + 1)).rejects.toThrow('more than 2 MiB at once; convert fewer files at a time')
})

test('each record has its place in its own file, also where one file is read in many pieces', async () => {
  const record = `${JSON.stringify({ x: 'x'.repeat(100_000) })}\n`
  // Longer than what is read at once, and a file after it.
  const records = 60
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.ndjson'), record.repeat(records))
  writeFileSync(join(folder, 'b.ndjson'), record.repeat(3))
  const skipped = { onEmpty: () => undefined, onUnreadable: () => undefined }
  const task = { stdin: undefined, ndjson: true, skipped, to: '2.0', lang: 'nl' } as unknown as Task
  const paths = ['a.ndjson', 'b.ndjson'].map(
    (name) => ({ kind: 'ndjson', path: join(folder, name), shown: name, below: name }) as const,
  )
  const found = await convertInputs(paths, task, 16 * 1024 * 1024)
  const places = (name: string) => found.flatMap(({ file, record: at }) => (file === name ? [at] : []))

  expect(places('b.ndjson')).toEqual([1, 2, 3])
  expect(places('a.ndjson').every((at, index) => at === index + 1)).toBe(true)
  expect(found.length).toBe(records + 3)
})
