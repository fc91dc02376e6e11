/** Reads inputs as batches of messages, with memory that does not grow with the input. */
import { close, open, read } from 'node:fs'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readLineChunks } from '../../validator/index.ts'
import type { Lend } from '../../validator/index.ts'
import type { Input } from './inputs.ts'
import type { Batch } from './judging.ts'

export type Reading = {
  readonly stdin: () => Readable
  readonly ndjson: boolean
  readonly maxBytes: number
  /** Where the bytes of a batch of records come to stand. */
  readonly lend: Lend
}

const readBytes = 256 * 1024

/** All batches of these inputs, in order. */
export async function* readBatches(inputs: readonly Input[], reading: Reading): AsyncGenerator<Batch> {
  for (const input of inputs) {
    if (input.kind === 'stdin') yield* readStandardInput(reading)
    else {
      const stream = readingFile(input.path, input.shown)
      yield* input.kind === 'ndjson'
        ? readRecords(input.shown, stream, reading)
        : readSingle(input.shown, stream, reading.maxBytes)
    }
  }
}

// These, because `node:fs/promises` brings in half of Node and takes longer to load than a message takes to judge.
const openFile = promisify(open)
const readFile = promisify(read)
const closeFile = promisify(close)

/** What it yields is overwritten by the next. */
async function* readingFile(path: string, shown: string): AsyncGenerator<Uint8Array> {
  const orUnreadable = (cause: unknown): never => unreadable(shown, cause)
  const file = await openFile(path, 'r').catch(orUnreadable)
  try {
    const buffer = Buffer.allocUnsafe(readBytes)
    for (;;) {
      const { bytesRead } = await readFile(file, buffer, 0, readBytes, null).catch(orUnreadable)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await closeFile(file)
  }
}

function unreadable(shown: string, cause: unknown): never {
  throw new ToolkitFailure('file-unreadable', `${JSON.stringify(shown)} cannot be read`, { cause })
}

/** One message in a file. Reading stops as soon as it is too large. */
async function* readSingle(file: string, source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Batch> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    chunks.push(Uint8Array.from(chunk))
    size += chunk.length
    if (size > maxBytes) break
  }
  yield { file, records: false, ...(size > maxBytes ? {} : { bytes: Uint8Array.from(Buffer.concat(chunks)) }) }
}

async function* readRecords(
  file: string,
  source: AsyncIterable<Uint8Array>,
  { maxBytes, lend }: Reading,
): AsyncGenerator<Batch> {
  for await (const chunk of readLineChunks(source, maxBytes, lend)) yield { file, records: true, ...chunk }
}

/** Standard input is NDJSON when its first line is a whole object; otherwise it is one message. */
async function* readStandardInput(reading: Reading): AsyncGenerator<Batch> {
  const { stdin, ndjson, maxBytes } = reading
  const head: Uint8Array[] = []
  const source = (stdin() as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
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
    ? readRecords('stdin', whole, reading)
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
