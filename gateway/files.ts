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
}

/** The path of what has these names below a folder. */
export const inFolder = (folder: string, ...names: readonly string[]): string => [folder, ...names].join('/')

/** How the name ends of what was not moved into place yet. */
export const asideEnd = '.tmp'

/** Removes what was written aside in a folder and never moved into place: who wrote it was killed. */
export async function clearAside(folder: string, files: Files): Promise<void> {
  for (const name of await files.list(folder))
    if (name.startsWith('.') && name.endsWith(asideEnd)) await files.remove(inFolder(folder, name))
}
