/** The step of the GitHub Action that checks: its script, run as a runner would. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { house } from './run-skp.ts'

/** The lines of the last `run: |` block of action.yml. */
function checkScript(): string {
  const text = readFileSync(join(house, 'action.yml'), 'utf8')
  const [, block = ''] = text.split('      run: |\n')
  return block.replace(/^ {8}/gm, '')
}

function runAction(paths: string, lang: string): { status: number | null; stdout: string } {
  const env = { ...process.env, SKP: join(house, 'cli/skp.cjs'), SKP_PATHS: paths, SKP_LANG: lang }
  // GitHub runs `shell: bash` with these options.
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', checkScript()], {
    cwd: house,
    encoding: 'utf8',
    env,
  })
}

test('annotates every finding and fails on wrong messages', () => {
  const { status, stdout } = runAction('examples/fout/01-element-ontbreekt.json\n\nexamples/goed/protocol-1.0\n', 'en')

  expect(status).toBe(1)
  expect(stdout).toMatch(
    /^::error file=examples\/fout\/01-element-ontbreekt\.json,line=\d+,.*title=skp element-missing::.+\nskp: \d+\/\d+\n$/,
  )
})

test('passes on right messages', () => {
  expect(runAction('examples/goed', 'nl')).toMatchObject({ status: 0, stdout: 'skp: 165/165\n' })
})
