/**
 * The packages as a stranger installs them, from a registry into an empty folder: nothing that scripts make, nothing that
 * is optional, on engines that are allowed; every export and its types, and every shell block of the README, pasted.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { assemble } from '../../tools/pack.mjs'
import type { Assembled } from '../../tools/pack.mjs'
import { emptyFolder, house, runNode } from '../cli/run-skp.ts'

const work = emptyFolder()
const home = join(work, 'stranger')
const packages = assemble(join(work, 'packages'))
const [lean, whole] = packages as [Assembled, Assembled]
afterAll(() => rmSync(work, { recursive: true }))

/** Whether the registry answers; without it there is nothing to install from. */
const hasRegistry = spawnSync('npm', ['ping', '--silent'], { timeout: 30_000 }).status === 0

/** Those that the README names. */
const portsAreFree = await areFree([8443, 8444, 8445, 8446])

function pack(folder: string): string {
  const asked = ['pack', '--silent', '--ignore-scripts', '--pack-destination', work, folder]
  return join(work, execFileSync('npm', asked, { encoding: 'utf8' }).trim())
}

/** Every import that a package offers, stars filled in with what is there. */
function doorsOf({ name, folder, manifest: { exports } }: Assembled): readonly { door: string; isJson: boolean }[] {
  return Object.entries(exports).flatMap(([path, to]) => {
    const target = typeof to === 'string' ? to : to.default
    if (!path.includes('*')) return [{ door: `${name}${path.slice(1)}`, isJson: target.endsWith('.json') }]
    const [before = '', after = ''] = target.split('*')
    return readdirSync(join(folder, before), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(after) && /\.(?:js|json)$/.test(file))
      .map((file) => ({
        door: `${name}${path.slice(1).replace('*', file.slice(0, file.length - after.length))}`,
        isJson: file.endsWith('.json'),
      }))
  })
}

describe.skipIf(!hasRegistry)(
  'installed with engine-strict, without scripts and optional packages',
  { timeout: 600_000 },
  () => {
    beforeAll(() => {
      mkdirSync(home)
      writeFileSync(join(home, 'package.json'), '{ "private": true }')
      const fastCheck = `fast-check@${manifest.devDependencies['fast-check']}`
      const flags = [
        '--engine-strict',
        '--ignore-scripts',
        '--omit=optional',
        '--prefer-offline',
        '--no-audit',
        '--no-fund',
      ]
      execFileSync('npm', ['install', '--silent', ...flags, pack(lean.folder), pack(whole.folder), fastCheck], {
        cwd: home,
      })
    }, 600_000)

    test('brings no store, and no package that the exchange does not ask for', () => {
      expect(existsSync(join(home, 'node_modules/better-sqlite3'))).toBe(false)
      expect(existsSync(join(home, 'node_modules/.bin/skp'))).toBe(true)
      expect(existsSync(join(home, 'node_modules/.bin/skp-validate'))).toBe(true)
    })

    test('every export opens', async () => {
      const doors = packages.flatMap(doorsOf)
      writeFileSync(
        join(home, 'open.mjs'),
        `for (const { door, isJson } of ${JSON.stringify(doors)})
  await import(door, isJson ? { with: { type: 'json' } } : {}).catch((error) => console.log(door, error.message))`,
      )

      expect(await runNode(['--no-warnings', 'open.mjs'], home)).toEqual({ code: 0, out: '', talk: '' })
      expect(doors.length).toBeGreaterThan(60)
    })

    test('every export has types that hold by themselves', () => {
      const typed = packages.flatMap(doorsOf).filter(({ door, isJson }) => !isJson && !door.endsWith('/internal/skp'))
      const code = typed.map(
        ({ door }, index) => `import * as door${index} from '${door}'\nexport type D${index} = typeof door${index}\n`,
      )
      writeFileSync(join(home, 'types.mts'), code.join(''))
      const asked = [
        '--noEmit',
        '--strict',
        '--target',
        'es2023',
        '--module',
        'nodenext',
        '--types',
        'node',
        '--typeRoots',
        join(house, 'node_modules/@types'),
      ]

      const { stdout } = spawnSync(
        process.execPath,
        [join(house, 'node_modules/typescript/bin/tsc'), ...asked, 'types.mts'],
        { cwd: home, encoding: 'utf8' },
      )

      expect(stdout).toBe('')
    })

    test.skipIf(!portsAreFree)('every shell block of the README runs as it is pasted', async () => {
      const script = blocksOf(join(house, 'README.md')).filter(
        (block) => !isOfClone(block) && (hasPython || !block.startsWith('# with Python 3')),
      )
      expect(script.length).toBeGreaterThan(6)

      const { failed, talk } = await paste(script)

      expect([failed.filter((line) => !mayFail.test(line)), talk]).toEqual([[], expect.any(String)])
      expect(failed.filter((line) => mayFail.test(line)).length).toBeGreaterThan(1)
      expect(JSON.parse(readFileSync(join(home, 'bewijs.json'), 'utf8'))).toHaveProperty('bewijs')
    })
  },
)

