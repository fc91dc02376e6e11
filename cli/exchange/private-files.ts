/** Reads and writes files of a home: always whole, secrets for their owner only, and a missing file told by its name. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ToolkitFailure, visibleJson } from '../../schemas/index.ts'
import { isSpecialFile } from '../special-file.ts'

/** Writes a secret: the file can be read by its owner only. */
export function writeSecret(path: string, text: string): void {
  writeWhole(path, text, 0o600)
}

/** Writes what anyone may read. */
export function writeOpen(path: string, text: string): void {
  writeWhole(path, text, 0o644)
}

/**
 * Refuses a place where nothing can be written, before any work is done for it.
 * @throws ToolkitFailure `usage`.
 */
export function refuseUnwritable(path: string): void {
  if (isSpecialFile(path)) return
  orSay(path, () => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) throw systemError('EISDIR')
    rmSync(writeAside(path, '', 0o600), { force: true })
  })
}

/** Aside, synced, and moved into place: whoever reads sees the old file or the new one, also after a crash. */
function writeWhole(path: string, text: string, mode: number): void {
  orSay(path, () => {
    if (isSpecialFile(path)) return writeFileSync(path, text)
    moveInto(path, writeAside(path, text, mode))
    const handle = openSync(dirname(path), 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  })
}

/** Writes the text beside its place, and gives where. */
function writeAside(path: string, text: string, mode: number): string {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  clearAside(folder, basename(path))
  const aside = join(folder, `.${basename(path)}-${process.pid}.tmp`)
  try {
    writeFileSync(aside, text, { mode, flag: 'wx', flush: true })
  } catch (cause) {
    rmSync(aside, { force: true })
    throw cause
  }
  return aside
}

/** Moves it there, or removes it: a secret may stand in it. */
function moveInto(path: string, aside: string): void {
  try {
    renameSync(aside, path)
  } catch (cause) {
    rmSync(aside, { force: true })
    throw cause
  }
}

/** A disk that is full, a folder that may not be written: said as such, with the code of the system. */
function orSay(path: string, write: () => void): void {
  try {
    write()
  } catch (cause) {
    const { code = 'EIO' } = cause as NodeJS.ErrnoException
    throw new ToolkitFailure('usage', `cannot write ${visibleJson(path)} (${code}); name another place or make room`, {
      cause,
    })
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** Removes what was written aside for this name and never moved into place: a secret may stand in it, and who wrote it was killed. */
function clearAside(folder: string, name: string): void {
  const head = `.${name}-`
  for (const each of readdirSync(folder)) {
    const pid = each.startsWith(head) ? /^(\d+)\.tmp$/.exec(each.slice(head.length))?.[1] : undefined
    if (pid !== undefined && !runs(Number(pid))) rmSync(join(folder, each), { force: true })
  }
}

/** Whether another process with this number runs. */
function runs(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Of somebody else: it runs, and may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
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

/** Levels of the deepest JSON that is read here; whoever walks through it may count on that. */
const deepest = 64

/** The file as JSON; failures as `readText`, and never with what stands in it. */
export function readJsonFile(path: string): unknown {
  const value = parse(path)
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new ToolkitFailure('file-unreadable', `${path} is JSON of more than ${deepest} levels`)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return value
}

function parse(path: string): unknown {
  const text = readText(path)
  try {
    return JSON.parse(text)
  } catch {
    throw new ToolkitFailure('file-unreadable', `${path} is not JSON`)
  }
}
