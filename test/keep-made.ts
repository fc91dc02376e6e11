/** The folder in which the tests of one run keep what is made once for all of them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Called by Vitest once, in a process of its own, before those that run tests. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'skp-run-'))
  process.env['SKP_TEST_RUN'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
