/** What the page begins with: its setting, who is logged in, and why nobody can work here now, when something stands in the way. */
import { isClockOff } from './device-clock.ts'
import type { PageSetting } from './participant.ts'
import { Refused, serverAt, sessionEnded } from './server.ts'
import type { Applying, SessionInfo } from './server.ts'

/** Who comes, to which portal; `why` is a word of the page to log in. */
export type Coming = {
  readonly setting: PageSetting
  readonly session?: SessionInfo | Applying
  readonly why?: 'klok' | 'onbereikbaar'
}

/** Asks the portal. */
export async function whoComes(fetching: typeof fetch, clock: () => Date): Promise<Coming> {
  const asked = clock()
  const answer = await fetching('/instelling.json')
  const isOff = isClockOff(answer.headers.get('date'), { asked, came: clock() })
  const setting = (await answer.json()) as PageSetting
  // By such a clock each session would have ended at once, after each login anew.
  if (isOff) return { setting, why: 'klok' }
  try {
    const session = await serverAt(setting.dienst, { fetching }).get('/v1/sessie')
    return { setting, session: session as SessionInfo | Applying }
  } catch (error) {
    // Who is not logged in is told that by its code: every other silence is not about who asks.
    return error instanceof Refused && error.code === sessionEnded ? { setting } : { setting, why: 'onbereikbaar' }
  }
}
