/** Builds the site while other tests run; those that look at it wait until it is there. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const house = resolve(import.meta.dirname, '../..')

/** Called by Vitest once, in a process of its own, before those that run tests. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'skp-site-'))
  const end = join(folder, 'end.json')
  process.env['SKP_TEST_SITE'] = end
  const build = spawn(process.execPath, ['tools/docs.mjs'], { cwd: house, stdio: ['ignore', 'ignore', 'pipe'] })
  let talk = ''
  build.stderr.setEncoding('utf8').on('data', (text: string) => (talk += text))
  build.on('close', (status) => {
    if (!existsSync(folder)) return
    writeFileSync(`${end}.new`, JSON.stringify({ status, talk }))
    renameSync(`${end}.new`, end)
  })
  return () => {
    build.kill()
    rmSync(folder, { recursive: true })
  }
}

const mostLooks = 3000

/** Resolves when the site of this run was built. */
export async function siteIsBuilt(): Promise<void> {
  const end = process.env['SKP_TEST_SITE'] ?? ''
  for (let looks = 0; looks < mostLooks && !existsSync(end); looks += 1)
    await new Promise((done) => setTimeout(done, 100))
  const { status, talk } = JSON.parse(readFileSync(end, 'utf8')) as { status: number | null; talk: string }
  if (status !== 0 || talk !== '') throw new Error(`npm run docs ended with ${status}\n${talk}`)
}
