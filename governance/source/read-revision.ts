/** Reads the law as it stood in a git revision, without checking anything out. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ToolkitFailure } from '../../schemas/index.ts'

/**
 * What `use` makes of a copy of `folder` (relative to `root`) as it stood in `revision`; the copy is gone afterwards.
 * @throws ToolkitFailure `usage` when git is absent, knows no such revision, or has no such folder in it.
 */
export function withRevision<Made>(
  { root, folder, revision }: { readonly root: string; readonly folder: string; readonly revision: string },
  use: (copy: string) => Made,
): Made {
  if (revision.startsWith('-')) throw new ToolkitFailure('usage', `${JSON.stringify(revision)} is no revision`)
  const listed = git(root, ['ls-tree', '-r', '--name-only', '-z', revision, '--', `${folder}/`])
  const names = listed.split('\0').filter((name) => name.endsWith('.json'))
  if (names.length === 0)
    throw new ToolkitFailure('usage', `revision ${JSON.stringify(revision)} has no ${folder}/ with .json files`)
  const copy = mkdtempSync(join(tmpdir(), 'skp-diff-'))
  try {
    for (const name of names) {
      const file = join(copy, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, git(root, ['show', `${revision}:./${name}`]))
    }
    return use(join(copy, folder))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function git(root: string, args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (error !== undefined)
    throw new ToolkitFailure('usage', 'git is not installed; --against needs it', { cause: error })
  if (status !== 0) throw new ToolkitFailure('usage', `git: ${stderr.trim().split('\n')[0] ?? 'failed'}`)
  return stdout
}
