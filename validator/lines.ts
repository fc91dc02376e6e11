/** Reads NDJSON: cuts lines on bytes, with memory for one line at most. */

/** One line that is not blank; without bytes when it is longer than the limit. */
export type Line = {
  /** From 1, blank lines counted. */
  readonly line: number
  readonly bytes?: Uint8Array
}

const lineFeed = 10
const carriageReturn = 13

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
 */
export async function* readLines(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  const pending: Pending = { maxBytes, parts: [], size: 0 }
  let line = 1
  for await (const chunk of source) {
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      keep(pending, chunk.subarray(from, end))
      const whole = finish(pending, line)
      if (whole !== undefined) yield whole
      line += 1
      from = end + 1
    }
    keep(pending, chunk.subarray(from))
  }
  const last = finish(pending, line)
  if (last !== undefined) yield last
}

/** The line so far; a line that has grown too long keeps its size but not its bytes. */
type Pending = { readonly maxBytes: number; parts: Uint8Array[]; size: number }

function keep(pending: Pending, part: Uint8Array): void {
  if (part.length === 0) return
  pending.size += part.length
  // One byte more than the limit may still turn out to be the CR of a CRLF.
  if (pending.size > pending.maxBytes + 1) pending.parts = []
  else pending.parts.push(part)
}

function finish(pending: Pending, line: number): Line | undefined {
  const { parts, size, maxBytes } = pending
  pending.parts = []
  pending.size = 0
  if (size > maxBytes + 1) return { line }
  const whole = parts.length === 1 ? parts[0] : join(parts, size)
  if (whole === undefined) return undefined
  const bytes = whole.at(-1) === carriageReturn ? whole.subarray(0, -1) : whole
  if (bytes.length > maxBytes) return { line }
  return bytes.every(isBlank) ? undefined : { line, bytes }
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === carriageReturn
}
