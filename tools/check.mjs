// The one gate: format, lint, types, contracts, dead code, freshness of the build and of generated files, package, and the
// tests of the building itself. Every step runs, as many at once as there are cores; all failures show.
import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'

/** What was found good stays so until its bytes or the tool change; `npm ci` forgets it. */
const kept = (name) => `node_modules/.cache/check/${name}`

/** The dearest first: what starts last should not be what takes longest. */
const steps = [
  ['types', 'tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', kept('types.json')]],
  [
    'format',
    'prettier',
    [
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      kept('format'),
      '.',
    ],
  ],
  ['house', 'vitest', ['run', '--project', 'gate', '--reporter', 'dot']],
  ['freshness', 'node', ['dist/cli/generate.js', '--check', '--keep-kits', kept('kits')]],
  ['dead code', 'knip', []],
  ['package', 'publint', ['--strict']],
  ['packages', 'node', ['tools/pack.mjs', '--check']],
  ['lint', 'oxlint', ['--quiet']],
  ['contracts', 'redocly', ['lint', 'knooppunt', 'gateway']],
  ['build', 'node', ['tools/build.mjs', '--check']],
]

const quietRedocly = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }
const env = { ...process.env, ...quietRedocly, PATH: `node_modules/.bin:${process.env['PATH']}` }

/** Runs a step, tells how it ended, and says whether it did well. */
function run([name, command, args]) {
  const start = performance.now()
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  return new Promise((done) => {
    const end = (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      console.log(status === 0 ? `✓ ${name} (${seconds} s)` : `✗ ${name} (${seconds} s)\n${said}`)
      done(status === 0)
    }
    child.on('close', end)
    child.on('error', (error) => (said += `${error.message}\n`))
  })
}

/** Takes steps until none is left. */
async function work(waiting) {
  let well = true
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) well = (await run(step)) && well
  return well
}

const waiting = [...steps]
const good = await Promise.all(Array.from({ length: availableParallelism() }, () => work(waiting)))
process.exitCode = good.every(Boolean) ? 0 : 1
