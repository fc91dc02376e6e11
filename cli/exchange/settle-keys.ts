/** Puts keys to sign with in use that waited until the address book names them. */
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { DirectoryContent } from '../../directory/index.ts'
import type { KeyRecord } from '../../envelope/index.ts'
import { files, places } from './home.ts'
import { readJsonFile } from './private-files.ts'

/** Whoever signed with a key before others know it would not be believed; so this comes after the number with that key. */
export function settleKeys(home: string, { knooppunt, deelnemers }: DirectoryContent): void {
  const holders = [
    { folder: places.hub(home), sleutels: knooppunt.sleutels },
    ...deelnemers.map(({ oin, sleutels }) => ({ folder: places.participant(home, oin), sleutels })),
  ]
  for (const { folder, sleutels } of holders) {
    const waiting = join(folder, files.nextSigning)
    if (!existsSync(waiting)) continue
    const { kid } = readJsonFile(waiting) as KeyRecord
    if (sleutels.some((key) => key.kid === kid)) renameSync(waiting, join(folder, files.signing))
  }
}
