/** Every version of Node that we promise starts, judges, and plays the whole exchange with the packages as published. */
import { execFile, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { assemble } from '../../tools/pack.mjs'
import { emptyFolder, house } from '../cli/run-skp.ts'

/** The oldest that the package allows, and every later line with long support. */
const versions = ['20.19', '22', '24', '26'] as const

const work = emptyFolder()
const home = join(work, 'with-guests/whole')
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Whether the registry answers, which has each Node as a package. */
const hasRegistry = spawnSync('npm', ['ping', '--silent'], { timeout: 30_000 }).status === 0
const nodeOf = (version: string): string => join(work, `node-${version}`, 'node_modules/.bin/node')

async function fetchNode(version: string): Promise<void> {
  const folder = join(work, `node-${version}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  const flags = ['--silent', '--prefer-offline', '--no-audit', '--no-fund']
  await promisify(execFile)('npm', ['install', ...flags, `node@${version}`], { cwd: folder })
}

/** Runs a program of the packages with this Node. */
function run(version: string, args: readonly string[]): Promise<{ code: number | null; out: string; talk: string }> {
  return new Promise((done, fail) => {
    const child = spawn(nodeOf(version), args, { cwd: house, env: { ...process.env, NO_COLOR: '1', TMPDIR: work } })
    const said = { out: '', talk: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.talk += text))
    child.on('error', fail)
    child.on('close', (code) => done({ code, ...said }))
  })
}

test('the oldest of them is the oldest that the package allows', () => {
  expect(manifest.engines.node).toBe(`>=${versions[0]}`)
})

describe.skipIf(!hasRegistry)('with the packages', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    for (const { name, folder } of assemble(join(work, 'packages')))
      cpSync(folder, join(home, 'node_modules', name), { recursive: true })
    symlinkSync(join(house, 'node_modules'), join(work, 'with-guests/node_modules'))
    await Promise.all(versions.map(fetchNode))
  }, 600_000)

  const validator = join(home, 'node_modules/@schuldenknooppunt/validator')
  const judge = join(validator, 'cli/skp-validate.cjs')
  const program = join(home, 'node_modules/schuldenknooppunt/cli/skp.cjs')

  test.each(versions)('Node %s is the one that runs', async (version) => {
    expect((await run(version, ['--version'])).out).toMatch(new RegExp(`^v${version.replace('.', '\\.')}\\.`))
  })

  test.each(versions)('Node %s judges every example as this one does', async (version) => {
    const args = ['examples/goed', 'examples/fout', '--format', 'json']
    const own = spawnSync(process.execPath, [judge, ...args], { cwd: house, encoding: 'utf8', maxBuffer: 2 ** 27 })

    expect(await run(version, [judge, ...args])).toEqual({ code: 1, out: own.stdout, talk: '' })
  })

  test.each(versions)('Node %s plays the demo: hub, gateways, refusal, nothing left', async (version) => {
    const args = ['demo', '--once', '--pace', 'none', '--port', '0', '--store', 'memory', '--format', 'json']
    const { code, out, talk } = await run(version, [program, ...args])

    expect([code, talk]).toEqual([0, ''])
    const last = JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as object
    expect(last).toMatchObject({ kind: 'empty', waiting: 0, found: 0 })
  })
})
