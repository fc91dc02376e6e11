/** Keys that stay in the address book as long as what they signed is evidence. */
import { canonical } from '../envelope/visible.ts'
import type { DirectoryFault } from './fault.ts'
import type { DirectoryContent, ParticipantKey } from './participant.ts'

/**
 * Days that evidence is kept: seven years. For so long stay headers of batches, and keys after their end.
 *
 * @since 0.1.0
 * @beta
 */
export const evidenceDays = 2557

const day = 24 * 60 * 60 * 1000
/** Days after its end that a key still says something: of signatures, or of what was sealed and may wait still. */
const saysSomething = { teken: evidenceDays, zegel: 30 } as const

/**
 * Whether a key may leave the address book: it ended so long ago that nothing by it is looked at any more.
 *
 * @since 0.1.0
 * @beta
 */
export function isOver({ gebruik, tot }: Pick<ParticipantKey, 'gebruik' | 'tot'>, at: Date): boolean {
  return Date.parse(tot) + saysSomething[gebruik] * day < at.getTime()
}

/**
 * Signing keys of this number that the next one does not have any more or has otherwise, though they are evidence; a
 * revocation may be added or become earlier, and not be lifted. The place is the list in which the key should stand.
 *
 * @since 0.1.0
 * @beta
 */
export function lostKeys(from: DirectoryContent, to: DirectoryContent): readonly DirectoryFault[] {
  const issued = new Date(to.uitgegevenOp)
  const lost = (before: readonly ParticipantKey[], after: readonly ParticipantKey[] = []): boolean =>
    before.some((key) => key.gebruik === 'teken' && !isOver(key, issued) && !after.some((next) => isKept(key, next)))
  const places = new Map(to.deelnemers.map(({ oin, sleutels }, index) => [oin, { sleutels, index }]))
  const holders = [
    { before: from.knooppunt.sleutels, after: to.knooppunt.sleutels, pointer: '/knooppunt/sleutels' },
    ...from.deelnemers.map(({ oin, sleutels: before }) => {
      const found = places.get(oin)
      const pointer = found === undefined ? '/deelnemers' : `/deelnemers/${found.index}/sleutels`
      return { before, after: found?.sleutels, pointer }
    }),
  ]
  return holders
    .filter(({ before, after }) => lost(before, after))
    .map(({ pointer }) => ({ code: 'key-lost', pointer }))
}

function isKept({ ingetrokkenOp: before, ...key }: ParticipantKey, next: ParticipantKey): boolean {
  const { ingetrokkenOp: after, ...same } = next
  const stands = before === undefined || (after !== undefined && Date.parse(after) <= Date.parse(before))
  return key.kid === same.kid && stands && canonical(key) === canonical(same)
}
