/** The steps of the GitHub Action, as a runner runs them: every `run:` as it is written, with the environment it names. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assemble } from '../../tools/pack.mjs'
import { emptyFolder, house } from './run-skp.ts'

/** How many good examples there are. */
const good = readdirSync(join(house, 'examples/goed'), { recursive: true }).filter((path) =>
  String(path).endsWith('.json'),
).length

type Step = { readonly name: string; readonly env: Readonly<Record<string, string>>; readonly run: string }

/** The steps of action.yml: what stands there, and no YAML beyond it. */
function stepsOf(text: string): readonly Step[] {
  const [, ...steps] = text.split(/^ {4}- name: /m)
  return steps.map((step) => {
    const [head = '', run = ''] = step.split('      run: |\n')
    const env = [...head.matchAll(/^ {8}([A-Z_]+): (.+)$/gm)].map(([, name = '', value = '']) => [name, value])
    return { name: head.split('\n')[0] ?? '', env: Object.fromEntries(env), run: run.replace(/^ {8}/gm, '') }
  })
}

const steps = stepsOf(readFileSync(join(house, 'action.yml'), 'utf8'))

/** The inputs of action.yml with what they are without one. */
const defaults = { paths: '', lang: 'nl', release: '', digest: '' }

let work = ''
let release = ''
let digest = ''

beforeAll(() => {
  work = emptyFolder()
  const [lean] = assemble(join(work, 'packages'))
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', work, lean?.folder ?? '']
  release = join(work, execFileSync('npm', pack, { encoding: 'utf8' }).trim())
  digest = createHash('sha256').update(readFileSync(release)).digest('hex')
}, 300_000)
afterAll(() => rmSync(work, { recursive: true }))

type Ran = {
  readonly status: number | null
  readonly stdout: string
  readonly npm: readonly string[]
  readonly home: string
}

/** Runs the steps until one fails; npm is one that only writes down what it was asked. */
function runAction(inputs: Partial<typeof defaults>): Ran {
  const temp = emptyFolder()
  const [bin, asked, environment] = ['bin', 'asked', 'environment'].map((name) => join(temp, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(bin)
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$@" >> '${asked}'\n`)
  chmodSync(join(bin, 'npm'), 0o755)
  writeFileSync(environment, '')
  const known: Readonly<Record<string, string>> = {
    'github.action_path': house,
    'runner.temp': temp,
    ...Object.fromEntries(Object.entries({ ...defaults, ...inputs }).map(([name, value]) => [`inputs.${name}`, value])),
  }
  let stdout = ''
  for (const { env, run } of steps) {
    const own = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ (\S+) \}\}/g, (_, expression: string) => known[expression] ?? fail(expression)),
    ])
    const kept = readFileSync(environment, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('='))
    // GitHub runs `shell: bash` with these options.
    const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      ...{ cwd: house, encoding: 'utf8' },
      env: {
        ...process.env,
        ...Object.fromEntries([...kept, ...own]),
        ...{ GITHUB_ENV: environment, PATH: `${bin}${delimiter}${process.env['PATH']}` },
      },
    })
    stdout += ran.stdout
    if (ran.status !== 0 || steps.at(-1)?.run === run)
      return {
        status: ran.status,
        stdout,
        npm: existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [],
        home: join(temp, 'skp'),
      }
  }
  throw new Error('action.yml has no steps')
}

function fail(expression: string): never {
  throw new Error(`no runner knows ${expression}`)
}

describe('from a release with its digest', () => {
  const wrong = 'examples/fout/01-element-ontbreekt.json\n\nexamples/goed/protocol-1.0\n'

  test('annotates every finding and fails on wrong messages, without npm', () => {
    const { status, stdout, npm } = runAction({ paths: wrong, lang: 'en', release, digest })

    expect([status, npm]).toEqual([1, []])
    expect(stdout).toMatch(
      /^::error file=examples\/fout\/01-element-ontbreekt\.json,line=\d+,.*title=skp element-missing::.+\nskp: \d+\/\d+\n$/,
    )
  })

  test('passes on right messages', () => {
    expect(runAction({ paths: 'examples/goed', release, digest })).toMatchObject({
      status: 0,
      stdout: `skp: ${good}/${good}\n`,
    })
  })

  test.each([
    [
      'another digest',
      () => digest.replace(/./g, '0'),
      /^::error title=skp::the release is another file than digest names/,
    ],
    ['none', () => '', /^::error title=skp::release asks for digest/],
  ])('uses nothing of it with %s', (_, asked, said) => {
    const { status, stdout, home } = runAction({ paths: 'examples/goed', release, digest: asked() })

    expect([status, stdout]).toEqual([2, expect.stringMatching(said)])
    expect(existsSync(home) ? readdirSync(home) : []).not.toContain('cli')
  })
})

test('without a release it builds its own checkout', () => {
  expect(runAction({ paths: 'examples/goed' })).toMatchObject({
    ...{ status: 0, stdout: `skp: ${good}/${good}\n` },
    npm: ['ci --ignore-scripts --no-audit --no-fund', 'run build'],
  })
})
