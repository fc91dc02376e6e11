/** The files of a gateway as operations, wherever they are kept, and names in them. */

/**
 * The file operations of a gateway, handed in so that a test can let any of them fail.
 *
 * @since 0.1.0
 * @beta
 */
export type Files = {
  /** The whole file at once, or nothing. */
  readonly write: (path: string, text: string) => Promise<void>
  readonly read: (path: string) => Promise<string | undefined>
  /** Names in a folder; none when it is absent. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly move: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  /** Adds to the end, durably. */
  readonly append: (path: string, text: string) => Promise<void>
  /** False where a write is whole by itself: then nothing is ever left aside, and nobody need look for it. */
  readonly setsAside?: false
  /** Where asking one by one is slow: reads these in a few answers, before they are asked. */
  readonly ahead?: (paths: readonly string[]) => Promise<void>
  /** Where others write too: the whole file, unless there is one; whether it wrote. */
  readonly writeNew?: (path: string, text: string) => Promise<boolean>
  /** Where others write too: looks at what they changed; whether they changed anything since it looked. */
  readonly look?: () => Promise<boolean>
  /** Where others write too: what they added to this file since it was read, or asked so; as far as `look` saw. */
  readonly added?: (path: string) => Promise<string>
}

/** The path of what has these names below a folder. */
export const inFolder = (folder: string, ...names: readonly string[]): string => [folder, ...names].join('/')

/** How the name ends of what was not moved into place yet. */
export const asideEnd = '.tmp'

/** Removes what was written aside in a folder and never moved into place: who wrote it was killed. */
export async function clearAside(folder: string, files: Files): Promise<void> {
  if (files.setsAside === false) return
  for (const name of await files.list(folder))
    if (name.startsWith('.') && name.endsWith(asideEnd)) await files.remove(inFolder(folder, name))
}
