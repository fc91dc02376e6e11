/** The end of what is kept of applications: names of people stand in them, and each has its term. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import type { Application } from '../../joining/index.ts'
import type { JoiningLaw } from '../../schemas/read.ts'
import { lockSoon } from '../exchange/lock-soon.ts'
import { places } from '../exchange/home.ts'
import { removeOldDrafts } from './drafts.ts'
import { applicationFiles, readApplicationFile, removeApplication } from './keep.ts'

/**
 * Removes every application whose term is over at this time, with what was filled in for one, and gives how many. One at a time, so that nobody waits for it
 * and nothing is half done when it breaks off.
 */
export async function removeOver(home: string, law: JoiningLaw, now: Date): Promise<number> {
  let count = removeOldDrafts(home, now)
  for (const name of applicationFiles(home)) {
    await others()
    if (isOver(home, { name, law, now }) && (await removed(home, { name, law, now }))) count += 1
  }
  return count
}

type Looking = { readonly name: string; readonly law: JoiningLaw; readonly now: Date }

/** Looks again with the lock: somebody may have changed it. */
async function removed(home: string, looking: Looking): Promise<boolean> {
  const release = await lockSoon(places.applications(home))
  try {
    if (!isOver(home, looking)) return false
    removeApplication(home, looking.name)
    return true
  } finally {
    release()
  }
}

function isOver(home: string, { name, law: { bewaren }, now }: Looking): boolean {
  const application = readApplicationFile(home, name)
  const end = application === undefined ? undefined : endOf(application, bewaren)
  if (end === undefined) return false
  const since = end.since ?? statSync(join(places.applications(home), name)).mtime
  return yearsLater(since, end.years) <= now
}

/** Since when its term runs, and for how long; a draft since its file changed, and what goes on has no term. */
function endOf(
  { staat, stappen }: Application,
  { concept, ingetrokken, beeindigd }: JoiningLaw['bewaren'],
): { readonly since?: Date; readonly years: number } | undefined {
  if (staat === 'concept') return { years: concept }
  if (staat !== 'beeindigd') return undefined
  const wasActive = stappen.some(({ naar }) => naar === 'actief')
  const last = stappen.at(-1)
  return { ...(last === undefined ? {} : { since: new Date(last.op) }), years: wasActive ? beeindigd : ingetrokken }
}

function yearsLater(since: Date, years: number): Date {
  const later = new Date(since)
  later.setUTCFullYear(since.getUTCFullYear() + years)
  return later
}
