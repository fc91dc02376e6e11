/** Writes converted messages to files: all of them, or none. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Input } from '../validate/inputs.ts'
import type { Result } from './convert-inputs.ts'

/** The results, the inputs that they were made of, and where they go. */
type Delivery = {
  readonly results: readonly Result[]
  readonly inputs: readonly Input[]
  /** A file for one message, and otherwise a folder, in which the inputs keep their folders. */
  readonly out: string
}

/**
 * Path → text of every file to be made of these results.
 * @throws ToolkitFailure `usage` when two would have one path: inputs that were named apart.
 */
export function filesOf({ results, inputs, out }: Delivery): ReadonlyMap<string, string> {
  const names = [...new Set(results.map(({ file }) => file))]
  const below = new Map(
    inputs.map((input) => (input.kind === 'stdin' ? ['stdin', 'stdin.json'] : [input.shown, input.below])),
  )
  const single = names.length === 1 && !out.endsWith('/') && !isFolder(out)
  const files = new Map<string, string>()
  for (const name of names) {
    const path = single ? out : join(out, below.get(name) ?? name)
    if (files.has(path))
      throw new ToolkitFailure(
        'usage',
        `two inputs would both become ${JSON.stringify(path)}; name one folder that holds both`,
      )
    files.set(path, textOf(results.filter(({ file }) => file === name)))
  }
  return files
}

/** A file with one message holds it in lines that people can read; a file with many, one a line. */
export function textOf(results: readonly Result[]): string {
  const [first, ...more] = results
  if (first !== undefined && more.length === 0 && first.record === undefined)
    return `${JSON.stringify(first.message, null, 2)}\n`
  return results.map(({ message }) => `${JSON.stringify(message)}\n`).join('')
}

/**
 * Writes every file beside its place first, and moves them there when all are written.
 * @throws ToolkitFailure `usage` when one of them is there already, `file-unreadable` when one cannot be written.
 */
export function writeFiles(files: ReadonlyMap<string, string>): void {
  const taken = [...files.keys()].find((path) => existsSync(path))
  if (taken !== undefined) throw new ToolkitFailure('usage', `${JSON.stringify(taken)} is there already`)
  const beside = (path: string): string => `${path}.half`
  const [writing, moved] = [new Set<string>(), new Set<string>()]
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(path), { recursive: true })
      writing.add(path)
      writeFileSync(beside(path), text, { flag: 'wx' })
    }
    for (const path of files.keys()) {
      renameSync(beside(path), path)
      moved.add(path)
    }
  } catch (cause) {
    for (const path of writing) rmSync(moved.has(path) ? path : beside(path), { force: true })
    throw new ToolkitFailure('file-unreadable', 'the result cannot be written; nothing was', { cause })
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
