/**
 * Messages with a marker in their bytes, to look for afterwards.
 *
 * Inside: gives a store what the hub would give it, and the hub makes that only from sealed messages.
 */
import { createHash } from 'node:crypto'
import type { Parcel } from '../../../hub/mailbox/mailbox.ts'

export const marker = 'Kanarie-in-de-kolenmijn-7f3a'
const marked = new TextEncoder().encode(`${marker} `.repeat(200))

/** A parcel whose body is full of markers, or is this one. */
export function parcelOf(id: string, body: Uint8Array = marked): Parcel {
  const digest = createHash('sha256').update(body).digest('base64url')
  return {
    ...{ id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', kid: 'zegel' },
    ...{ sender: '00000099000000001000', receiver: '00000099000000002000' },
    ...{ digest, ladingHash: digest, body },
    acceptedAt: '2026-11-23T10:00:00.000Z',
    expiresAt: '2026-11-30T23:00:00.000Z',
    directory: 1,
  }
}
