/** Finds the key that signed a message, as the address book lets its sender use it. */
import { attestationKid, importPublicKey } from '../envelope/index.ts'
import type { PublicKey, SealedEvent } from '../envelope/index.ts'
import type { ParticipantKey } from '../directory/index.ts'
import type { Listed } from './read-hub.ts'
import type { GatewaySetting } from './setting.ts'

/**
 * The key, or why there is none: `unknown` now and for good, `later` when a newer address book may still bring it, or `other` when the
 * key is of another participant: no hub takes that, so it is not what this sender gave to the hub.
 */
export type SenderKey =
  { readonly key: PublicKey } | { readonly key?: never; readonly why: 'unknown' | 'later' | 'other' }

/** The key with the name that the attestation gives, of the sender that the hub listed. */
export async function senderKey(
  { book }: GatewaySetting,
  event: SealedEvent,
  { sender, acceptedAt, directory }: Listed,
): Promise<SenderKey> {
  const { content, participant } = book.current()
  const kid = attestationKid(event)
  const entry = participant(sender)?.sleutels.find((each) => each.kid === kid && each.gebruik === 'teken')
  // Compromised is compromised, whatever time a message claims, whatever our clock says and whatever address book is newer.
  if (kid === undefined || entry?.ingetrokkenOp !== undefined) return { why: 'unknown' }
  const isOfAnother = content.deelnemers.some(
    ({ oin, sleutels }) => oin !== sender && sleutels.some((each) => each.kid === kid),
  )
  if (entry === undefined && isOfAnother) return { why: 'other' }
  const key = covers(entry, { made: event.time, acceptedAt }) ? await importPublicKey(entry) : undefined
  return key?.ok === true ? { key: key.value } : { why: content.nummer < directory ? 'later' : 'unknown' }
}

/** The period holds from when the message was made to when the hub took it: it may end before anybody fetches the message. */
function covers(
  entry: ParticipantKey | undefined,
  { made, acceptedAt }: { readonly made: string; readonly acceptedAt: string },
): entry is ParticipantKey {
  return entry !== undefined && new Date(entry.van) <= new Date(acceptedAt) && new Date(made) < new Date(entry.tot)
}
