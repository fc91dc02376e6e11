/** `skp diff --against`: the law in a git revision against the law as it stands. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { skpHere } from '../../cli/at-desk.ts'
import { emptyFolder, house } from '../../cli/run-skp.ts'

const hasGit = spawnSync('git', ['--version']).status === 0
if (!hasGit) console.warn('git is absent: skp diff --against is not tested')

test.skipIf(!hasGit)('a change in the working tree is found at its lines, and nothing else', async () => {
  const home = emptyFolder()
  cpSync(join(house, 'schemas'), join(home, 'schemas'), { recursive: true, filter: (path) => !path.endsWith('.ts') })
  const git = (...args: readonly string[]): void => {
    const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.invalid']
    expect(spawnSync('git', [...identity, ...args], { cwd: home }).status).toBe(0)
  }
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'first')
  const file = join(home, 'schemas/schuldregeling/2.0/gedeeld.schema.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"enum": ["SK", "SB", "SA"]', '"enum": ["SK", "SB"]'))
  const { code, out } = await skpHere(['diff', '--against', 'HEAD', '--law', 'schemas', '--format', 'github'], home)
  const same = await skpHere(['diff', '--against', 'HEAD', 'waarborgfonds@2.0', '--law', 'schemas'], home)

  expect([code, same.code]).toEqual([1, 0])
  const places = [...out.matchAll(/^::error file=([^,]+),line=(\d+)/gm)].map(([, at, line]) => `${at}:${line}`)
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('"enum": ["SK", "SB"]')) + 1
  expect(new Set(places)).toEqual(new Set([`schemas/schuldregeling/2.0/gedeeld.schema.json:${line}`]))
  expect(out).toContain('«Soort schuldregeling»: «SA» (schuldregeling zonder afloscapaciteit) mag niet meer')
})
