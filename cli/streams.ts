/**
 * Standard output and error: one writer for both, which keeps the order, waits for a slow reader and outlives one that
 * leaves. Without Node's stream objects as long as it can: making those takes longer than judging a message, and most
 * runs only write a few lines.
 */
import { fstatSync, writeSync } from 'node:fs'
import type { Stats } from 'node:fs'

/** Standard output. */
export const output = 1
/** Standard error. */
export const errors = 2

type File = typeof output | typeof errors

/** Where the bytes of an outlet go. */
export type Sink = {
  /** Writes some of it and says how much; throws `EAGAIN` when there is no room. Absent when it may never block. */
  readonly now?: (bytes: Uint8Array) => number
  /** Resolves when all of it is taken; what it takes once, it is given always. */
  readonly later: (bytes: Uint8Array) => Promise<void>
  /** True when a fault may pass (a disk that is full) and what comes after it is worth something by itself. */
  readonly recovers?: boolean
}

/** Does one piece of work after the other, and the first at once. */
export type Turns = (work: () => Promise<void>) => Promise<void>

/** One of the two outputs. */
export type Outlet = {
  /** Writes all of it, after what came before; false once it cannot be written, and then nothing ever comes out again. */
  readonly write: (text: string) => Promise<boolean>
  /** The same for who cannot wait: beyond what `mostWaiting` allows it is left out, and how often that was is told. */
  readonly tell: (text: string) => void
  /** Resolves when nothing waits. */
  readonly drained: () => Promise<void>
  /** The code of the system for why it cannot be written, such as `ENOSPC`. */
  readonly fault: () => string | undefined
}

/** Characters that may wait for a reader before lines of talk are left out. */
const mostWaiting = 1024 * 1024

/** Nobody reads any more: the reader left, which is its good right (such as `head`). */
export const readerGone: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ECONNRESET'])

/** Both outputs of this process; where they are one and the same pipe, they keep one order. */
export function openOutputs(): { readonly out: Outlet; readonly err: Outlet } {
  const [outStat, errStat] = [statOf(output), statOf(errors)]
  const outTurns = createTurns()
  const same = outStat !== undefined && outStat.ino === errStat?.ino && outStat.dev === errStat.dev
  const now = (file: File) => (bytes: Uint8Array) => writeSync(file, bytes)
  // A log that nobody reads must not hold up who writes it.
  const mayBlock = errStat?.isFIFO() !== true && errStat?.isSocket() !== true
  return {
    out: createOutlet({ now: now(output), later: streamWriter(output) }, outTurns),
    err: createOutlet(
      { ...(mayBlock ? { now: now(errors) } : {}), later: streamWriter(errors), recovers: true },
      same ? outTurns : createTurns(),
    ),
  }
}

/** Work in turn. */
export function createTurns(): Turns {
  let last: Promise<void> | undefined
  return async (work) => {
    const mine = last === undefined ? work() : last.then(work)
    last = mine
    await mine
    if (last === mine) last = undefined
  }
}

/** An outlet over a sink. */
export function createOutlet(sink: Sink, turns: Turns): Outlet {
  const { later, recovers = false } = sink
  let { now } = sink
  let fault: string | undefined
  let waiting = 0
  let leftOut = 0
  const send = async (text: string): Promise<void> => {
    if (fault !== undefined) return
    const bytes = Buffer.from(text)
    try {
      const at = now === undefined ? 0 : writeWhatFits(bytes, now)
      if (at === bytes.length) return
      // Full: from here on everything waits in the one queue of Node's stream.
      now = undefined
      await later(bytes.subarray(at))
    } catch (error) {
      const { code = 'EIO' } = error as NodeJS.ErrnoException
      if (!recovers || readerGone.has(code)) fault = code
    }
  }
  const write = async (text: string): Promise<boolean> => {
    if (text === '' || fault !== undefined) return fault === undefined
    waiting += text.length
    await turns(() => send(text))
    waiting -= text.length
    return fault === undefined
  }
  const tell = (text: string): void => {
    if (waiting > mostWaiting) {
      leftOut++
      return
    }
    const before = leftOut === 0 ? '' : `skp: ${leftOut} regels vervallen / lines left out\n`
    leftOut = 0
    void write(before + text)
  }
  return { write, tell, drained: () => turns(() => Promise.resolve()), fault: () => fault }
}

/** Writes until it is all out or there is no room; gives how much came out. */
function writeWhatFits(bytes: Uint8Array, now: (bytes: Uint8Array) => number): number {
  let at = 0
  try {
    while (at < bytes.length) at += now(bytes.subarray(at))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
  }
  return at
}

/** Writes through Node's stream, which knows how to wait for a reader; made at the first write. */
function streamWriter(file: File): Sink['later'] {
  let stream: NodeJS.WriteStream | undefined
  return (bytes) => {
    if (stream === undefined) {
      stream = streamOf(file)
      // The write that failed tells it; without this it would end the process.
      stream.on('error', () => {})
    }
    const open = stream
    return new Promise((done, fail) => {
      open.write(bytes, (error) => (error ? fail(error) : done()))
    })
  }
}

/** Whether this is a terminal; only for what could be one is Node's stream made to ask it. */
export function isTerminal(file: File): boolean {
  return statOf(file)?.isCharacterDevice() === true && streamOf(file).isTTY
}

function statOf(file: File): Stats | undefined {
  try {
    return fstatSync(file)
  } catch {
    // Closed by whoever started us.
    return undefined
  }
}

function streamOf(file: File): NodeJS.WriteStream {
  return file === output ? process.stdout : process.stderr
}
