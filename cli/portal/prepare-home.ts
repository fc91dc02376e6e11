/** Gives the portal a place in a test home: its certificate as a supplier, and in a test organisations that have an application. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { addParticipant } from '../../directory/index.ts'
import { admitParticipant } from '../exchange/create-home.ts'
import { readAuthority } from '../exchange/credentials.ts'
import { editBook, readBook } from '../exchange/edit-home.ts'
import { places } from '../exchange/home.ts'
import { examples, writeExample } from './example-applications.ts'
import { portalPlaces } from './home.ts'

/** OIN of the portal in test homes. */
export const testPortalOin = '00000099000000008000'

/** Does what is not there yet; again does nothing. */
export async function preparePortal(
  home: string,
  { now, isTest }: { readonly now: Date; readonly isTest: boolean },
): Promise<void> {
  mkdirSync(dirname(portalPlaces.store(home)), { recursive: true, mode: 0o700 })
  // Where people log in for real, nobody else's application stands in the home.
  if (isTest) for (const example of examples) await writeExample(home, example, now)
  const { deelnemers } = await readBook(home, now)
  if (deelnemers.some(({ oin }) => oin === testPortalOin)) return
  const newcomer = {
    oin: testPortalOin,
    naam: 'Proefportaal',
    soorten: ['schuldeiser'],
    suite: 2,
    vlaggen: [],
    poort: 0,
  } as const
  const plan = { now, hub: { poort: 0, beheerpoort: 0, opslag: 'memory' } } as const
  const entry = await admitParticipant(home, readAuthority(home), { newcomer, plan })
  // A supplier carries for others, and takes part in no module itself.
  await editBook(home, now, (content) => addParticipant(content, { ...entry, modules: [] }))
}

/** Whether the home has a portal's certificate. */
export const portalFolder = (home: string): string => places.participant(home, testPortalOin)
