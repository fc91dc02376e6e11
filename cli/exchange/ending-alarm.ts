/** Says in the log of a hub what of its address book ends soon or has ended. */
import { endsSoon } from '../../directory/index.ts'
import type { HubLog } from '../../hub/index.ts'
import type { HubHome } from './read-home.ts'
import { trustedDirectory } from './read-home.ts'

/** Milliseconds between two times that it is said. */
const hour = 60 * 60 * 1000

/** Says each hour what of the address book ends soon or has ended; kinds and counts, no organisations. */
export function endingAlarm(log: HubLog, clock: () => Date): (home: HubHome) => Promise<void> {
  let told = Number.NEGATIVE_INFINITY
  return async (home) => {
    const now = clock()
    if (now.getTime() - told < hour) return
    told = now.getTime()
    const directory = await trustedDirectory(home, now)
    const endings = endsSoon(directory, now)
    const aantallen = Object.fromEntries(
      [...new Set(endings.map(({ what }) => what))].map((what) => [
        what,
        endings.filter((each) => each.what === what).length,
      ]),
    )
    const { geldigTot } = directory.content
    if (!directory.inForce(now))
      log.error({ geldigTot }, 'address book expired: nobody is let in; run skp participant renew')
    else if (endings.length > 0) log.warn({ geldigTot, aantallen }, 'address book or keys in it end soon')
  }
}
