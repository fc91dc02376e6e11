/** The build where development dependencies are absent: silent with an earlier build, clear without one. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

/** A folder with the build script, outside the reach of our own node_modules. */
function installedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'))
  cpSync(resolve(import.meta.dirname, '../../tools/build.mjs'), join(folder, 'build.mjs'))
  return folder
}

function build(folder: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build.mjs'], { cwd: folder, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('with an earlier build there is nothing to do', () => {
  const folder = installedFolder()
  mkdirSync(join(folder, 'dist/compiled'), { recursive: true })
  writeFileSync(join(folder, 'dist/compiled/index.js'), '')

  expect(build(folder)).toEqual({ status: 0, stdout: '', stderr: '' })
})

test('without an earlier build it says what is missing', () => {
  expect(build(installedFolder())).toEqual({
    status: 1,
    stdout: '',
    stderr: 'build: TypeScript is not installed (a development dependency) and there is no earlier build\n',
  })
})
