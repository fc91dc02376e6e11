/** Reads inputs as batches of messages, with memory that does not grow with the input. */
import { close, open, read } from 'node:fs'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { readLineChunks } from '../../validator/index.ts'
import type { Lend } from '../../validator/index.ts'
import type { FileInput, Input } from './inputs.ts'
import type { Batch } from './judging.ts'

export type Reading = {
  readonly stdin: () => Readable
  readonly ndjson: boolean
  readonly maxBytes: number
  /** Where the bytes of a batch of records come to stand. */
  readonly lend: Lend
  /** Hears of a file that cannot be read, or not to its end; those after it are read all the same. */
  readonly onUnreadable: (shown: string, cause: unknown) => void
  /** Hears of a file of records in which there is none. */
  readonly onEmpty: (shown: string) => void
  /** Leaves a file alone that is not about messages of ours, and hears of it. */
  readonly onForeign?: (shown: string) => void
}

const readBytes = 256 * 1024

/** All batches of these inputs, in order. */
export async function* readBatches(inputs: readonly Input[], reading: Reading): AsyncGenerator<Batch> {
  for (const input of inputs) {
    if (input.kind === 'stdin') yield* readStandardInput(reading)
    else yield* readFileInput(input, reading)
  }
}

async function* readFileInput({ kind, path, shown }: FileInput, reading: Reading): AsyncGenerator<Batch> {
  const fault: { cause?: unknown } = {}
  const stream = readingFile(path, fault)
  const whole = wholeFilesOnly(reading, fault)
  const batches = kind === 'ndjson' ? readRecords(shown, stream, whole) : readSingle(shown, stream, whole)
  for await (const batch of batches) if (kind === 'ndjson' || !('cause' in fault)) yield batch
  if ('cause' in fault) reading.onUnreadable(shown, fault.cause)
}

// These, because `node:fs/promises` brings in half of Node and takes longer to load than a message takes to judge.
const openFile = promisify(open)
const readFile = promisify(read)
const closeFile = promisify(close)

/** Says nothing of what is in a file that could not be read. */
function wholeFilesOnly(reading: Reading, fault: object): Reading {
  const { onEmpty, onForeign } = reading
  const unlessFaulty = (say: (shown: string) => void) => (shown: string) => {
    if (!('cause' in fault)) say(shown)
  }
  return {
    ...reading,
    onEmpty: unlessFaulty(onEmpty),
    ...(onForeign === undefined ? {} : { onForeign: unlessFaulty(onForeign) }),
  }
}

/** What it yields is overwritten by the next; a fault of the system ends it, and is left in `fault`. */
async function* readingFile(path: string, fault: { cause?: unknown }): AsyncGenerator<Uint8Array> {
  const keep = (cause: unknown): undefined => void (fault.cause = cause)
  const file = await openFile(path, 'r').catch(keep)
  if (file === undefined) return
  try {
    const buffer = Buffer.allocUnsafe(readBytes)
    for (;;) {
      const read = await readFile(file, buffer, 0, readBytes, null).catch(keep)
      if (read === undefined || read.bytesRead === 0) return
      yield buffer.subarray(0, read.bytesRead)
    }
  } finally {
    await closeFile(file)
  }
}

/** One message in a file. Reading stops as soon as it is too large. */
async function* readSingle(
  file: string,
  source: AsyncIterable<Uint8Array>,
  { maxBytes, onForeign }: Reading,
): AsyncGenerator<Batch> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source) {
    chunks.push(Uint8Array.from(chunk))
    size += chunk.length
    if (size > maxBytes) break
  }
  const whole = Buffer.concat(chunks)
  if (onForeign !== undefined && isForeign(whole)) return onForeign(file)
  yield { file, records: false, ...(size > maxBytes ? {} : { bytes: Uint8Array.from(whole) }) }
}

async function* readRecords(
  file: string,
  source: AsyncIterable<Uint8Array>,
  { maxBytes, lend, onEmpty, onForeign }: Reading,
): AsyncGenerator<Batch> {
  let isEmpty = true
  for await (const chunk of readLineChunks(source, maxBytes, lend)) {
    // The first lines tell what a file is about.
    if (isEmpty && onForeign !== undefined && chunk.bytes !== undefined && isForeign(chunk.bytes))
      return onForeign(file)
    isEmpty &&= chunk.bytes?.every(isSpace) === true
    yield { file, records: true, ...chunk }
  }
  if (isEmpty) onEmpty(file)
}

function isSpace(byte: number): boolean {
  return byte <= 32
}

/** The head that every message has; without its last byte it is the same in both orders of UTF-16. */
const head = Buffer.from('Stuurgegevens')
const wideHead = Buffer.from('Stuurgegevens', 'utf16le').subarray(0, -1)

/** Whether nothing here names the head of a message. */
function isForeign(bytes: Uint8Array): boolean {
  const seen = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return !seen.includes(head) && !seen.includes(wideHead)
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
    : readSingle('stdin', whole, reading)
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
