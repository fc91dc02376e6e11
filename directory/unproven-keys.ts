/** Keys that a login stands behind, changed without the word of the keys before and without saying so. */
import { objectKid } from '../envelope/visible.ts'
import { claimText } from './claim.ts'
import type { DirectoryFault } from './fault.ts'
import type { DirectoryContent, Participant } from './participant.ts'

/**
 * Entries of the portal whose keys changed between these numbers though no key before signed that, and that do not say that they
 * were recovered since; and entries that no longer say so. Only the very next number can be held against its predecessor: who missed
 * numbers has not seen each key that came in between.
 */
export function unprovenKeys(from: DirectoryContent, to: DirectoryContent): readonly DirectoryFault[] {
  const before = new Map(from.deelnemers.map((each) => [each.oin, each]))
  const issued = new Date(to.uitgegevenOp)
  const isNext = to.nummer === from.nummer + 1
  return to.deelnemers.flatMap((next, index) => {
    const known = before.get(next.oin)
    if (known?.zekerheid !== 'eh3-portaal' || next.zekerheid !== 'eh3-portaal') return []
    const isOpen = staysRecovered(known, next) && (!isNext || isProven(known, next, issued))
    return isOpen ? [] : [{ code: 'enrolment' as const, pointer: `/deelnemers/${index}/opvolging` }]
  })
}

const recoveredAt = ({ hersteldOp }: Participant): number => (hersteldOp === undefined ? 0 : Date.parse(hersteldOp))

function staysRecovered(before: Participant, next: Participant): boolean {
  return recoveredAt(next) >= recoveredAt(before)
}

/** The same keys, keys after a loss, or keys that one which was good then signed, as itself or as the one before. */
function isProven(before: Participant, next: Participant, issued: Date): boolean {
  if (claimText(next) === claimText(before) || recoveredAt(next) > recoveredAt(before)) return true
  return [next.inschrijving, next.opvolging].some((jws) => {
    const kid = jws === undefined ? undefined : objectKid(jws)
    const key = before.sleutels.find((each) => each.kid === kid && each.gebruik === 'teken')
    return key !== undefined && key.ingetrokkenOp === undefined && issued < new Date(key.tot)
  })
}
