/** NDJSON is cut on bytes, wherever the chunks begin and end. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { readLines } from '../../validator/index.ts'
import type { Line } from '../../validator/index.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const encoder = new TextEncoder()
const decoder = new TextDecoder()

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(text: string, maxBytes = 100, size = 7): Promise<(readonly [number, string | undefined])[]> {
  const lines: Line[] = []
  for await (const line of readLines(chunks(encoder.encode(text), size), maxBytes)) lines.push(line)
  return lines.map(({ line, bytes }) => [line, bytes === undefined ? undefined : decoder.decode(bytes)])
}

test('lines end at LF or CRLF, the last one also without; blank lines are passed over but counted', async () => {
  expect(await linesOf('{"a":1}\r\n\n \t\r\n{"b":2}\n{"c":3}')).toEqual([
    [1, '{"a":1}'],
    [4, '{"b":2}'],
    [5, '{"c":3}'],
  ])
  expect(await linesOf('')).toEqual([])
  expect(await linesOf('\n\n')).toEqual([])
})

test('a line longer than the limit comes without its bytes; its CR does not count', async () => {
  expect(await linesOf(`${'x'.repeat(11)}\n${'y'.repeat(10)}\r\n${'z'.repeat(11)}\r\n1`, 10)).toEqual([
    [1, undefined],
    [2, 'y'.repeat(10)],
    [3, undefined],
    [4, '1'],
  ])
})

test('the chunks make no difference', async () => {
  const text = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', ' ', '{"a":1}'), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
      const whole = parts.join('')

      expect(await linesOf(whole, 8, size)).toEqual(await linesOf(whole, 8, 1000))
    }),
  )
})

test('a line that is far too long is neither copied nor kept', async () => {
  const size = 1024 * 1024
  const made: WeakRef<Uint8Array>[] = []
  let most = 0
  async function* chunksOfOneLine(): AsyncGenerator<Uint8Array> {
    for (let index = 0; index < 12; index++) {
      const chunk = new Uint8Array(size).fill(0x61)
      made.push(new WeakRef(chunk))
      yield chunk
      // A weak reference holds until the turn in which it was made is over.
      await new Promise(setImmediate)
      collectGarbage()
      most = Math.max(most, made.filter((one) => one.deref() !== undefined).length)
    }
  }
  const copies = vi.spyOn(Uint8Array.prototype, 'set')

  const lines: Line[] = []
  for await (const line of readLines(chunksOfOneLine(), 1000)) lines.push(line)

  const copied = copies.mock.calls.reduce((sum, [from]) => sum + from.length, 0)
  copies.mockRestore()
  expect(lines).toEqual([{ line: 1 }])
  expect(copied).toBeLessThanOrEqual(2 * size)
  expect(most).toBeLessThanOrEqual(2)
})

test('lines that together are larger than a chunk come whole, each once', async () => {
  const texts = Array.from({ length: 3000 }, (_, index) => `${index}:${'x'.repeat((index * 37) % 1200)}`)

  const lines = await linesOf(texts.join('\n'), 2000, 100_000)

  expect(lines).toEqual(texts.map((text, index) => [index + 1, text]))
})