/** Exit code 1 is the answer of these: they found something. */
const mayFail = /^1:npx --no skp (?:diff|subset) /

/** What README.md gives to be pasted into a shell. */
function blocksOf(page: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, code = '']) => code)
}

/** The small judge in Python needs a package that not every machine has. */
const hasPython = spawnSync('python3', ['-c', 'import jsonschema']).status === 0

/** The two commands that set a clone up, and what says that it is for a clone. */
function isOfClone(block: string): boolean {
  return block.startsWith('# in a clone\n') || block.startsWith('npm ci && npm start')
}

/** A folder with an `npx` that starts what is installed here at once; npx takes longer than most commands, so only one goes by it. */
function quickNpx(): string {
  const folder = join(work, 'quick')
  const real = execFileSync('which', ['npx'], { encoding: 'utf8' }).trim()
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'npx'),
    `#!/bin/sh
case "$1 $3" in
  '--no catalog' | '--yes '*) exec ${real} "$@" ;;
  '--no '*) shift; name=$1; shift; exec "./node_modules/.bin/$name" "$@" ;;
  *) exit 127 ;;
esac
`,
    { mode: 0o755 },
  )
  return folder
}

/** Pastes blocks into one shell, ends what they left running, and tells which commands failed. */
function paste(blocks: readonly string[]): Promise<{ readonly failed: readonly string[]; readonly talk: string }> {
  const codes = join(home, 'failed')
  writeFileSync(codes, '')
  const script = `set -o pipefail\ntrap 'echo "$?:$BASH_COMMAND" >> ${codes}' ERR\n${blocks.join('\n')}`
  // Where no package of that name is installed, npx would ask a registry: this one does not answer.
  const closed = { NO_COLOR: '1', npm_config_registry: 'http://127.0.0.1:9/' }
  const env = { ...process.env, ...closed, PATH: `${quickNpx()}:${process.env['PATH']}` }
  return new Promise((done) => {
    const child = spawn('bash', ['-c', script], { cwd: home, detached: true, env, stdio: ['ignore', 'ignore', 'pipe'] })
    let talk = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (talk += text))
    child.on('exit', () => {
      if (child.pid !== undefined) process.kill(-child.pid)
      const failed = readFileSync(codes, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
      done({ failed, talk })
    })
  })
}

test('no page has npx look for a package elsewhere', () => {
  const pages = ['README.md', 'validator/README.md'].map((name) => readFileSync(join(house, name), 'utf8'))
  const calls = pages.flatMap((text) => [...text.matchAll(/^npx .*$/gm)].map(([line]) => line))

  expect(calls.length).toBeGreaterThan(20)
  expect(calls.filter((line) => !/^npx --(?:no skp(?:-validate)? |yes \.\/)/.test(line))).toEqual([])
})

/** Whether nobody listens on these ports of this machine. */
async function areFree(ports: readonly number[]): Promise<boolean> {
  const free = await Promise.all(
    ports.map(
      (port) =>
        new Promise<boolean>((done) => {
          const probe = createServer()
          probe.on('error', () => done(false))
          probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => done(true)))
        }),
    ),
  )
  return free.every(Boolean)
}
