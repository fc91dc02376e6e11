/** From the paths that people give to the files that are judged. */
import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { quotedName, ToolkitFailure } from '../../schemas/index.ts'
import { walkFolder } from './walk-folder.ts'
import type { Hearing } from './walk-folder.ts'

/** A file of messages. */
export type FileInput = {
  readonly kind: 'json' | 'ndjson'
  readonly path: string
  /** As shown to people. */
  readonly shown: string
  /** Its place below what was named: below the folder, the fixed part of the pattern, or what named files have in common. */
  readonly below: string
}

export type Input = { readonly kind: 'stdin' } | FileInput

/** Where inputs are looked for, and who hears of what is not among them. */
type Looking = {
  readonly folder: string
  /** Globs of files to leave out. */
  readonly exclude?: readonly string[]
  /** A path that leads to a file or folder that is among them under another name. */
  readonly onTwice: (shown: string) => void
  readonly onUnreadable: (shown: string, cause: unknown) => void
}

/** A file, and the folder that its place is told from. */
type Found = { readonly path: string; readonly from: string }

const notOurs = ['**/node_modules/**', '**/.git/**']

/**
 * The files behind these paths, each once, in the order given and sorted within a folder or glob.
 * @throws ToolkitFailure `file-not-found` or `no-messages-found`; nothing is judged then.
 */
export async function findInputs(paths: readonly string[], looking: Looking): Promise<readonly Input[]> {
  const found = new Map<string, Found>()
  const named = paths.filter((path) => path !== '-' && kindOf(resolve(looking.folder, path)) === 'file')
  const common = commonFolder(named.map((path) => resolve(looking.folder, path)))
  for (const path of paths) {
    const behind = path === '-' ? [{ path, from: '' }] : await filesBehind(path, common, looking)
    for (const each of behind) if (!found.has(each.path)) found.set(each.path, each)
  }
  const left = await withoutExcluded([...found.values()], looking)
  return withoutTwins(left, looking).map((each) =>
    each.path === '-' ? { kind: 'stdin' } : fileInput(each, looking.folder),
  )
}

async function filesBehind(path: string, common: string, looking: Looking): Promise<readonly Found[]> {
  const full = resolve(looking.folder, path)
  const kind = kindOf(full)
  if (kind === 'file') return [{ path: full, from: common }]
  if (kind === 'folder') return inFolder(full, path, looking)
  // Most runs name their files, and do without this package.
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(path)) throw new ToolkitFailure('file-not-found', `no file or folder ${quotedName(path)}`)
  const files = await glob(path, { cwd: looking.folder, absolute: true, ignore: notOurs })
  if (files.length === 0) throw new ToolkitFailure('no-messages-found', `no file for the pattern ${quotedName(path)}`)
  const fixed = path.split('/').findIndex((part) => isDynamicPattern(part))
  const from = resolve(looking.folder, path.split('/').slice(0, fixed).join('/'))
  return files.sort().map((each) => ({ path: each, from }))
}

function inFolder(full: string, path: string, looking: Looking): readonly Found[] {
  let unread = 0
  const hearing: Hearing = {
    onTwice: (twin) => looking.onTwice(shownAs(twin, looking.folder)),
    onUnreadable: (place, cause) => {
      unread += 1
      looking.onUnreadable(shownAs(place, looking.folder), cause)
    },
  }
  const files = walkFolder(full, hearing)
  if (files.length === 0 && unread === 0)
    throw new ToolkitFailure('no-messages-found', `no .json, .ndjson or .jsonl file in folder ${JSON.stringify(path)}`)
  return files.map((each) => ({ path: each, from: full }))
}

/** Without what a glob of `--exclude` matches, seen from the folder that paths start from. */
async function withoutExcluded(found: readonly Found[], { folder, exclude = [] }: Looking): Promise<readonly Found[]> {
  if (exclude.length === 0) return found
  const { glob } = await import('tinyglobby')
  const out = new Set(await glob([...exclude], { cwd: folder, absolute: true, dot: true }))
  return found.filter(({ path }) => !out.has(path.split(sep).join('/')))
}

/** Each file once, however many links lead to it: under its own name, or else the first. */
function withoutTwins(found: readonly Found[], { folder, onTwice }: Looking): readonly Found[] {
  const reals = new Map(found.map((each) => [each, each.path === '-' ? '-' : realOf(each.path)]))
  const own = new Set(found.filter((each) => reals.get(each) === each.path).map(({ path }) => path))
  const seen = new Set<string>()
  return found.filter((each) => {
    const real = reals.get(each) ?? each.path
    const isTwin = seen.has(real) || (own.has(real) && each.path !== real)
    if (isTwin) onTwice(shownAs(each.path, folder))
    else seen.add(real)
    return !isTwin
  })
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    // A pipe that the shell made has no path of its own.
    return path
  }
}

function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map(dirname)
  return rest.reduce((common, each) => {
    let folder = common
    while (each !== folder && !each.startsWith(folder === sep ? sep : folder + sep) && dirname(folder) !== folder)
      folder = dirname(folder)
    return folder
  }, first)
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'none'
  }
}

function shownAs(path: string, folder: string): string {
  const near = relative(folder, path)
  return (near.startsWith('..') ? path : near).split(sep).join('/')
}

function fileInput({ path, from }: Found, folder: string): FileInput {
  const below = relative(from, path)
  return {
    kind: /\.(?:ndjson|jsonl)$/i.test(path) ? 'ndjson' : 'json',
    path,
    shown: shownAs(path, folder),
    below: below === '' || below.startsWith('..') ? basename(path) : below,
  }
}
