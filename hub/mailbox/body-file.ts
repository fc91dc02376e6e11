/**
 * The bytes of messages, beside the tables: each is written once, in pages of its own, and overwritten there when it ends. So
 * no table, index or log of a database ever holds them.
 */
import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  read,
  readSync,
  writeSync,
} from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { MailboxFailure } from './failure.ts'
import { createFlusher } from './flusher.ts'
import { createFreePages } from './free-pages.ts'
import type { FreePages } from './free-pages.ts'
import type { Gap } from './gaps.ts'

/** Where bytes stand: the first page, and how many bytes. */
export type Place = { readonly page: number; readonly size: number }

/** Bytes of messages in a file. */
export type BodyFile = {
  /** Writes them, each to a place of its own; durable after `settled`. Throws, and leaves nothing, when there is no room. */
  readonly put: (bodies: readonly Uint8Array[]) => readonly Place[]
  /** What stands there now. */
  readonly get: (place: Place) => Promise<Uint8Array>
  /** Resolves when all that was written until now is on the disk. */
  readonly settled: () => Promise<void>
  /** Overwrites what stands there; resolves when it is gone from the disk, and what it leaves at the end is given back. */
  readonly erase: (places: readonly Place[]) => Promise<void>
  readonly close: () => void
}

const pageSize = 4096
/** Bytes that are looked at, or overwritten, at once. */
const most = 1024 * 1024
const nothing = Buffer.alloc(most)

const pagesOf = (size: number): number => Math.max(1, Math.ceil(size / pageSize))

/**
 * The file at this path, for its owner only, in which these places are in use (in order of page). What stands elsewhere in it
 * was never answered for, or has ended: it is overwritten before anything else.
 * @throws MailboxFailure when the file ends before what is in use.
 */
export function openBodyFile(path: string, used: Iterable<Place>): BodyFile {
  const free = createFreePages(rowsOf(used))
  closeSync(openSync(path, 'a+', 0o600))
  const file = openSync(path, 'r+')
  // The last page need not be whole.
  if (fstatSync(file).size <= (free.end() - 1) * pageSize) {
    closeSync(file)
    throw new MailboxFailure(
      'the file with the bytes of messages is not the one of this store, or a part of it is gone',
    )
  }
  return bodiesIn(file, free)
}

function* rowsOf(places: Iterable<Place>): Iterable<Gap> {
  for (const { page, size } of places) yield { first: page, count: pagesOf(size) }
}

function bodiesIn(file: number, free: FreePages): BodyFile {
  cleanUp(file, free)
  shrink(file, free)
  // A disk says once that it lost something, to one who asks: so one asks at a time, and what it says holds for all.
  const { wrote, settled } = createFlusher(() => onDisk(file))
  const putAll = (bodies: readonly Uint8Array[]): readonly Place[] => {
    const places: Place[] = []
    wrote()
    try {
      for (const body of bodies) {
        const place = { page: free.take(pagesOf(body.length)), size: body.length }
        places.push(place)
        writeAt(file, body, place.page * pageSize)
      }
      return places
    } catch (cause) {
      for (const place of places) clear(file, place)
      for (const { page, size } of places) free.give(page, pagesOf(size))
      throw cause
    }
  }
  return {
    put: putAll,
    get: ({ page, size }) => readAt(file, size, page * pageSize),
    settled,
    erase: async (places) => {
      await clearAll(file, places)
      wrote()
      // A place is given back once, when it is empty: when this fails, all of it is done again.
      await settled()
      for (const { page, size } of places) free.give(page, pagesOf(size))
      try {
        shrink(file, free)
      } catch {
        // What ended is gone all the same; the end is given back with the next one.
      }
    },
    close: () => closeSync(file),
  }
}

/** Gives back what is free at the end; what is given back before it is overwritten on the disk would stay there. */
function shrink(file: number, free: FreePages): void {
  if (fstatSync(file).size > free.end() * pageSize) ftruncateSync(file, free.end() * pageSize)
}

function clear(file: number, { page, size }: Place): void {
  overwrite(file, page * pageSize, pagesOf(size) * pageSize)
}

/** Others need not wait for all of it. */
async function clearAll(file: number, places: readonly Place[]): Promise<void> {
  let bytes = 0
  for (const place of places) {
    clear(file, place)
    bytes += place.size
    if (bytes < most) continue
    bytes = 0
    await setImmediate()
  }
}

/** Overwrites what a crash left outside of the places in use. */
function cleanUp(file: number, free: FreePages): void {
  const end = free.end() * pageSize
  const rows = free.rows().map(({ first, count }) => [first * pageSize, count * pageSize] as const)
  for (const [at, length] of [...rows, [end, Math.max(0, fstatSync(file).size - end)] as const])
    if (!isEmpty(file, at, length)) overwrite(file, at, length)
  fdatasyncSync(file)
}

const onDisk = (file: number): Promise<void> =>
  new Promise((done, fail) => fdatasync(file, (error) => (error === null ? done() : fail(error))))

function isEmpty(file: number, at: number, length: number): boolean {
  const part = Buffer.alloc(Math.min(most, length))
  for (let done = 0; done < length;) {
    const count = readSync(file, part, 0, Math.min(most, length - done), at + done)
    if (count === 0) return true
    if (!part.subarray(0, count).equals(nothing.subarray(0, count))) return false
    done += count
  }
  return true
}

/** Nothing in the place of what stands there, as far as the file goes. */
function overwrite(file: number, at: number, length: number): void {
  const end = Math.min(at + length, fstatSync(file).size)
  for (let from = at; from < end; from += most) writeAt(file, nothing.subarray(0, Math.min(most, end - from)), from)
}

function writeAt(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, at + done)
}

async function readAt(file: number, size: number, at: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size)
  for (let done = 0; done < size;) {
    const count = await new Promise<number>((found, fail) =>
      read(file, bytes, done, size - done, at + done, (error, read) => (error === null ? found(read) : fail(error))),
    )
    // The file ends before: then it is not what was written.
    if (count === 0) return bytes.subarray(0, done)
    done += count
  }
  return bytes
}
