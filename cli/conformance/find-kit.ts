/** The kit of an exam: the folder that was named, or the one that this toolkit makes of the version. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeKit, readKit } from '../../conformance/index.ts'
import type { Claim, ExamKit } from '../../conformance/index.ts'
import { printVersionId, quotedName, ToolkitFailure, visibleJson } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { startProgress } from '../progress.ts'
import { toolVersion } from '../tool-version.ts'

/**
 * The kit for this claim.
 * @throws ToolkitFailure `usage` when the folder holds no kit, or one of another version.
 */
export async function findKit({ module, versie }: Claim, named: string | undefined, desk: Desk): Promise<ExamKit> {
  if (named === undefined) return ownKit({ module, versie }, desk)
  const folder = resolve(desk.folder, named)
  if (!existsSync(join(folder, 'manifest.json')))
    throw new ToolkitFailure('usage', `no kit in ${visibleJson(named)}; skp kit writes one`)
  const kit = readKit((path) => readIn(folder, path))
  if (kit.module === module && kit.versie === versie) return kit
  const [its, claimed] = [kit, { module, versie }].map((each) =>
    printVersionId({ module: each.module, version: each.versie }),
  )
  throw new ToolkitFailure(
    'usage',
    `the kit in ${quotedName(named)} is of ${its}, and the claim of ${claimed}; give the kit of that version`,
  )
}

async function ownKit({ module, versie }: Claim, desk: Desk): Promise<ExamKit> {
  const progress = startProgress(desk)
  const { files } = await makeKit({ module, version: versie, tool: toolVersion(), onProgress: progress.tell })
  progress.end()
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  return readKit((path) => {
    const text = texts.get(path)
    return text === undefined ? undefined : Buffer.from(text)
  })
}

function readIn(folder: string, path: string): Uint8Array | undefined {
  try {
    return readFileSync(join(folder, path))
  } catch {
    return undefined
  }
}
