/** The kit of a version, made once in a run: several tests look at the same kits, and making them takes longer than that. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { makeKit } from '../../conformance/index.ts'
import type { Kit } from '../../conformance/index.ts'
import { printVersionId } from '../../schemas/index.ts'
import type { VersionId } from '../../schemas/index.ts'

/** The kit of this version of our law; who made it first wrote it down for the others. */
export async function madeKit({ module, version }: VersionId): Promise<Kit> {
  const folder = process.env['SKP_TEST_KITS']
  const file = folder === undefined ? undefined : join(folder, `${printVersionId({ module, version })}.json`)
  if (file !== undefined && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Kit
  const kit = await makeKit({ module, version, tool: manifest.version })
  if (file !== undefined) {
    // Written aside and moved there: whoever looks meanwhile finds all of it, or nothing.
    const own = `${file}.${process.pid}`
    writeFileSync(own, JSON.stringify(kit))
    renameSync(own, file)
  }
  return kit
}
