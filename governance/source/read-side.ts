/** Reads what a person names on the command line: `module@version`, `module@version/Bericht`, a file or a folder. */
import { relative, resolve, sep } from 'node:path'
import { parseVersionId, visibleText } from '../../schemas/index.ts'
import { lawFolder } from '../../schemas/read.ts'
import { checkFiles } from './check-files.ts'
import { readFolderSide } from './read-folder-side.ts'
import { readLawSide } from './read-law-side.ts'
import type { LawPick } from './read-law-side.ts'
import type { Side } from './side.ts'

/** Where names on the command line are looked up. */
export type ReadSideOptions = {
  /** Where relative paths start from. */
  readonly folder: string
  /** Where the law stands; the law of this package without it. */
  readonly law?: string
}

/**
 * The side that this text names.
 * @throws ToolkitFailure `unknown-message`, `file-not-found` or `file-unreadable`, with the place and the remedy.
 * @since 0.1.0
 * @beta
 */
export async function readSide(text: string, { folder, law }: ReadSideOptions): Promise<Side> {
  const pick = readPick(text)
  if (pick !== undefined) return readLawSide(text, lawSource(folder, law), pick)
  const path = resolve(folder, text)
  const near = relative(folder, path)
  const shown = (near.startsWith('..') || near === '' ? text : near).split(sep).join('/').replace(/\/$/, '')
  const side = readFolderSide(path, visibleText(shown))
  checkFiles(side.documents)
  return side
}

/**
 * The part of a law that this text names; nothing when it names something else. A type in no form is a type all the same,
 * so that the near name can be told; with a full stop it is a file.
 *
 * @since 0.1.0
 * @beta
 */
export function readPick(text: string): LawPick | undefined {
  const [of = '', type, ...more] = text.split('/')
  const version = parseVersionId(of)
  if (version === undefined || more.length > 0 || type?.includes('.') === true) return undefined
  return type === undefined ? version : { ...version, type }
}

/**
 * Where a law stands and how its files are called.
 *
 * @since 0.1.0
 * @beta
 */
export function lawSource(folder: string, law?: string) {
  const place = law === undefined ? lawFolder() : resolve(folder, law)
  const near = relative(folder, place).split(sep).join('/')
  return { folder: place, shown: law === undefined || near.startsWith('..') ? 'schemas' : near }
}
