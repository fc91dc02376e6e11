/** What is said to who typed a name that nobody knows. */
import { nearestName } from '../schemas/index.ts'

/** The near name as a question, or else what to do instead. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const near = nearestName(name, known)
  return near === undefined ? otherwise : `did you mean ${near}?`
}
