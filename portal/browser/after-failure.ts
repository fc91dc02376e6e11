/** Where something that did not go leads: who works stays, and who must log in again is told why. */
import { sessionEnded } from './server.ts'
import type { Stage } from './state.ts'

/** Words of the page to log in, by the code of what did not go. */
const words: Readonly<Record<string, string>> = { [sessionEnded]: 'verlopen', onbereikbaar: 'onbereikbaar' }

/** The stage after it. */
export function afterFailure(stage: Stage, code: string): Stage {
  // What fails after somebody was led away is of a page that was left: why they were led there stands.
  if (stage.at === 'login') return stage
  // Whoever works loses nothing of it: only a session that has ended leads away.
  if (stage.at === 'work' && code !== sessionEnded) return { ...stage, mishap: code }
  return { at: 'login', why: words[code] ?? 'mislukt' }
}
