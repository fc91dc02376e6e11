/** Reads and writes files of a home: secrets are for their owner only, and a missing file is told by its name. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ToolkitFailure } from '../../schemas/index.ts'

/** Writes a secret: the file can be read by its owner only. */
export function writeSecret(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, text, { mode: 0o600 })
}

/** Writes what anyone may read. */
export function writeOpen(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, text)
}

/** JSON with line ends, as people read it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * The file as text.
 * @throws ToolkitFailure `file-not-found` or `file-unreadable`.
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    throw new ToolkitFailure(missing ? 'file-not-found' : 'file-unreadable', `cannot read ${path}`, { cause })
  }
}

/** The file as JSON; failures as `readText`, and never with what stands in it. */
export function readJsonFile(path: string): unknown {
  const text = readText(path)
  try {
    return JSON.parse(text)
  } catch {
    throw new ToolkitFailure('file-unreadable', `${path} is not JSON`)
  }
}
