/**
 * What is left of a set that had its time, locked with the vault's key of the set in its place: the vault's keys before, as long as
 * items are locked with them, and the keys of what was sealed before, as long as such a message can wait.
 */
import { Refused } from '../server.ts'
import type { Server } from '../server.ts'
import { earlierPlace, itemAt, keysFolder, renewedFolder } from './key-places.ts'
import { lock, unlock, vaultKeyOf } from './locker.ts'
import type { Renewed } from './renewed-keys.ts'

const [hour, day] = [60 * 60_000, 24 * 60 * 60_000]
/** Milliseconds that a key opens what was sealed to it before its end: longer than the hub keeps anything. */
const openerKept = 30 * day
/** Milliseconds after which nobody works with the keys before any more: a session lasts four hours. */
const othersGone = 5 * hour

/** Keys of the vault before, oldest first, the sets that they were of, and since when. */
export type Earlier = { readonly kluizen: readonly string[]; readonly sets: readonly string[]; readonly sinds: string }

/** Which set has what is left, and what locks it. */
type Place = { readonly server: Server; readonly set: string; readonly vault: CryptoKey }

/** What is left of the sets before; nothing when every item has moved. */
export async function earlierOf({ server, set, vault }: Place): Promise<Earlier | undefined> {
  const locked = await server.text(itemAt(earlierPlace(set)))
  const text = locked === undefined ? undefined : await unlock(locked, vault)
  return text === undefined ? undefined : (JSON.parse(text) as Earlier)
}

/** Handles of the vault's keys before. */
export function earlierKeys({ kluizen }: Pick<Earlier, 'kluizen'>): Promise<readonly CryptoKey[]> {
  return Promise.all(kluizen.map(vaultKeyOf))
}

/** Keeps what is left, for as long as it is needed. */
export async function keepLeft(
  { server, set, vault }: Place,
  { earlier, openers, now }: { readonly earlier: Earlier; readonly openers: readonly Renewed[]; readonly now: Date },
): Promise<void> {
  await server.put(itemAt(earlierPlace(set)), await lock(JSON.stringify(earlier), vault))
  const until = encodeURIComponent(new Date(now.getTime() + openerKept).toISOString())
  for (const [index, opener] of openers.entries()) {
    const place = itemAt(`${renewedFolder(set)}eerder-${index}`)
    await server.put(`${place}&tot=${until}&stil=ja`, await lock(JSON.stringify(opener), vault))
  }
}

/** Whether nobody can have anything left that works with the keys before. */
export function isLongAgo({ sinds }: Earlier, now: Date): boolean {
  return now.getTime() - Date.parse(sinds) >= othersGone
}

/** Lets go of the vault's keys before. */
export function dropEarlier({ server, set }: Omit<Place, 'vault'>): Promise<void> {
  return server.remove(itemAt(earlierPlace(set)))
}

/** Takes away everything of a set but what stands under this name, and but what a second person must confirm: that opens nothing that is left. */
export async function removeSet({ server, set }: Omit<Place, 'vault'>, but?: string): Promise<void> {
  const begin = encodeURIComponent(`${keysFolder}${set}/`)
  const { namen } = (await server.get(`/v1/kluis?begin=${begin}`)) as { readonly namen: readonly string[] }
  for (const naam of namen)
    if (naam !== but)
      await server.remove(itemAt(naam)).catch((error: unknown) => {
        if (!(error instanceof Refused) || error.code !== 'SKP-P-20') throw error
      })
}
