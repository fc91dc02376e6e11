/** What several tests look at and nobody changes, made once in a run: making it takes longer than all that is done with it. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'

/**
 * The folder of this name; who asks first has it filled for the others. What was made without a protection is not for tests
 * that have it: each mutant and each mistake has folders of its own.
 */
export async function madeOnce(name: string, fill: (folder: string) => unknown): Promise<string> {
  const run = process.env['SKP_TEST_RUN']
  if (run === undefined) throw new Error('this run has no folder (test/keep-made.ts)')
  const folder = join(run, withoutWhat(), name)
  if (existsSync(folder)) return folder
  // Made aside and moved: whoever looks meanwhile finds all of it, or nothing.
  mkdirSync(dirname(folder), { recursive: true })
  const aside = mkdtempSync(`${folder}-`)
  await fill(aside)
  if (existsSync(folder)) rmSync(aside, { recursive: true })
  else renameSync(aside, folder)
  return folder
}

/** The mutant or the mistake that this run has, or where it tells what it comes by, as a name for a folder. */
function withoutWhat(): string {
  const { SKP_MUTANT: mutant = '', SKP_CHANGE: change = '', SKP_SEEN: seen = '' } = process.env
  if (mutant !== '') return mutant
  return change + seen === '' ? 'whole' : createHash('sha256').update(`${change} ${seen}`).digest('base64url')
}
