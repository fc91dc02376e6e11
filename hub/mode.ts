/** Tells test organisations from real ones: production and conformance are never mixed (threat T33). */
import { isName } from '../schemas/index.ts'

/** True for the prefix that the OIN scheme keeps for tests. */
export function isTestOin(oin: string): boolean {
  return isName('testOin', oin)
}
