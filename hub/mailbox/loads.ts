/** How much waits, kept as counters in the transaction of each change: no question about it looks at messages. */
import type { Load } from './mailbox.ts'
import type { Kept, LoadPlace, Tables } from './tables.ts'

/** A message waits from now on. */
export function addLoad({ loads }: Tables, kept: Kept): void {
  for (const place of placesOf(kept)) loads.add(place, { messages: 1, bytes: kept.size })
}

/** A message no longer waits. */
export function removeLoad({ loads }: Tables, kept: Kept): void {
  for (const place of placesOf(kept)) loads.add(place, { messages: -1, bytes: -kept.size })
}

function placesOf({ parcel: { receiver, sender } }: Kept): readonly LoadPlace[] {
  return [{}, { receiver }, { receiver, sender }]
}

/** Nothing waits. */
export const noLoad: Load = { messages: 0, bytes: 0 }
