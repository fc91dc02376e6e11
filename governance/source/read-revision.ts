/** Reads the law as it stood in a git revision, without checking anything out. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { quotedName, ToolkitFailure } from '../../schemas/index.ts'

/**
 * What `use` makes of a copy of `folder` (relative to `root`) as it stood in `revision`; the copy is gone afterwards.
 * @throws ToolkitFailure `usage` when git is absent, knows no such revision, or has no such folder in it.
 */
export function withRevision<Made>(
  { root, folder, revision }: { readonly root: string; readonly folder: string; readonly revision: string },
  use: (copy: string) => Made,
): Made {
  if (revision.startsWith('-'))
    throw new ToolkitFailure('usage', `no revision ${quotedName(revision)}; git log shows them`)
  const unknown = `git knows no revision ${quotedName(revision)}; git log --oneline and git branch --all show them`
  const listed = git(root, { args: ['ls-tree', '-r', '--name-only', '-z', revision, '--', `${folder}/`], unknown })
  const names = listed.split('\0').filter((name) => name.endsWith('.json'))
  if (names.length === 0)
    throw new ToolkitFailure('usage', `there is no ${folder}/ with .json files in revision ${quotedName(revision)}`)
  const copy = mkdtempSync(join(tmpdir(), 'skp-diff-'))
  try {
    for (const name of names) {
      const file = join(copy, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, git(root, { args: ['show', `${revision}:./${name}`], unknown }))
    }
    return use(join(copy, folder))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const outside = '--against needs a law in a git repository; this one is in none'

function git(root: string, { args, unknown }: { readonly args: readonly string[]; readonly unknown: string }): string {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (error !== undefined)
    throw new ToolkitFailure('usage', 'git is not installed; --against needs it', { cause: error })
  // What git says repeats what was typed.
  if (status !== 0) throw new ToolkitFailure('usage', stderr.includes('not a git repository') ? outside : unknown)
  return stdout
}
