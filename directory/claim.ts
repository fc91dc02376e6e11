/** The claim of an enrolment: the bytes that say whose keys these are, and which. */
import { canonical } from '../envelope/visible.ts'
import type { Participant, ParticipantKey } from './participant.ts'

/** Whose keys, and which. */
export type Claim = Pick<Participant, 'oin' | 'sleutels'>

const encoder = new TextEncoder()

/** The bytes that are signed. Revocations are added by the address book and are not signed here. */
export function claimOf({ oin, sleutels }: Claim): Uint8Array {
  const keys = sleutels.map(({ ingetrokkenOp: _revoked, ...key }: ParticipantKey) => key)
  return encoder.encode(canonical({ oin, sleutels: keys }))
}

/** Whether two claims are the same, byte for byte. */
export function isClaim(bytes: Uint8Array, claim: Claim): boolean {
  const own = claimOf(claim)
  return bytes.length === own.length && own.every((byte, place) => byte === bytes[place])
}
