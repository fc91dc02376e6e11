/** What the page to log in says to whoever something led there that did not go. */
import { sessionEnded } from './server.ts'

/** Words of that page, by the code of what did not go. */
const words: Readonly<Record<string, string>> = { [sessionEnded]: 'verlopen', onbereikbaar: 'onbereikbaar' }

/** The word. */
export const leavingWord = (code: string): string => words[code] ?? 'mislukt'
