/** Looks for texts in the memory of a process that this one started: everything that it can write to, as bytes. */
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'

/** Whether a machine shows the memory of processes so. */
export const canLookInside = existsSync('/proc/self/mem')

/** Bytes that are read at once; two pieces share as many as the longest text has. */
const piece = 8 * 2 ** 20

/** How often each text stands there, as UTF-8 or as UTF-16, in the order in which they were given. */
export function countInMemory(pid: number, texts: readonly string[]): readonly number[] {
  const forms = texts.map((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')] as const)
  const overlap = Math.max(...forms.flat().map(({ length }) => length))
  const counts = texts.map(() => 0)
  for (const bytes of pieces(pid, overlap))
    for (const [index, [short, wide]] of forms.entries())
      counts[index] = (counts[index] ?? 0) + countIn(bytes, short) + countIn(bytes, wide)
  return counts
}

/** All of it, in pieces that share so many bytes. */
function* pieces(pid: number, overlap: number): Generator<Buffer> {
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const buffer = Buffer.alloc(piece + overlap)
  try {
    for (const [from, to] of writableIn(pid))
      for (let at = from; at < to; at += piece)
        yield read(memory, buffer.subarray(0, Math.min(buffer.length, to - at)), at)
  } finally {
    closeSync(memory)
  }
}

/** The parts of memory that the process reads and writes. */
function writableIn(pid: number): readonly (readonly [number, number])[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      return from === '' ? [] : [[Number.parseInt(from, 16), Number.parseInt(to, 16)] as const]
    })
}

/** What can be read there; what went away in the meantime cannot. */
function read(memory: number, into: Buffer, at: number): Buffer {
  try {
    return into.subarray(0, readSync(memory, into, 0, into.length, at))
  } catch {
    return into.subarray(0, 0)
  }
}

function countIn(bytes: Buffer, form: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(form); at !== -1; at = bytes.indexOf(form, at + 1)) count += 1
  return count
}
