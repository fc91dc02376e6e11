/**
 * Standard output and error without Node's stream objects: making those takes longer than judging a message, and most
 * runs only write a few lines.
 */
import { fstatSync, writeSync } from 'node:fs'
import { once } from 'node:events'

/** Standard output. */
export const output = 1
/** Standard error. */
export const errors = 2

/** Whether this is a terminal; only for what could be one is Node's stream made to ask it. */
export function isTerminal(file: typeof output | typeof errors): boolean {
  return mayBeTerminal(file) && streamOf(file).isTTY
}

function mayBeTerminal(file: number): boolean {
  try {
    return fstatSync(file).isCharacterDevice()
  } catch {
    // Closed by whoever started us.
    return false
  }
}

/** Writes all of it, waiting for a reader that is slower than we are. */
export async function write(file: typeof output | typeof errors, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  let at = 0
  try {
    while (at < bytes.length) at += writeSync(file, bytes, at)
  } catch (error) {
    // A pipe that does not block says so when it is full; the stream knows how to wait for it.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    const stream = streamOf(file)
    if (!stream.write(bytes.subarray(at))) await once(stream, 'drain')
  }
}

function streamOf(file: typeof output | typeof errors) {
  return file === output ? process.stdout : process.stderr
}
