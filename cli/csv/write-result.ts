/** Puts a result on disk whole or not at all: beside its place first, then renamed. Readable by its owner only. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { quotedName, ToolkitFailure } from '../../schemas/index.ts'
import { isSpecialFile } from '../special-file.ts'

/** A file in a folder that is written as one. */
export type ResultFile = { readonly name: string; readonly text: string }

/**
 * Writes one file.
 * @throws ToolkitFailure `usage` when it cannot be written.
 */
export function writeResult(path: string, content: string | Uint8Array): void {
  beside(path, (folder) => {
    if (isSpecialFile(path)) return writeFileSync(path, content)
    const fresh = join(folder, 'result')
    writeFileSync(fresh, content, { mode: 0o600 })
    renameSync(fresh, path)
  })
}

/**
 * Writes a folder that was not there, or was empty.
 * @throws ToolkitFailure `usage` when there is something in it, or it cannot be written.
 */
export function writeFolder(path: string, files: readonly ResultFile[]): void {
  beside(path, (folder) => {
    const fresh = join(folder, 'result')
    mkdirSync(fresh, { mode: 0o700 })
    for (const { name, text } of files) writeFileSync(join(fresh, name), text, { mode: 0o600 })
    renameSync(fresh, path)
  })
}

/**
 * Refuses a folder with something in it before any work is done.
 * @throws ToolkitFailure `usage`.
 */
export function refuseFilledFolder(path: string, shown: string): void {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there === undefined) return
  if (!there.isDirectory())
    throw new ToolkitFailure('usage', `no folder ${quotedName(shown)}, and no name that ends in .ndjson`)
  if (readdirSync(path).length > 0) throw new ToolkitFailure('usage', `folder ${JSON.stringify(shown)} is not empty`)
}

function beside(path: string, write: (folder: string) => void): void {
  let folder: string | undefined
  try {
    mkdirSync(dirname(path), { recursive: true })
    folder = mkdtempSync(join(dirname(path), '.skp-csv-'))
    write(folder)
  } catch (cause) {
    throw new ToolkitFailure('usage', `cannot write ${JSON.stringify(path)}`, { cause })
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  }
}
