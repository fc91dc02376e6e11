/** Reads and writes files so that they survive a crash: written aside, synced, moved into place, and the folder synced. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { asideEnd } from './files.ts'
import type { Files } from './files.ts'

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeSynced(path: string, text: string, flags: 'w' | 'a'): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const handle = await open(path, flags, 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const absent = (error: unknown): undefined => {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}

let written = 0
/**
 * The file operations on the disk of this machine.
 *
 * @since 0.1.0
 * @beta
 */
export const diskFiles: Files = {
  write: async (path, text) => {
    // A name of its own for each write: two of one file must not write into one another.
    const aside = join(dirname(path), `.${process.pid}-${written++}-${basename(path)}${asideEnd}`)
    try {
      await writeSynced(aside, text, 'w')
      await rename(aside, path)
    } catch (error) {
      await rm(aside, { force: true }).catch(() => undefined)
      throw error
    }
    await syncFolder(dirname(path))
  },
  read: (path) => readFile(path, 'utf8').catch(absent),
  list: async (folder) => (await readdir(folder).catch(absent)) ?? [],
  move: async (from, to) => {
    await rename(from, to)
    await syncFolder(dirname(to))
  },
  remove: async (path) => {
    await rm(path, { force: true })
    await syncFolder(dirname(path)).catch(absent)
  },
  append: (path, text) => writeSynced(path, text, 'a'),
}
