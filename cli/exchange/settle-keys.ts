/** Puts keys to sign with in use that waited until the address book names them. */
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import type { DirectoryContent } from '../../directory/index.ts'
import { readWaiting } from './credentials.ts'
import { files, places } from './home.ts'

/** Whoever signed with a key before others know it would not be believed; so this comes after the number with that key. */
export function settleKeys(home: string, { knooppunt, deelnemers }: DirectoryContent): void {
  const holders = [
    { folder: places.hub(home), sleutels: knooppunt.sleutels },
    ...deelnemers.map(({ oin, sleutels }) => ({ folder: places.participant(home, oin), sleutels })),
  ]
  for (const { folder, sleutels } of holders) {
    const waiting = join(folder, files.nextSigning)
    const [record] = readWaiting(waiting)
    if (record !== undefined && sleutels.some(({ kid }) => kid === record.kid))
      renameSync(waiting, join(folder, files.signing))
  }
}
