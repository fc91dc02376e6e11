/** The pre-commit hook, installed from a clone and run by pre-commit itself. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type manifest from '../../package.json'
import { emptyFolder, house } from '../cli/run-skp.ts'

const work = emptyFolder()
afterAll(() => rmSync(work, { recursive: true, force: true }))

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0
const hasRegistry = hasPreCommit && spawnSync('npm', ['ping', '--silent'], { timeout: 30_000 }).status === 0

/** Files that stand for a repository: messages under three names, and a file that is none. */
function repository(): string {
  const folder = join(work, 'repository')
  mkdirSync(folder)
  const bad = join(house, 'examples/fout/01-element-ontbreekt.json')
  const line = `${JSON.stringify(JSON.parse(readFileSync(bad, 'utf8')))}\n`
  cpSync(bad, join(folder, 'a.json'))
  for (const name of ['b.ndjson', 'c.jsonl']) writeFileSync(join(folder, name), line)
  writeFileSync(join(folder, 'package.json'), '{ "name": "iets" }\n')
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
  ])
    execFileSync('git', args, { cwd: folder })
  return folder
}

/** A clone that is handed what `prepare` would build of the same sources, and asks for no tools to build it: installing those takes longest. */
function cloneForBuilt(): string {
  const clone = join(work, 'clone')
  execFileSync('git', ['clone', '--quiet', house, clone])
  const place = join(clone, 'package.json')
  const { devDependencies: _, ...rest } = JSON.parse(readFileSync(place, 'utf8')) as typeof manifest
  writeFileSync(place, JSON.stringify({ ...rest, scripts: { prepare: `cp -r '${house}/dist' .` } }))
  const who = ['-c', 'user.name=proef', '-c', 'user.email=proef@example.org']
  execFileSync('git', [...who, 'commit', '--quiet', '--all', '--message', 'Without tools'], { cwd: clone })
  return clone
}

describe.skipIf(!hasRegistry)('pre-commit try-repo', () => {
  test(
    'installs the hook from a clone, refuses messages under every name, and leaves the rest alone',
    { timeout: 900_000 },
    () => {
      const clone = cloneForBuilt()
      // Without the hub's store, which the hook needs nothing of: npm leaves out what is optional where it installs the clone,
      // and not where it installs the package for all; there, as without a compiler, it cannot be made.
      const npm = { npm_config_prefer_offline: 'true', npm_config_omit: 'optional', MAKE: 'false' }
      const env = { ...process.env, ...npm, PRE_COMMIT_HOME: join(work, 'home') }
      const asked = ['try-repo', clone, 'skp-validate', '--all-files', '--verbose']

      const { status, stdout } = spawnSync('pre-commit', asked, { cwd: repository(), encoding: 'utf8', env })

      expect([status, stdout]).toEqual([1, expect.stringContaining('exit code: 1')])
      for (const name of ['a.json', 'b.ndjson', 'c.jsonl']) expect(stdout).toContain(`✗ ${name}`)
      expect(stdout).not.toContain('package.json')
    },
  )
})
