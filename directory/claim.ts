/** The claim of an enrolment: the bytes that say whose keys these are, and which. */
import { canonical } from '../envelope/visible.ts'
import type { Participant, ParticipantKey } from './participant.ts'

/** Whose keys, and which. */
export type Claim = Pick<Participant, 'oin' | 'sleutels'>

const encoder = new TextEncoder()

/** The text that is signed. Revocations are added by the address book and are not signed here. */
export function claimText({ oin, sleutels }: Claim): string {
  const keys = sleutels.map(({ ingetrokkenOp: _revoked, ...key }: ParticipantKey) => key)
  return canonical({ oin, sleutels: keys })
}

/** Its bytes. */
export function claimOf(claim: Claim): Uint8Array {
  return encoder.encode(claimText(claim))
}

/** Whether two claims are the same, byte for byte. */
export function isClaim(bytes: Uint8Array, claim: Claim): boolean {
  const own = claimOf(claim)
  return bytes.length === own.length && own.every((byte, place) => byte === bytes[place])
}
