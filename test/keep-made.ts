/** The folder of one run of the tests: what is made once for all of them, and whatever they put in a folder for temporary files. */
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Linux keeps what stands here in memory: a home writes to the disk before it goes on, and most of a test's time was that. */
const inMemory = '/dev/shm'
/** Bytes that must be free there: several times what a run takes. */
const room = 4 * 2 ** 30

/** Called by Vitest once, in a process of its own, before those that run tests. */
export function setup(): () => void {
  const folder = mkdtempSync(join(hasRoom(inMemory) ? inMemory : tmpdir(), 'skp-run-'))
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  process.env['TMPDIR'] = temporary
  process.env['SKP_TEST_RUN'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > room
  } catch {
    return false
  }
}
