// Fetches jsoncompat (MIT) for these measurements only; the project never depends on it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const version = '0.4.2'

/** `within(old, new)`: whether every message of old is one of new, as it says; or why it is not there. */
export async function fetchJsoncompat(folder) {
  const room = join(folder, 'node_modules/jsoncompat')
  if (!existsSync(room)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'package.json'), '{"private":true}')
    const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', `jsoncompat@${version}`]
    const { status } = spawnSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) return { why: 'npm could not fetch it' }
  }
  const { initSync, check_compat: check } = await import(pathToFileURL(join(room, 'jsoncompat_wasm.js')).href)
  initSync({ module: readFileSync(join(room, 'jsoncompat_wasm_bg.wasm')) })
  return { version, within: (older, newer) => check(JSON.stringify(older), JSON.stringify(newer), 'deserializer') }
}
