// The one gate: format, lint, types, contracts, dead code, freshness of the build and of generated files, package, and the
// tests of the building itself. Every step runs; all failures show.
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

const steps = [
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['lint', 'oxlint', ['--quiet']],
  ['types', 'tsc', ['--noEmit']],
  ['contracts', 'redocly', ['lint', 'knooppunt', 'gateway']],
  ['dead code', 'knip', []],
  ['build', 'node', ['tools/build.mjs', '--check']],
  ['freshness', 'node', ['dist/cli/generate.js', '--check']],
  ['package', 'publint', ['--strict']],
  ['packages', 'node', ['tools/pack.mjs', '--check']],
  ['house', 'vitest', ['run', '--project', 'gate', '--reporter', 'dot']],
]

const quietRedocly = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' }

let failed = 0
for (const [name, command, args] of steps) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, ...quietRedocly, PATH: `node_modules/.bin:${process.env['PATH']}` },
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (status === 0) console.log(`✓ ${name} (${seconds} s)`)
  else {
    failed += 1
    console.log(`✗ ${name} (${seconds} s)\n${stdout ?? ''}${stderr ?? ''}`)
  }
}
process.exitCode = failed === 0 ? 0 : 1
