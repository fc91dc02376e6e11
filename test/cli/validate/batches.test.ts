/**
 * How inputs become batches: a file or standard input is one message or lines of them, whatever pieces it comes in, and never more than may be read.
 *
 * Inside: the pieces in which standard input comes are made by hand; a shell gives none of its choice.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBatches } from '../../../cli/validate/batches.ts'
import type { Reading } from '../../../cli/validate/batches.ts'
import type { Input } from '../../../cli/validate/inputs.ts'

const folder = mkdtempSync(join(tmpdir(), 'skp-batches-'))

type Read = { readonly batches: readonly unknown[]; readonly heard: readonly string[] }

/** The batches of an input, and what was heard of it. */
async function read(input: Input, change: Partial<Reading> = {}): Promise<Read> {
  const [batches, heard]: [unknown[], string[]] = [[], []]
  const reading: Reading = {
    ...{ stdin: () => Readable.from([]), ndjson: false, maxBytes: 100 },
    lend: (size) => new ArrayBuffer(size),
    onUnreadable: (shown, cause) => void heard.push(`unreadable ${shown} ${(cause as NodeJS.ErrnoException).code}`),
    onEmpty: (shown) => void heard.push(`empty ${shown}`),
    ...change,
  }
  for await (const { bytes, ...batch } of readBatches([input], reading))
    batches.push(bytes === undefined ? batch : { ...batch, text: new TextDecoder().decode(bytes) })
  return { batches, heard }
}

const piped = (...pieces: readonly string[]): Partial<Reading> => ({
  stdin: () => Readable.from(pieces.map((piece) => Buffer.from(piece))),
})
const stdin = { kind: 'stdin' } as const
const one = (text: string) => ({ batches: [{ file: 'stdin', records: false, text }], heard: [] })
const lines = (text: string) => ({ batches: [{ file: 'stdin', records: true, text }], heard: [] })

test('standard input is records when its first line is a whole object, and one message otherwise', async () => {
  expect(await read(stdin, piped('{"a":1}\n{"b":2}\n'))).toEqual(lines('{"a":1}\n{"b":2}\n'))
  expect(await read(stdin, piped(' {"a":1} \r\n'))).toEqual(lines(' {"a":1} \r\n'))
  expect(await read(stdin, piped('{\n"a":1}\n'))).toEqual(one('{\n"a":1}\n'))
  expect(await read(stdin, piped('"a":1}\n{}\n'))).toEqual(one('"a":1}\n{}\n'))
  expect(await read(stdin, piped('{"a":1}'))).toEqual(one('{"a":1}'))
  expect(await read(stdin, piped('{'))).toEqual(one('{'))
  expect(await read(stdin, piped('\n{}'))).toEqual(one('\n{}'))
  expect(await read(stdin, piped())).toEqual(one(''))
  expect(await read(stdin, { ...piped('{"a":1}'), ndjson: true })).toEqual(lines('{"a":1}'))
  expect(await read(stdin, { ...piped(), ndjson: true })).toEqual({ batches: [], heard: ['empty stdin'] })
})

test('whatever the pieces it comes in, standard input is read the same', async () => {
  const texts = fc.constantFrom('{"a":1}\n{"b":2}\n', '{\n"a":1}\n', '{"a":1}', ' {}\n', '[\n]')
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.nat(16), { maxLength: 4 }), async (text, cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length]
      const pieces = places.slice(1).map((end, at) => text.slice(places[at], Math.max(end, places[at] ?? 0)))
      const whole = await read(stdin, piped(text))
      const cut = await read(stdin, piped(...pieces.filter((each) => each !== '')))
      const textOf = ({ batches }: Read) =>
        (batches as { records: boolean; text: string }[]).map(({ records, text: told }) => [records, told])

      expect(textOf(cut).flat().join('')).toBe(textOf(whole).flat().join(''))
    }),
    { numRuns: 60 },
  )
})

