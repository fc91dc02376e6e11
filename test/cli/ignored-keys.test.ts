/** Private keys that `skp pki` makes do not end up in the repository in which it was run. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { skpHere } from './at-desk.ts'
import { emptyFolder } from './run-skp.ts'

test('git sees nothing of a home', async () => {
  const folder = emptyFolder()
  const git = (...args: readonly string[]): string => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })
  git('init', '--quiet')

  expect((await skpHere(['pki', '--out', 'proeftuin'], folder)).code).toBe(0)

  expect(git('status', '--porcelain', '--untracked-files=all')).toBe('')
  expect(git('check-ignore', join('proeftuin', 'ca', 'geheim.json'))).toContain('geheim.json')
})
