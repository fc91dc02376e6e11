/** Reads type, version and parties from an envelope, and makes the hashes that name it. */
import { parseOinUrn, parseSchemaAddress } from '../schemas/index.ts'
import { canonical, sha256 } from './canonical.ts'
import type { Address, Kern } from './event.ts'
import { kernMembers } from './members.ts'

/**
 * Module, version, type and parties of an event that `readEvent` found in form.
 *
 * @since 0.1.0
 * @beta
 */
export function addressOf(kern: Pick<Kern, 'id' | 'dataschema' | 'source' | 'ontvanger'>): Address {
  const [message, sender] = [parseSchemaAddress(kern.dataschema), parseOinUrn(kern.source)]
  if (message === undefined || sender === undefined) throw new Error('an event with an address that readEvent refuses')
  return { id: kern.id, ...message, sender, receiver: kern.ontvanger }
}

/**
 * SHA-256 (base64url) of the RFC 8785 form of the event without `data` and `verklaring`; both signatures bind it (C5).
 *
 * @since 0.1.0
 * @beta
 */
export function kernHash(kern: Kern): Promise<string> {
  const names = Object.keys(kernMembers) as (keyof Kern)[]
  return sha256(canonical(Object.fromEntries(names.map((name) => [name, kern[name]]))))
}

/**
 * SHA-256 (base64url) of the compact JWE's characters: the cipher text, never the plain text (C6).
 *
 * @since 0.1.0
 * @beta
 */
export const ladingHash = (data: string): Promise<string> => sha256(data)
