/** Gives the portal a place in a test home: its certificate as a supplier, and one organisation that may enrol. */
import { existsSync } from 'node:fs'
import { addParticipant } from '../../directory/index.ts'
import { admitParticipant } from '../exchange/create-home.ts'
import { readAuthority } from '../exchange/credentials.ts'
import { editBook, readBook } from '../exchange/edit-home.ts'
import { places } from '../exchange/home.ts'
import { jsonText, writeOpen } from '../exchange/private-files.ts'
import { portalPlaces } from './home.ts'
import type { Application } from './home.ts'

/** OIN of the portal in test homes. */
export const testPortalOin = '00000099000000008000'

/** The organisation that may log in where no other was entered. */
const example: Application = {
  oin: '00000099000000005000',
  naam: 'Energie Voorbeeld',
  kvk: '90000005',
  voorwaarden: { versie: '1.0', aanvaardOp: '2026-01-01' },
  soorten: ['schuldeiser'],
}

/** Does what is not there yet; again does nothing. */
export async function preparePortal(home: string, now: Date): Promise<void> {
  const path = portalPlaces.applications(home)
  if (!existsSync(path)) writeOpen(path, jsonText([example]))
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
