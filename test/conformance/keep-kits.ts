/** A folder in which the tests of one run keep the kits that they made. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Called by Vitest once, in a process of its own, before those that run tests. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'skp-kits-'))
  process.env['SKP_TEST_KITS'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
