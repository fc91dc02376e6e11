/** Removes what has ended, a slice at a time, so that others come in between. */
import { setImmediate as others } from 'node:timers/promises'
import type { EndingStore } from './store.ts'

/** Removed at once. */
const slice = 100
const day = 24 * 60 * 60_000
/** Milliseconds after which a message that the hub never took ends: it has expired long since. */
const longestWait = 30 * day

/** Sweeps everything that has ended at this time. */
export async function sweep(store: EndingStore, now: Date): Promise<void> {
  const before = { now: now.toISOString(), since: new Date(now.getTime() - longestWait).toISOString() }
  while ((await store.sweep(before, slice)) === slice) await others()
}
