/** Builds the site before the tests that look at it. */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Called by Vitest once, in a process of its own. */
export function setup(): void {
  const house = resolve(import.meta.dirname, '../..')
  const { status, stderr } = spawnSync(process.execPath, ['tools/docs.mjs'], { cwd: house, encoding: 'utf8' })
  if (status !== 0 || stderr !== '') throw new Error(`npm run docs ended with ${status}\n${stderr}`)
}
