/**
 * The site as this run built it: beside the other tests, by the process that `build-once.ts` starts; or here, out of the sources as they are
 * loaded, when it is asked what the tests notice of a mistake in one of them.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const house = resolve(import.meta.dirname, '../..')
const mostLooks = 3000

/** Its folder, once it is there. */
export async function siteOfThisRun(): Promise<string> {
  const end = process.env['SKP_TEST_SITE']
  if (end === undefined) return builtHere()
  for (let looks = 0; looks < mostLooks && !existsSync(end); looks += 1)
    await new Promise((done) => setTimeout(done, 100))
  const { status, talk } = JSON.parse(readFileSync(end, 'utf8')) as { status: number | null; talk: string }
  if (status !== 0 || talk !== '') throw new Error(`npm run docs ended with ${status}\n${talk}`)
  return join(house, 'dist/docs')
}

/** Built once for each mistake, and each time that it is asked what a test comes by; the one before makes room. */
async function builtHere(): Promise<string> {
  const { SKP_CHANGE: change = '', SKP_SEEN: seen = '' } = process.env
  const own = join(tmpdir(), `skp-site-${process.ppid}`)
  const folder = join(own, createHash('sha256').update(`${change} ${seen}`).digest('base64url'))
  if (existsSync(folder)) return folder
  rmSync(own, { recursive: true, force: true })
  const made = join(own, 'made')
  mkdirSync(made, { recursive: true })
  const { buildSite } = await import('../../site/index.ts')
  const { broken } = await buildSite({ house, folder: made }, new Date())
  if (broken.length > 0) throw new Error(`links that lead nowhere: ${broken.join(', ')}`)
  renameSync(made, folder)
  return folder
}
