/** Whether a path is a device or a pipe, such as /dev/null: what is moved into its place would take it away. */
import { statSync } from 'node:fs'

/** True for what is there and is neither a file nor a folder: it is written to, and never replaced. */
export function isSpecialFile(path: string): boolean {
  try {
    const there = statSync(path)
    return !there.isFile() && !there.isDirectory()
  } catch {
    // Not there, or not to be seen: whoever writes it will hear so.
    return false
  }
}
