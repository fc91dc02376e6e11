/** Finds the key that signed a message, as the address book lets its sender use it. */
import { attestationKid, importPublicKey } from '../envelope/index.ts'
import type { PublicKey, SealedEvent } from '../envelope/index.ts'
import type { ParticipantKey } from '../directory/index.ts'
import type { Listed } from './read-hub.ts'
import type { GatewaySetting } from './setting.ts'

/** The key, or whether a newer address book may still bring it. */
export type SenderKey = { readonly key: PublicKey } | { readonly key?: never; readonly mayCome: boolean }

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
  if (kid === undefined || entry?.ingetrokkenOp !== undefined) return { mayCome: false }
  const key = covers(entry, { made: event.time, acceptedAt }) ? await importPublicKey(entry) : undefined
  return key?.ok === true ? { key: key.value } : { mayCome: content.nummer < directory }
}

/** The period holds from when the message was made to when the hub took it: it may end before anybody fetches the message. */
function covers(
  entry: ParticipantKey | undefined,
  { made, acceptedAt }: { readonly made: string; readonly acceptedAt: string },
): entry is ParticipantKey {
  return entry !== undefined && new Date(entry.van) <= new Date(acceptedAt) && new Date(made) < new Date(entry.tot)
}
