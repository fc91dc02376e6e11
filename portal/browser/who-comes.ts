/** What the page begins with: its setting, who is logged in, and why nobody can work here now, when something stands in the way. */
import { longestSilence } from './ask-in-time.ts'
import { isClockOff } from './device-clock.ts'
import type { PageSetting } from './participant.ts'
import { Refused, serverAt, sessionEnded } from './server.ts'
import type { Applying, SessionInfo } from './server.ts'

/** Who comes, to which portal; `why` is a word of the page to log in. */
export type Coming =
  | {
      readonly setting: PageSetting
      readonly session?: SessionInfo | Applying
      readonly why?: 'klok' | 'onbereikbaar'
    }
  /** The page itself could not be asked what it needs: nothing can be done but to load it again. */
  | { readonly setting?: never; readonly session?: never; readonly why: 'onbereikbaar' }

/** Asks the portal. */
export async function whoComes(fetching: typeof fetch, clock: () => Date): Promise<Coming> {
  const asked = clock()
  const signal = AbortSignal.timeout(longestSilence)
  const answer = await fetching('/instelling.json', { signal }).catch(() => undefined)
  const isOff = isClockOff(answer?.headers.get('date') ?? null, { asked, came: clock() })
  const setting = answer?.ok === true ? await settingIn(answer) : undefined
  if (setting === undefined) return { why: 'onbereikbaar' }
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

/** The setting, when that is what was answered: something in between may answer in the place of the page. */
async function settingIn(answer: Response): Promise<PageSetting | undefined> {
  const told = (await answer.json().catch(() => undefined)) as Partial<PageSetting> | null | undefined
  return typeof told?.dienst === 'string' ? (told as PageSetting) : undefined
}
