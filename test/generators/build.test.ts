/** When the build has something to do: without an earlier one, and after any change of what it reads. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A folder with the build script, outside the reach of our own node_modules. */
function installedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'installed-'))
  cpSync(resolve(import.meta.dirname, '../../tools/build.mjs'), join(folder, 'tools/build.mjs'))
  return folder
}

function build(folder: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/build.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  })
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

describe('a build that was made', () => {
  const house = resolve(import.meta.dirname, '../..')
  /** What the build reads: a room's sources and data, whatever their kind, the contracts, the tools and the settings. */
  const read = {
    'json/value.ts': 'export const one = 1',
    'json/deep/table.json': '{}',
    'site/page.ts': '',
    'cli/kept-code.cjs': '',
    'spec/api/knooppunt.openapi.yaml': 'openapi: 3.1.0',
    'package.json': '{}',
    'package-lock.json': '{}',
    'redocly.yaml': '',
    'tsconfig.json': '{}',
    'tsconfig.build.json': '{}',
  }

  const made = [
    'dist/json/value.js',
    'dist/site/page.js',
    'dist/compiled/index.js',
    'dist/skp/main.cjs',
    'dist/api/knooppunt.openapi.json',
    'dist/portal-page/portaal.js',
  ]

  /** A small house with the stamp of a build of just these files. */
  function builtHouse(): string {
    const folder = mkdtempSync(join(tmpdir(), 'built-'))
    for (const name of ['ARCHITECTURE.md', 'tools/build.mjs', 'tools/floor-plan.mjs'])
      cpSync(join(house, name), join(folder, name))
    symlinkSync(join(house, 'node_modules'), join(folder, 'node_modules'))
    for (const [name, text] of Object.entries(read)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const files = [...Object.keys(read), 'tools/build.mjs', 'tools/floor-plan.mjs']
    const hash = (name: string): string =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('base64url')
    for (const name of made) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), '')
    }
    writeFileSync(
      join(folder, 'dist/compiled/stamp.json'),
      JSON.stringify(Object.fromEntries(files.map((name) => [name, hash(name)]))),
    )
    return folder
  }

  function check(folder: string): { status: number | null; stderr: string } {
    const { status, stderr } = spawnSync(process.execPath, ['tools/build.mjs', '--check'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return { status, stderr }
  }

  test('is fresh while nothing changed, also when a file was written again as it was', () => {
    const folder = builtHouse()
    writeFileSync(join(folder, 'json/value.ts'), read['json/value.ts'])

    expect(check(folder)).toEqual({ status: 0, stderr: '' })
  })

  test.each(made)('is stale when %s is gone', (name) => {
    const folder = builtHouse()
    rmSync(join(folder, name))

    expect(check(folder)).toEqual({ status: 1, stderr: expect.stringContaining(`(first difference: ${name})`) })
  })

  test.each([...Object.keys(read), 'tools/build.mjs', 'prover/new.ts'])('is stale after a change in %s', (name) => {
    const folder = builtHouse()
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    appendFileSync(join(folder, name), '\n')

    expect(check(folder)).toEqual({
      status: 1,
      stderr: `build: dist/ is not what the sources say (first difference: ${name}); run \`npm run build\`\n`,
    })
  })
})
