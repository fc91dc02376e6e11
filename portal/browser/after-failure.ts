/** Where something that did not go leads: who works stays, and who must log in again is told why. */
import type { WhyOver } from './keep-alive.ts'
import { sessionEnded } from './server.ts'
import type { Stage } from './state.ts'

/** The stage after it; `whyOver` is why the session has ended, when it has. */
export function afterFailure(stage: Stage, code: string, whyOver: WhyOver): Stage {
  // What fails after somebody was led away is of a page that was left: why they were led there stands.
  if (stage.at === 'login') return stage
  // Whoever works loses nothing of it: only a session that has ended leads away.
  if (stage.at === 'work' && code !== sessionEnded) return { ...stage, mishap: code }
  return { at: 'login', why: code === sessionEnded ? whyOver : code === 'onbereikbaar' ? code : 'mislukt' }
}
