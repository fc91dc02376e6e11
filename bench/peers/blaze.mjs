// Fetches the Blaze command line (@sourcemeta/jsonschema, AGPL-3.0) for these measurements only; the project never depends on it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const version = '16.11.0'

/** The path of its program, or why there is none. */
export function fetchBlaze(folder) {
  const name = `jsonschema-${process.platform}-${process.arch === 'x64' ? 'x86_64' : process.arch}`
  const program = join(folder, 'node_modules/@sourcemeta/jsonschema/build/github-releases', name)
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `@sourcemeta/jsonschema@${version}`]
    const { status } = spawnSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) return { why: 'npm could not fetch it' }
  }
  return existsSync(program) ? { program, version } : { why: `it has no program for ${name}` }
}
