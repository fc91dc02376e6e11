// Runs the Redocly linter and bundler over the contracts of spec/api: for build.mjs and tests.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const house = dirname(dirname(fileURLToPath(import.meta.url)))

/** The contracts, by the names that redocly.yaml gives them. */
export const contracts = ['knooppunt', 'gateway']

const settings = {
  cwd: house,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  env: {
    ...process.env,
    NO_COLOR: '1',
    CI: 'true',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  },
}

/** Writes `dist/api/<name>.openapi.json`, whole and in one file each; gives what went wrong, or nothing. */
export function bundleContracts() {
  const { status, stderr } = redocly(['bundle', ...contracts])
  return status === 0 ? undefined : stderr.trim()
}

/** Runs `redocly` in the house: no network, no telemetry, no colours. */
export function redocly(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli(), ...args], settings)
  return { stdout, stderr, status }
}

function cli() {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json')
  return join(dirname(manifest), 'bin/cli.js')
}
