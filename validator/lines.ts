/** Reads NDJSON: cuts lines on bytes, with memory for one line and one chunk at most. */

/**
 * One line that is not blank; without bytes when it is longer than the limit.
 *
 * @since 0.1.0
 * @beta
 */
export type Line = {
  /** From 1, blank lines counted. */
  readonly line: number
  readonly bytes?: Uint8Array
}

/**
 * Whole lines, in a buffer of their own; without bytes it stands for one line that is longer than the limit.
 *
 * @since 0.1.0
 * @beta
 */
export type LineChunk = { readonly bytes?: Uint8Array<ArrayBuffer> }

const lineFeed = 10
const carriageReturn = 13

/** Large enough to be worth handing to another thread, small enough to keep several in memory. */
const chunkBytes = 256 * 1024

/**
 * The lines of a stream of bytes. A line longer than `maxBytes` is passed over without being kept.
 *
 * @example
 * ```ts
 * import { createReadStream } from 'node:fs'
 * import { readLines, tooLargeReport, validateText } from 'schuldenknooppunt'
 *
 * for await (const { line, bytes } of readLines(createReadStream('berichten.ndjson'), 4_000_000)) {
 *   const { valid } = bytes === undefined ? tooLargeReport(4_000_000) : await validateText(bytes)
 *   console.log(line, valid)
 * }
 * ```
 * @since 0.1.0
 * @beta
 */
export async function* readLines(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let before = 0
  for await (const chunk of readLineChunks(source, maxBytes)) {
    for (const { line, bytes } of linesOf(chunk, maxBytes))
      yield bytes === undefined ? { line: before + line } : { line: before + line, bytes }
    before += countLines(chunk)
  }
}

/**
 * The lines of one chunk that are not blank, counted from 1 within it.
 *
 * @since 0.1.0
 * @beta
 */
export function* linesOf({ bytes: chunk }: LineChunk, maxBytes: number): Generator<Line> {
  if (chunk === undefined) {
    yield { line: 1 }
    return
  }
  let from = 0
  for (let line = 1; from < chunk.length; line++) {
    const found = chunk.indexOf(lineFeed, from)
    const end = found < 0 ? chunk.length : found
    const bytes = chunk.subarray(from, end > from && chunk[end - 1] === carriageReturn ? end - 1 : end)
    from = end + 1
    if (bytes.length > maxBytes) yield { line }
    else if (!bytes.every(isBlank)) yield { line, bytes }
  }
}

/**
 * How many lines the chunk ends.
 *
 * @since 0.1.0
 * @beta
 */
export function countLines({ bytes }: LineChunk): number {
  if (bytes === undefined) return 1
  let count = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count += 1
  return count
}

/**
 * Gives a buffer of at least this size.
 *
 * @since 0.1.0
 * @beta
 */
export type Lend = (size: number) => ArrayBuffer

/** What was read and not handed over yet: whole lines, then `open` bytes of a line without its end. */
type Pending = { held: Uint8Array; size: number; open: number; skipping: boolean }

/**
 * The stream as chunks of whole lines, each in a buffer that `lend` gave; what follows the last line feed is a line as
 * well. What the stream yields is copied at once, so the stream may use its buffer again.
 *
 * @since 0.1.0
 * @beta
 */
export async function* readLineChunks(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  lend: Lend = (size) => new ArrayBuffer(size),
): AsyncGenerator<LineChunk> {
  const pending: Pending = { held: new Uint8Array(chunkBytes), size: 0, open: 0, skipping: false }
  for await (const read of source) {
    const rest = pending.skipping ? afterLineFeed(read) : read
    if (rest === undefined) continue
    if (pending.skipping) yield {}
    pending.skipping = false
    const whole = rest.lastIndexOf(lineFeed) + 1
    keep(pending, rest)
    pending.open = whole > 0 ? rest.length - whole : pending.open + rest.length
    const isTooLong = pending.open > maxBytes + 1 // the one more may still turn out to be the CR of a CRLF
    if (pending.size - pending.open >= chunkBytes || (isTooLong && pending.size > pending.open))
      yield take(pending, pending.size - pending.open, lend)
    if (!isTooLong) continue
    pending.size = 0
    pending.open = 0
    pending.skipping = true
  }
  if (pending.skipping) yield {}
  else if (pending.size > 0) yield take(pending, pending.size, lend)
}

function afterLineFeed(bytes: Uint8Array): Uint8Array | undefined {
  const end = bytes.indexOf(lineFeed)
  return end < 0 ? undefined : bytes.subarray(end + 1)
}

function keep(pending: Pending, part: Uint8Array): void {
  const size = pending.size + part.length
  if (size > pending.held.length) {
    const larger = new Uint8Array(Math.max(size, pending.held.length * 2))
    larger.set(pending.held.subarray(0, pending.size))
    pending.held = larger
  }
  pending.held.set(part, pending.size)
  pending.size = size
}

function take(pending: Pending, size: number, lend: Lend): LineChunk {
  const bytes = new Uint8Array(lend(size), 0, size)
  bytes.set(pending.held.subarray(0, size))
  pending.held.copyWithin(0, size, pending.size)
  pending.size -= size
  return { bytes }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === carriageReturn
}
