/** Garbage never crashes `skp validate`: a clear finding or message, the right exit code, nothing else. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { emptyFolder, skp } from './run-skp.ts'

type Result = {
  file: string
  record?: number
  valid: boolean
  findings: { code: string; pointer: string; position?: object }[]
}

async function findingsIn(content: string | Uint8Array, name = 'bericht.json') {
  const folder = emptyFolder()
  writeFileSync(join(folder, name), content)
  const { code, out, talk } = await skp(['validate', name, '--format', 'json'], folder)
  const { results } = JSON.parse(out) as { results: Result[] }
  return { code, talk, codes: results.flatMap(({ findings }) => findings.map((finding) => finding.code)), results }
}

describe('a file that is no message is refused with one clear finding', () => {
  const garbage: Record<string, [content: string | Uint8Array, codes: string[]]> = {
    'an empty file': ['', ['input-empty']],
    'white space only': [' \n\t ', ['input-empty']],
    binary: [Uint8Array.from({ length: 4096 }, (_, index) => (index * 89) % 256), ['input-not-utf8']],
    'text that is not JSON': ['geachte heer, mevrouw', ['json-syntax']],
    'a trailing comma': ['{"Stuurgegevens":{},}', ['json-syntax']],
    'a list': ['[]', ['message-not-object']],
    'a number': ['12', ['message-not-object']],
    null: ['null', ['message-not-object']],
    'an empty object': ['{}', ['message-unidentified']],
    '200,000 levels of lists': ['['.repeat(200_000), ['json-too-deep']],
    '200,000 levels of objects': ['{"a":'.repeat(200_000), ['json-too-deep']],
    'a NUL byte': ['\u0000', ['json-syntax']],
  }
  for (const [what, [content, codes]] of Object.entries(garbage))
    test(what, async () => {
      const seen = await findingsIn(content)

      expect(seen).toMatchObject({ code: 1, talk: '', codes })
    })
})

test('an unknown module, version or type is told, with what is known', async () => {
  const message = (module: string, versie: string, type: string) =>
    JSON.stringify({ Stuurgegevens: { Module: module, Versie: versie, Berichttype: type }, Inhoud: {} })

  expect((await findingsIn(message('schuldregelen', '2.0', 'Saldoverzoek'))).codes).toEqual(['message-unknown-module'])
  expect((await findingsIn(message('schuldregeling', '9.9', 'Saldoverzoek'))).codes).toEqual([
    'message-unknown-version',
  ])
  expect((await findingsIn(message('schuldregeling', '2.0', 'Saldoverzoekje'))).codes).toEqual(['message-unknown-type'])
})

test('names of JavaScript itself are ordinary unknown names', async () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const as = { Module: name, Versie: name, Berichttype: name }
    expect((await findingsIn(JSON.stringify({ Stuurgegevens: as }))).codes).toEqual(['message-unknown-module'])
  }
  expect((await findingsIn('{"__proto__":{"Stuurgegevens":{}}}')).codes).toEqual(['message-unidentified'])
})

test('a byte order mark is told, and the rest is judged too', async () => {
  expect((await findingsIn('\uFEFF[]')).codes).toEqual(['input-bom', 'message-not-object'])
})

test('a lone surrogate and a duplicate key are told', async () => {
  expect((await findingsIn(String.raw`{"Stuurgegevens":{"Module":"\ud800"}}`)).codes).toContain('json-lone-surrogate')
  expect((await findingsIn('{"Stuurgegevens":{},"Stuurgegevens":{}}')).codes).toContain('json-duplicate-key')
})

test('a folder without messages, a missing file and a glob without matches end with 2 and one line', async () => {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'leeg'))

  for (const path of ['leeg', 'weg.json', '*.json']) {
    const { code, out, talk } = await skp(['validate', path], folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(talk).toMatch(/^skp: .+\n$/)
  }
})

test('an unknown message in --as ends with 2 and the nearest name', async () => {
  const { code, talk } = await skp(['validate', '-', '--as', 'schuldregeling@2.0/Saldoverzoekk'])

  expect(code).toBe(2)
  expect(talk).toContain('did you mean schuldregeling@2.0/Saldoverzoek?')
})

test('a wrong option or command ends with 2 and a suggestion', async () => {
  const option = await skp(['validate', '-', '--formt', 'json'])
  const command = await skp(['valdate', '-'])
  const choice = await skp(['validate', '-', '--format', 'xml'])

  expect([option.code, command.code, choice.code]).toEqual([2, 2, 2])
  expect(option.talk).toContain('--format')
  expect(command.talk).toContain('validate')
  expect(choice.talk).toContain('sarif')
})

test('a line of 300 MB is one finding and is never kept in memory', { timeout: 120_000 }, async () => {
  const megabyte = Buffer.alloc(1024 * 1024, 'a')
  function* lines() {
    yield Buffer.from('{"a":1}\n{"b":"')
    for (let index = 0; index < 300; index++) yield megabyte
    yield Buffer.from('"}\n{"c":3}\n')
  }

  const { code, out, talk } = await skp(['validate', '-', '--format', 'json'], undefined, Readable.from(lines()))

  const { results } = JSON.parse(out) as { results: Result[] }
  expect({ code, talk }).toEqual({ code: 1, talk: '' })
  expect(results.map(({ record, findings }) => [record, findings.map((finding) => finding.code)])).toEqual([
    [1, ['message-unidentified']],
    [2, ['input-too-large']],
    [3, ['message-unidentified']],
  ])
})
