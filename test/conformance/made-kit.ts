/** The kit of a version, made once in a run: several tests look at the same kits. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { makeKit } from '../../conformance/index.ts'
import type { Kit } from '../../conformance/index.ts'
import { printVersionId } from '../../schemas/index.ts'
import type { VersionId } from '../../schemas/index.ts'
import { madeOnce } from '../made-once.ts'

/** The kit of this version of our law. */
export async function madeKit({ module, version }: VersionId): Promise<Kit> {
  const folder = await madeOnce(`kit-${printVersionId({ module, version })}`, async (aside) =>
    writeFileSync(join(aside, 'kit.json'), JSON.stringify(await makeKit({ module, version, tool: manifest.version }))),
  )
  return JSON.parse(readFileSync(join(folder, 'kit.json'), 'utf8')) as Kit
}
