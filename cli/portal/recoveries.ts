/** Recoveries: keys of organisations that lost all of theirs, kept for a working day before they come into the address book. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createCalendar } from '../../calendar/index.ts'
import { changeParticipant } from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey } from '../../directory/index.ts'
import type { EnrolmentRequest, PendingRecovery, Recoveries } from '../../portal/index.ts'
import { isName } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { editBook, readBook } from '../exchange/edit-home.ts'
import { jsonText, readJsonFile, writeSecret } from '../exchange/private-files.ts'
import { portalPlaces } from './home.ts'

/** A recovery as it is kept. */
export type Recovery = PendingRecovery & Pick<EnrolmentRequest, 'oin' | 'sleutels' | 'inschrijving'>

const oinOf = (file: string): string => file.slice(0, -'.json'.length)
const pathOf = (home: string, oin: string): string => join(portalPlaces.recoveries(home), `${oin}.json`)

/** Keeps it until the next working day has ended; what the organisation asked before ends. */
export function keepRecovery(
  home: string,
  { oin, sleutels, inschrijving }: Pick<EnrolmentRequest, 'oin' | 'sleutels' | 'inschrijving'>,
  now: Date,
): Recovery {
  const vanaf = createCalendar(readCatalog().werkdagen).endOfTerm(now, 1).toISOString()
  const recovery = { oin, sleutels, inschrijving, gevraagdOp: now.toISOString(), vanaf }
  writeSecret(pathOf(home, oin), jsonText(recovery))
  return recovery
}

/** What this organisation waits for. */
function pendingRecovery(home: string, oin: string): Recovery | undefined {
  const path = pathOf(home, oin)
  return existsSync(path) ? (readJsonFile(path) as Recovery) : undefined
}

/** Ends it: the keys that stand in the address book stay. */
function withdrawRecovery(home: string, oin: string): void {
  rmSync(pathOf(home, oin), { force: true })
}

/** How the portal's server looks at them. */
export function recoveriesIn(home: string): Recoveries {
  return {
    pending: async (oin) => pendingRecovery(home, oin),
    withdraw: async (oin) => withdrawRecovery(home, oin),
  }
}

/** Puts every recovery whose time is there into the address book, and ends those that came to nothing; after a crash, again. */
export async function applyRecoveries(home: string, now: Date): Promise<void> {
  const folder = portalPlaces.recoveries(home)
  const waiting = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.json') && isName('oin', oinOf(name)))
    : []
  const failures: unknown[] = []
  for (const name of waiting)
    try {
      await applyRecovery(home, oinOf(name), now)
    } catch (error) {
      // One that cannot be applied holds up no other.
      failures.push(error)
    }
  if (failures.length > 0) throw failures[0]
}

async function applyRecovery(home: string, oin: string, now: Date): Promise<void> {
  const recovery = pendingRecovery(home, oin)
  if (recovery === undefined || new Date(recovery.vanaf) > now) return
  const { deelnemers } = await readBook(home, now)
  if (isOpen(deelnemers, recovery)) await editBook(home, now, (content) => recovered(content, recovery, now))
  withdrawRecovery(home, oin)
}

/** Whether the entry has no keys that it does not know of: else somebody had the keys after all, and signed others with them. */
function isOpen(deelnemers: DirectoryContent['deelnemers'], { oin, sleutels }: Recovery): boolean {
  const entry = deelnemers.find((each) => each.oin === oin)
  return (
    entry?.zekerheid === 'eh3-portaal' && entry.sleutels.every(({ kid }) => sleutels.some((key) => key.kid === kid))
  )
}

function recovered(content: DirectoryContent, { oin, sleutels, inschrijving }: Recovery, now: Date): DirectoryContent {
  const entry = content.deelnemers.find((each) => each.oin === oin)
  if (entry === undefined || entry.inschrijving === inschrijving) return content
  const { opvolging: _word, ...rest } = entry
  const deelnemers = content.deelnemers.map((each) => (each === entry ? (rest as Participant) : each))
  const change = { inschrijving, sleutels: revokedBefore(entry, sleutels, now), hersteldOp: now.toISOString() }
  return changeParticipant({ ...content, deelnemers }, oin, change)
}

/** These keys, of which every one that stood there before is revoked. */
function revokedBefore(entry: Participant, sleutels: readonly ParticipantKey[], now: Date): readonly ParticipantKey[] {
  return sleutels.map((key) => {
    const before = entry.sleutels.find(({ kid }) => kid === key.kid)
    return before === undefined ? key : { ...key, ingetrokkenOp: before.ingetrokkenOp ?? now.toISOString() }
  })
}
