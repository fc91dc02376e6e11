/** The public list of participants: what anyone may know of who takes part. */
import type { Directory } from './directory.ts'
import type { Participant } from './participant.ts'

/**
 * One row of the public list: no keys, no terms, no flags, no fees.
 *
 * @since 0.1.0
 * @beta
 */
export type PublicParticipant = Pick<Participant, 'oin' | 'naam' | 'soorten' | 'modules' | 'status'>

/**
 * Everyone who has not left, in order of OIN.
 *
 * @since 0.1.0
 * @beta
 */
export function publicList({ content }: Directory): readonly PublicParticipant[] {
  return content.deelnemers
    .filter(({ status }) => status !== 'beeindigd')
    .map(({ oin, naam, soorten, modules, status }) => ({ oin, naam, soorten, modules, status }))
}
