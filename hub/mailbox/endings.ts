/** How a message ends: delivered on its receiver's word, or expired. */
import type { NewLogLine } from './journal.ts'
import { factOf, lineOf, note } from './lines.ts'
import { removeLoad } from './loads.ts'
import type { Confirmed } from './mailbox.ts'
import { slice } from './slices.ts'
import type { Kept, Tables } from './tables.ts'

/** Who confirms what, and when. */
export type Claim = Pick<NewLogLine, 'uitkomst'> & {
  readonly receiver: string
  readonly id: string
  readonly epoch: string
  readonly jws: string
  readonly receivedIn?: string
  readonly at: string
  readonly actor: string
}

/** Ends a message as delivered; the first confirmation counts. */
export function confirm(
  tables: Tables,
  { receiver, id, epoch, jws, at, actor, receivedIn, ...verdict }: Claim,
): Confirmed {
  const known = tables.known.get(id)
  if (known?.receiver !== receiver) return { outcome: 'unknown' }
  if (known.ended !== undefined)
    return known.ended.kind === 'verloop' ? { outcome: 'expired' } : { outcome: 'known', receipt: known.ended.receipt }
  const kept = tables.messages.get(id)
  if (kept === undefined) return { outcome: 'unknown' }
  // Past its time it has expired, even when nobody has come by to say so: then both ends see the same.
  if (kept.parcel.expiresAt <= at) {
    expireOne(tables, kept, { at, reden: 'termijn', epoch })
    return { outcome: 'expired' }
  }
  note(tables, { ...lineOf(kept.parcel, at), handeling: 'bevestigd', actor, ...verdict })
  const fact = { ...factOf(kept.parcel, epoch), soort: 'aflevering', tijdstip: at, bevestiging: jws } as const
  const receipt = tables.facts.add(fact)
  tables.known.put(id, { ...known, ended: { kind: 'aflevering', receipt } })
  if (receivedIn !== undefined) count(tables, kept.parcel, receivedIn)
  remove(tables, kept)
  return { outcome: 'confirmed', receipt }
}

/** Why and when messages expire. */
export type Ending = { readonly at: string; readonly reden: 'termijn' | 'sleutel'; readonly epoch: string }

/** Ends the first of these messages as expired, no more than one transaction should; gives how many. */
export function expireSlice(tables: Tables, due: readonly Kept[], ending: Ending): number {
  let done = 0
  let bytes = 0
  for (const kept of due) {
    if (bytes >= slice.bytes) break
    expireOne(tables, kept, ending)
    bytes += kept.size
    done += 1
  }
  return done
}

/** Ends a message as expired. */
export function expireOne(tables: Tables, kept: Kept, { at, reden, epoch }: Ending): void {
  const { id } = kept.parcel
  note(tables, { ...lineOf(kept.parcel, at), handeling: 'verlopen', actor: 'knooppunt', uitkomst: reden })
  const fact = {
    ...factOf(kept.parcel, epoch),
    soort: 'verloop',
    tijdstip: at,
    opgehaald: kept.fetched,
    reden,
  } as const
  const receipt = tables.facts.add(fact)
  const known = tables.known.get(id)
  if (known !== undefined) tables.known.put(id, { ...known, ended: { kind: 'verloop', receipt } })
  remove(tables, kept)
}

function count({ counters }: Tables, { receiver, module, version, type }: Kept['parcel'], month: string): void {
  counters.add({ oin: receiver, module, version, type, month }, 'received')
}

function remove(tables: Tables, kept: Kept): void {
  tables.messages.remove(kept.parcel.id)
  removeLoad(tables, kept)
}
