/** Begins an application: where there is none, in the place of one that was not handed in, or after one that ended. */
import { newApplication } from '../../joining/index.ts'
import type { Application, ApplicationDetails } from '../../joining/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { endedAside, hasApplication, readApplication } from './keep.ts'

/** Whether one may begin: nothing was handed in, or what was has ended. */
export function mayBegin(before: Application | undefined): boolean {
  return before === undefined || before.staat === 'concept' || before.staat === 'beeindigd'
}

/** The new application; nothing when one was handed in and did not end. What ended is kept beside it. */
export function beginApplication(home: string, details: ApplicationDetails, now: string): Application | undefined {
  const { kvk } = details
  const before = hasApplication(home, kvk) ? readApplication(home, kvk, readCatalog()) : undefined
  if (!mayBegin(before)) return undefined
  if (before?.staat === 'beeindigd') endedAside(home, before, now)
  return newApplication(details)
}
