/**
 * Locks the items of the vault with its key of now, in slices: each item by itself, in the place of what was seen of it, so that nothing
 * that a colleague writes meanwhile is lost, and whoever opens after a page was closed goes on where that was.
 */
import { itemAt, keysFolder, replacedPlace } from '../keys/key-places.ts'
import { lock, unlock } from '../keys/locker.ts'
import type { OrganisationKeys } from '../keys/organisation-keys.ts'
import { dropEarlier, isLongAgo, removeSet } from '../keys/replaced-keys.ts'
import type { Earlier } from '../keys/replaced-keys.ts'
import { Refused } from '../server.ts'
import type { Server } from '../server.ts'
import { tellReplaced } from './replace-keys.ts'

/** Whose items, and by which keys. */
export type MovePlace = {
  readonly server: Server
  readonly keys: Pick<OrganisationKeys, 'vault' | 'earlier' | 'folder'>
}

/** What one slice came to: items of before that were seen, and after which name to go on. */
type Slice = { readonly seen: number; readonly next?: string }

type Handed = {
  readonly stukken: readonly { readonly naam: string; readonly tekst: string }[]
  readonly verder?: string
}

/** Moves what one answer of the server has after this name. */
export async function moveSlice({ server, keys }: MovePlace, after?: string): Promise<Slice> {
  const asked = [
    ...(keys.folder === '' ? [] : [`begin=${encodeURIComponent(keys.folder)}`]),
    ...(after === undefined ? [] : [`na=${encodeURIComponent(after)}`]),
  ]
  const page = await server.get(`/v1/kluis/stukken?${asked.join('&')}`)
  const { stukken, verder } = page as Handed
  let seen = 0
  for (const { naam, tekst } of stukken) {
    const text = naam.startsWith(keysFolder) ? undefined : await textOfBefore(keys, tekst)
    if (text === undefined) continue
    seen += 1
    // Who changed or removed that meanwhile is seen the next time.
    await server.putInstead(itemAt(naam), tekst.slice(tekst.lastIndexOf('.') + 1), await lock(text, keys.vault))
  }
  return { seen, ...(verder === undefined ? {} : { next: verder }) }
}

async function textOfBefore({ earlier = [] }: MovePlace['keys'], locked: string): Promise<string | undefined> {
  for (const key of earlier) {
    const text = await unlock(locked, key)
    if (text !== undefined) return text
  }
  return undefined
}

/** What moving is told, and what stops it. */
export type MoveSetting = {
  readonly signal: AbortSignal
  readonly pause: (milliseconds: number) => Promise<void>
  /** Hears how many have moved. */
  readonly tell: (moved: number) => void
}

/** Milliseconds between two slices, before an attempt that failed is made again, and before others had time to open anew. */
const [between, again, grace] = [1000, 15_000, 20_000] as const

/** Refusals that pass: nobody answered, and too often. */
const passing = new Set(['onbereikbaar', 'SKP-P-15'])

/** Moves all, until a look from the first to the last name sees nothing of before; whether it came to that. */
export async function moveAll(place: MovePlace, { signal, pause, tell }: MoveSetting): Promise<boolean> {
  let [total, seen] = [0, 0]
  let after: string | undefined
  await pause(grace)
  while (!signal.aborted) {
    try {
      const slice = await moveSlice(place, after)
      seen += slice.seen
      tell((total += slice.seen))
      after = slice.next
      if (after === undefined && seen === 0) return true
      if (after === undefined) seen = 0
      await pause(between)
    } catch (error) {
      // Any other refusal would be the same the next time.
      if (!(error instanceof Refused) || !passing.has(error.code)) throw error
      await pause(Math.max(again, error.retryAfter * 1000))
    }
  }
  return false
}

/** Which set has what is left of those before. */
type Left = MovePlace & { readonly set: string; readonly left: Earlier }

/** Tells pages that work with the sets before, and takes away what is locked of those. */
export async function clearSets({ server, keys, left }: Left): Promise<void> {
  for (const set of left.sets) {
    await tellReplaced({ server }, { set, vault: keys.vault })
    await removeSet({ server, set }, replacedPlace(set))
  }
}

/** Lets go of the keys before when all has moved and nobody works with them any more; whether it did. */
export async function finishMove({ server, set, left }: Left, now: Date): Promise<boolean> {
  if (!isLongAgo(left, now)) return false
  for (const before of left.sets) await removeSet({ server, set: before })
  await dropEarlier({ server, set })
  return true
}
