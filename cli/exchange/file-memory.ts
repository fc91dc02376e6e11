/** What was made of a file, remembered until the file changes, so that it may be asked often. */
import { statSync } from 'node:fs'

/** Milliseconds after a change in which another one may leave the same stamp: so long nothing is remembered. */
const settles = 2000

/** What `make` makes of the file at this path; nothing when there is none. What it throws is not remembered. */
export type FileMemory<Made> = (path: string, make: () => Made) => Made | undefined

/** A memory of at most so many files; `now` in milliseconds, by the clock that gives files their times. */
export function createFileMemory<Made>(most: number, now: () => number = Date.now): FileMemory<Made> {
  /** In the order in which they were read. */
  const known = new Map<string, { readonly stamp: string; readonly made: Made }>()
  return (path, make) => {
    // Looked at before it is read: what changes meanwhile is another file at the next look.
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (found === undefined) return void known.delete(path)
    const { ino, size, mtimeNs, ctimeNs, ctimeMs } = found
    const stamp = `${ino} ${size} ${mtimeNs} ${ctimeNs}`
    const before = known.get(path)
    if (before?.stamp === stamp) return before.made
    known.delete(path)
    const made = make()
    if (Number(ctimeMs) < now() - settles) {
      known.set(path, { stamp, made })
      if (known.size > most) known.delete(known.keys().next().value ?? '')
    }
    return made
  }
}
