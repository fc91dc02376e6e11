/** A path as a word of a command that people paste into their shell. */
import { visibleText } from '../schemas/index.ts'

/** The text as it is when no shell reads anything into it, and else between quotes; what cannot be seen is shown as a code. */
export function shellWord(text: string): string {
  const seen = visibleText(text)
  return /^[\w@%+=:,./-]+$/.test(seen) ? seen : `'${seen.replaceAll("'", String.raw`'\''`)}'`
}
