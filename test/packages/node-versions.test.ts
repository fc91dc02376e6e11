/** Every version of Node that we promise starts, judges, plays the whole exchange and makes the pages of the contracts. */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { house, runWith } from '../cli/run-skp.ts'
import type { Seen } from '../cli/run-skp.ts'

/** The oldest that the package allows, and every later line with long support. */
const versions = ['20.19', '22', '24', '26'] as const

/** Each Node is a package of the registry, for this machine; what was fetched once stays until the packages are installed again. */
const kept = join(house, 'node_modules/.cache/nodes')
const program = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const nodeOf = (version: string): string => join(kept, version, 'node_modules', program, 'bin/node')
const absent = versions.filter((version) => !existsSync(nodeOf(version)))
const hasRegistry = absent.length === 0 || spawnSync('npm', ['ping', '--silent'], { timeout: 30_000 }).status === 0

/** Made aside and moved: whoever looks finds all of it or nothing. */
async function fetchNode(version: string): Promise<void> {
  const aside = mkdtempSync(join(kept, `${version}-`))
  writeFileSync(join(aside, 'package.json'), '{ "private": true }')
  const flags = ['--silent', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']
  await promisify(execFile)('npm', ['install', ...flags, `${program}@${version}`], { cwd: aside })
  try {
    renameSync(aside, join(kept, version))
  } catch (error) {
    rmSync(aside, { recursive: true })
    if (!existsSync(nodeOf(version))) throw error
  }
}

/** Runs a program of the project with this Node. */
const run = (node: string, ...args: string[]): Promise<Seen> => runWith(node, args, { folder: house })

/** Prints the digest of every page of a contract. */
const contractPages = `
  import { createHash } from 'node:crypto'
  import { contractPages } from './dist/site/contract/contract-pages.js'
  for (const page of contractPages(process.cwd()))
    console.log(page.url, createHash('sha256').update(JSON.stringify(page)).digest('hex'))`

test('the oldest of them is the oldest that the package allows', () => {
  expect(manifest.engines.node).toBe(`>=${versions[0]}`)
})

describe.skipIf(!hasRegistry)('as the registry has them', { timeout: 300_000 }, () => {
  beforeAll(async () => {
    mkdirSync(kept, { recursive: true })
    await Promise.all(absent.map(fetchNode))
  }, 600_000)

  test.each(versions)('Node %s is the one that runs', async (version) => {
    const { out } = await run(nodeOf(version), '--version')

    expect(`${out.trim()}.`.startsWith(`v${version}.`)).toBe(true)
  })

  test('each judges every example as this one does', async () => {
    const args = ['cli/skp-validate.cjs', 'examples/goed', 'examples/fout', '--format', 'json']
    const own = await run(process.execPath, ...args)

    expect([own.code, own.talk]).toEqual([1, ''])
    for (const version of versions) expect(await run(nodeOf(version), ...args)).toEqual(own)
  })

  test.each(versions)('Node %s plays the demo: hub, gateways, refusal, nothing left', async (version) => {
    const args = ['demo', '--once', '--pace', 'none', '--port', '0', '--store', 'memory', '--format', 'json']
    const { code, out, talk } = await run(nodeOf(version), 'cli/skp.cjs', ...args)

    expect([code, talk]).toEqual([0, ''])
    expect(JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ kind: 'empty', waiting: 0, found: 0 })
  })

  test('each makes the pages of the contracts as this one does', async () => {
    const args = ['--input-type=module', '--eval', contractPages]
    const own = await run(process.execPath, ...args)

    expect([own.code, own.talk, own.out.split('\n').length]).toEqual([0, '', 3])
    for (const version of versions) expect(await run(nodeOf(version), ...args)).toEqual(own)
  })
})
