/** Reads inputs as batches of messages, with memory that does not grow with the input. */
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readLines } from '../../validator/index.ts'
import type { Input } from './inputs.ts'
import type { Batch, Piece } from './judging.ts'

/** A batch is large enough to be worth sending to another thread, and small enough to keep several in memory. */
const batchBytes = 512 * 1024

export type Reading = { readonly stdin: Readable; readonly ndjson: boolean; readonly maxBytes: number }

/** All batches of these inputs, in order. */
export async function* readBatches(inputs: readonly Input[], reading: Reading): AsyncGenerator<Batch> {
  for (const input of inputs) {
    if (input.kind === 'stdin') yield* readStandardInput(reading)
    else {
      const stream = readingFile(input.path, input.shown)
      yield* input.kind === 'ndjson'
        ? readRecords(input.shown, stream, reading.maxBytes)
        : readSingle(input.shown, stream, reading.maxBytes)
    }
  }
}

async function* readingFile(path: string, shown: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) yield chunk as Uint8Array
  } catch (cause) {
    throw new ToolkitFailure('file-unreadable', `${JSON.stringify(shown)} cannot be read`, { cause })
  }
}

/** One message in a file. Reading stops as soon as it is too large. */
async function* readSingle(file: string, source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Batch> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes) break
  }
  yield { file, pieces: [size > maxBytes ? {} : { bytes: Buffer.concat(chunks) }] }
}

async function* readRecords(file: string, source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Batch> {
  let pieces: Piece[] = []
  let size = 0
  for await (const { line, bytes } of readLines(source, maxBytes)) {
    pieces.push(bytes === undefined ? { record: line } : { record: line, bytes })
    size += bytes?.length ?? 0
    if (size < batchBytes) continue
    yield { file, pieces }
    pieces = []
    size = 0
  }
  if (pieces.length > 0) yield { file, pieces }
}

/** Standard input is NDJSON when its first line is a whole object; otherwise it is one message. */
async function* readStandardInput({ stdin, ndjson, maxBytes }: Reading): AsyncGenerator<Batch> {
  const head: Uint8Array[] = []
  const source = (stdin as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  let headBytes = 0
  let next = await source.next()
  while (next.done !== true) {
    head.push(next.value)
    headBytes += next.value.length
    if (headBytes > maxBytes || next.value.includes(10)) break
    next = await source.next()
  }
  const whole = restOf(head, source)
  yield* ndjson || looksLikeRecords(Buffer.concat(head))
    ? readRecords('stdin', whole, maxBytes)
    : readSingle('stdin', whole, maxBytes)
}

async function* restOf(head: readonly Uint8Array[], source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
}

function looksLikeRecords(head: Buffer): boolean {
  const end = head.indexOf(10)
  if (end < 0) return false
  const first = head.subarray(0, end).toString('latin1').trim()
  return first.startsWith('{') && first.endsWith('}')
}
