/** Whether the address book of a home says that an organisation takes part no more; read when it changed, so that it may be asked often. */
import { dayOf } from '../../directory/index.ts'
import type { DirectoryContent, Participant, SignedDirectory } from '../../directory/index.ts'
import { createFileMemory } from '../exchange/file-memory.ts'
import { places } from '../exchange/home.ts'
import { readJsonFile } from '../exchange/private-files.ts'

type Ends = ReadonlyMap<string, Pick<Participant, 'status' | 'actiefTot'>>
/** A process has one home. */
const endsOf = createFileMemory<Ends>(1)

/** It was ended, or its last day is over. The home's own book is believed as it stands: it only ever takes away here. */
export function hasLeft(home: string, oin: string, now: Date): boolean {
  const path = places.directory(home)
  const entry = endsOf(path, () => readEnds(path))?.get(oin)
  if (entry === undefined) return false
  return entry.status === 'beeindigd' || (entry.actiefTot !== null && entry.actiefTot < dayOf(now))
}

function readEnds(path: string): Ends {
  const { payload } = readJsonFile(path) as SignedDirectory
  const { deelnemers } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as DirectoryContent
  return new Map(deelnemers.map(({ oin, status, actiefTot }) => [oin, { status, actiefTot }]))
}
