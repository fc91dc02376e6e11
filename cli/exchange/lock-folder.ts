/** Lets one process at a time work in a folder. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ToolkitFailure } from '../../schemas/index.ts'

/**
 * Takes the lock and gives what releases it. A lock that a process left behind when it was killed is taken over.
 * @throws ToolkitFailure `usage` when a living process has it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, 'slot')
  if (isHeld(path)) throw new ToolkitFailure('usage', `another gateway works in ${folder}`)
  rmSync(path, { force: true })
  writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 })
  return () => rmSync(path, { force: true })
}

function isHeld(path: string): boolean {
  try {
    const holder = Number(readFileSync(path, 'utf8'))
    if (!Number.isInteger(holder) || holder === process.pid) return holder === process.pid
    process.kill(holder, 0)
    return true
  } catch (error) {
    // Not ours to signal is alive all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