test('one message may have as many bytes as are allowed and none more; what follows is not read', async () => {
  const most = 'x'.repeat(100)
  expect(await read(stdin, piped(most))).toEqual(one(most))
  expect(await read(stdin, piped(`${most}x`))).toEqual({ batches: [{ file: 'stdin', records: false }], heard: [] })
  let asked = 0
  const endless = async function* (): AsyncGenerator<Buffer> {
    for (;;) {
      asked += 1
      yield Buffer.from('x'.repeat(60))
    }
  }
  expect((await read(stdin, { stdin: () => Readable.from(endless(), { highWaterMark: 1 }) })).batches).toHaveLength(1)
  expect(asked).toBeLessThan(6)
})

function file(name: string, text: string | Uint8Array): Input {
  writeFileSync(join(folder, name), text)
  return { kind: name.endsWith('.json') ? 'json' : 'ndjson', path: join(folder, name), shown: name, below: name }
}

test('a file is read by what it is, and one without records is told to be empty', async () => {
  expect(await read(file('een.json', '{}\n{}\n'))).toEqual({
    batches: [{ file: 'een.json', records: false, text: '{}\n{}\n' }],
    heard: [],
  })
  expect(await read(file('twee.ndjson', '{}\n{}\n'))).toEqual({
    batches: [{ file: 'twee.ndjson', records: true, text: '{}\n{}\n' }],
    heard: [],
  })
  for (const text of ['', '\n', ' \t\r\n\n'])
    expect((await read(file('leeg.ndjson', text))).heard).toEqual(['empty leeg.ndjson'])
  expect((await read(file('niet-leeg.ndjson', '\n!'))).heard).toEqual([])
})

test('a file larger than what is read at once comes whole', async () => {
  const text = Array.from({ length: 60_000 }, (_, at) => `{"regel":${at}}`).join('\n')
  const { batches } = await read(file('groot.ndjson', text))
  const whole = await read(file('groot.json', text), { maxBytes: text.length })

  expect(batches.length).toBeGreaterThan(1)
  expect((batches as { text: string }[]).map((each) => each.text.trim()).join('\n')).toBe(text)
  expect(whole.batches).toEqual([{ file: 'groot.json', records: false, text }])
})

test('what cannot be read is told once, and nothing else is said of it', async () => {
  const gone = { kind: 'json', path: join(folder, 'weg'), shown: 'weg', below: 'weg' } as const
  const foreign = { onForeign: () => expect.fail('it was not read') }

  expect(await read(gone)).toEqual({ batches: [], heard: ['unreadable weg ENOENT'] })
  expect(await read(gone, foreign)).toEqual({ batches: [], heard: ['unreadable weg ENOENT'] })
  expect(await read({ ...gone, kind: 'ndjson' }, foreign)).toEqual({ batches: [], heard: ['unreadable weg ENOENT'] })
  expect(await read({ ...gone, path: folder, shown: 'map' }, foreign)).toEqual({
    batches: [],
    heard: ['unreadable map EISDIR'],
  })
})

test('what names no head of a message is left alone where that was asked, in any form of UTF', async () => {
  const seen: string[] = []
  const onForeign = (shown: string): void => void seen.push(shown)
  const head = '{"Stuurgegevens":{}}'
  const swapped = Buffer.from(head, 'utf16le').swap16()
  const ours = [head, Buffer.from(head, 'utf16le'), swapped]
  for (const [at, text] of ours.entries()) {
    expect((await read(file(`ons-${at}.json`, text), { onForeign })).batches).toHaveLength(1)
    expect((await read(file(`ons-${at}.ndjson`, text), { onForeign })).batches).toHaveLength(1)
  }
  expect(seen).toEqual([])

  const later = `{"iets":1}\n${head}\n`
  expect((await read(file('vreemd.json', '{"iets":1}'), { onForeign })).batches).toEqual([])
  expect((await read(file('vreemd.ndjson', '{"iets":1}\n{"iets":2}\n'), { onForeign })).batches).toEqual([])
  expect((await read(file('gemengd.ndjson', later), { onForeign })).batches).toHaveLength(1)
  expect(seen).toEqual(['vreemd.json', 'vreemd.ndjson'])
})
