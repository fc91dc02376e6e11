/** From the paths that people give to the files that are judged. */
import { statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { quotedName, ToolkitFailure } from '../../schemas/index.ts'

export type Input =
  { readonly kind: 'stdin' } | { readonly kind: 'json' | 'ndjson'; readonly path: string; readonly shown: string }

const patterns = ['**/*.json', '**/*.ndjson', '**/*.jsonl']
const ignore = ['**/node_modules/**', '**/.git/**']

/**
 * The files behind these paths, each once, in the order given and sorted within a folder or glob.
 * @throws ToolkitFailure `file-not-found` or `no-messages-found`; nothing is judged then.
 */
export async function findInputs(paths: readonly string[], folder: string): Promise<readonly Input[]> {
  const found = new Map<string, Input>()
  for (const path of paths) {
    if (path === '-') found.set('-', { kind: 'stdin' })
    else for (const file of await filesBehind(path, folder)) found.set(file, fileInput(file, folder))
  }
  return [...found.values()]
}

async function filesBehind(path: string, folder: string): Promise<readonly string[]> {
  const full = resolve(folder, path)
  const kind = kindOf(full)
  if (kind === 'file') return [full]
  if (kind === 'folder') return inFolder(full, path)
  // Most runs name their files, and do without this package.
  const { glob, isDynamicPattern } = await import('tinyglobby')
  if (!isDynamicPattern(path)) throw new ToolkitFailure('file-not-found', `no file or folder ${quotedName(path)}`)
  const files = await glob(path, { cwd: folder, absolute: true, ignore })
  if (files.length === 0) throw new ToolkitFailure('no-messages-found', `no file for the pattern ${quotedName(path)}`)
  return files.sort()
}

async function inFolder(full: string, path: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby')
  const files = await glob(patterns, { cwd: full, absolute: true, ignore })
  if (files.length === 0)
    throw new ToolkitFailure('no-messages-found', `no .json, .ndjson or .jsonl file in folder ${JSON.stringify(path)}`)
  return files.sort()
}

function kindOf(path: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return 'none'
  }
}

function fileInput(path: string, folder: string): Input {
  const near = relative(folder, path)
  const shown = (near.startsWith('..') ? path : near).split(sep).join('/')
  return { kind: /\.(?:ndjson|jsonl)$/i.test(path) ? 'ndjson' : 'json', path, shown }
}
