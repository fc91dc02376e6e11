/** What of an address book ends soon: so that register, hub and gateways can warn while there is time to renew. */
import type { Directory } from './directory.ts'
import type { Participant, ParticipantKey } from './participant.ts'

const day = 24 * 60 * 60 * 1000

/**
 * Days before an end at which warnings begin: a third of the 30 days that a number is valid, and the 14 days that a new
 * key stands beside the old one (C10).
 *
 * @since 0.1.0
 * @beta
 */
export const noticeDays = { directory: 10, key: 14 } as const

/**
 * Something that ends soon, or has ended: the number itself, a key of the hub, or the last good key of a participant for
 * one use.
 *
 * @since 0.1.0
 * @beta
 */
export type Ending = {
  readonly what: 'directory' | 'hub-key' | 'sealing-key' | 'signing-key'
  /** UTC instant. */
  readonly endsAt: string
  /** Whose key it is. */
  readonly oin?: string
}

/**
 * Everything that ends within its days of notice, or has ended; participants that left are not waited for.
 *
 * @since 0.1.0
 * @beta
 */
export function endsSoon({ content }: Pick<Directory, 'content'>, now: Date): readonly Ending[] {
  const { geldigTot, knooppunt, deelnemers } = content
  const endings: readonly Ending[] = [
    { what: 'hub-key', oin: knooppunt.oin, endsAt: lastEnd(knooppunt.sleutels) },
    ...deelnemers.filter(({ status }) => status !== 'beeindigd').flatMap(keyEndings),
  ]
  const until = (days: number): number => now.getTime() + days * day
  return [
    ...(Date.parse(geldigTot) <= until(noticeDays.directory)
      ? [{ what: 'directory' as const, endsAt: geldigTot }]
      : []),
    ...endings.filter(({ endsAt }) => Date.parse(endsAt) <= until(noticeDays.key)),
  ]
}

function keyEndings({ oin, sleutels }: Participant): readonly Ending[] {
  const last = (use: ParticipantKey['gebruik']): string => lastEnd(sleutels.filter(({ gebruik }) => gebruik === use))
  return [
    { what: 'sealing-key', oin, endsAt: last('zegel') },
    { what: 'signing-key', oin, endsAt: last('teken') },
  ]
}

/** When the last of these keys ends; a revoked one ended when it was revoked, and without any there was nothing ever. */
function lastEnd(keys: readonly ParticipantKey[]): string {
  const ends = keys.map(({ tot, ingetrokkenOp }) => Date.parse(ingetrokkenOp ?? tot))
  return new Date(Math.max(0, ...ends)).toISOString()
}
