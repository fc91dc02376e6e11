/** The kit of a version, made once in a run, and not at all when the check just made it of the same sources: several tests look at the same kits. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { makeKit } from '../../conformance/index.ts'
import type { Kit } from '../../conformance/index.ts'
import { printVersionId } from '../../schemas/index.ts'
import type { VersionId } from '../../schemas/index.ts'
import { madeOnce } from '../made-once.ts'

const house = join(import.meta.dirname, '../..')
/** Where `npm run check` keeps the kits that it made. */
const kept = join(house, 'node_modules/.cache/check/kits')

/** The kit of this version of our law. */
export async function madeKit({ module, version }: VersionId): Promise<Kit> {
  const name = `${printVersionId({ module, version })}.json`
  if (areOfToday() && existsSync(join(kept, name))) return readKit(join(kept, name))
  const folder = await madeOnce(`kit-${name}`, async (aside) =>
    writeFileSync(join(aside, name), JSON.stringify(await makeKit({ module, version, tool: manifest.version }))),
  )
  return readKit(join(folder, name))
}

function readKit(file: string): Kit {
  return JSON.parse(readFileSync(file, 'utf8')) as Kit
}

let ofToday: boolean | undefined

/** Whether the kits that are kept were made of the sources that these tests are about, and of all of them. */
function areOfToday(): boolean {
  return (ofToday ??= !process.env['SKP_MUTANT'] && isOfBuild(join(kept, 'stamp.json')) && isBuildOfToday())
}

function isOfBuild(stamp: string): boolean {
  return existsSync(stamp) && readFileSync(stamp).equals(readFileSync(join(house, 'dist/compiled/stamp.json')))
}

function isBuildOfToday(): boolean {
  return spawnSync(process.execPath, ['tools/build.mjs', '--check'], { cwd: house }).status === 0
}
