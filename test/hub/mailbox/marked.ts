/**
 * Messages with a marker in their bytes, to look for afterwards.
 *
 * Inside: gives a store what the hub would give it, and the hub makes that only from sealed messages.
 */
import type { Parcel } from '../../../hub/mailbox/mailbox.ts'

export const marker = 'Kanarie-in-de-kolenmijn-7f3a'

/** A parcel whose body is full of markers. */
export function parcelOf(id: string): Parcel {
  return {
    ...{ id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', kid: 'zegel' },
    ...{ sender: '00000099000000001000', receiver: '00000099000000002000' },
    ...{ digest: id, ladingHash: id },
    body: new TextEncoder().encode(`${marker} `.repeat(200)),
    acceptedAt: '2026-11-23T10:00:00.000Z',
    expiresAt: '2026-11-30T23:00:00.000Z',
    directory: 1,
  }
}
