/** What several tests look at and nobody changes, made once in a run: making it takes longer than all that is done with it. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The folder of this name; who asks first has it filled for the others. What was made without a protection is not for tests
 * that have it: each mutant and each mistake has folders of its own, as long as it is asked about.
 */
export async function madeOnce(name: string, fill: (folder: string) => unknown): Promise<string> {
  const run = process.env['SKP_TEST_RUN']
  if (run === undefined) throw new Error('this run has no folder (test/keep-made.ts)')
  const without = withoutWhat()
  const folder = join(run, without, name)
  if (existsSync(folder)) return folder
  if (without !== whole) makeRoom(run, without)
  // Made aside and moved: whoever looks meanwhile finds all of it, or nothing.
  mkdirSync(dirname(folder), { recursive: true })
  const aside = mkdtempSync(`${folder}-`)
  await fill(aside)
  if (existsSync(folder)) rmSync(aside, { recursive: true })
  else renameSync(aside, folder)
  return folder
}

/** With everything in place. */
const whole = 'whole'

/** A lane asks about one after the other, and hundreds of them. */
function makeRoom(run: string, without: string): void {
  for (const name of readdirSync(run))
    if (![whole, 'tmp', without].includes(name)) rmSync(join(run, name), { recursive: true, force: true })
}

/** The mutant or the mistake that this run has, or where it tells what it comes by, as a name for a folder. */
function withoutWhat(): string {
  const { SKP_MUTANT: mutant = '', SKP_CHANGE: change = '', SKP_SEEN: seen = '' } = process.env
  if (mutant !== '') return mutant
  return change + seen === '' ? whole : createHash('sha256').update(`${change} ${seen}`).digest('base64url')
}
