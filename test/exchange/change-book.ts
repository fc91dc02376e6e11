/**
 * Changes of the town's address book, which the hub takes at once.
 *
 * Inside: changes homes as the desk does without starting a program each; the desk's door is the program.
 */
import { readFileSync } from 'node:fs'
import { admitParticipant } from '../../cli/exchange/create-home.ts'
import { readAuthority } from '../../cli/exchange/credentials.ts'
import { publish, readBook } from '../../cli/exchange/edit-home.ts'
import { places } from '../../cli/exchange/home.ts'
import { trustedDirectory } from '../../cli/exchange/read-home.ts'
import { addParticipant } from '../../directory/index.ts'
import type { Directory, DirectoryContent } from '../../directory/index.ts'
import type { Town } from './town.ts'

/** Publishes the changed address book, and the hub uses it. */
export async function changeBook(
  { home, hub, clock }: Town,
  change: (content: DirectoryContent) => DirectoryContent,
): Promise<void> {
  await publish(home, change(await readBook(home, clock.now)), clock.now)
  const faults = await hub.adopt(JSON.parse(readFileSync(places.directory(home), 'utf8')))
  if (faults.length > 0) throw new Error('the hub does not take the address book')
}

/** The newest number of the address book. */
export function newestBook({ hubHome, clock }: Town): Promise<Directory> {
  return trustedDirectory(hubHome, clock.now)
}

/** Another counsellor joins. */
export async function join(town: Town, oin: string): Promise<void> {
  const { home, clock } = town
  const entry = await admitParticipant(home, readAuthority(home), {
    newcomer: { oin, naam: 'Gemeente Nieuw', soorten: ['shv-fase-2'], suite: 2, vlaggen: [], poort: 0 },
    plan: { now: clock.now, hub: { poort: 0, beheerpoort: 0, opslag: 'memory' } },
  })
  await changeBook(town, (content) => addParticipant(content, entry))
}
