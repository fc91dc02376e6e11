/**
 * Renewed keys: those that come after the first of a set. Each is locked with the vault's key at a place of its own number, so that
 * two browsers that renew at once make one key, and one that stopped halfway goes on with it.
 */
import type { ParticipantKey } from '../../../directory/index.ts'
import { generateKeys, importPrivateKey } from '../../../envelope/index.ts'
import type { KeyRecord, PrivateKey } from '../../../envelope/index.ts'
import type { Server } from '../server.ts'
import { itemAt, renewedFolder } from './key-places.ts'
import { lock, unlock } from './locker.ts'

/** A key as the address book has it, and its private half. */
export type Renewed = { readonly entry: ParticipantKey; readonly secret: KeyRecord }

/** Where renewed keys lie: of which set, and what locks them. */
export type RenewedPlace = { readonly server: Server; readonly set: string; readonly vault: CryptoKey }

/** Every renewed key of the set. */
export async function renewedKeys({ server, set, vault }: RenewedPlace): Promise<readonly Renewed[]> {
  const begin = encodeURIComponent(renewedFolder(set))
  const { stukken } = (await server.get(`/v1/kluis/stukken?begin=${begin}`)) as Items
  const texts = await Promise.all(stukken.map(({ tekst }) => unlock(tekst, vault)))
  // What does not open is none of ours, and stands in the way of nothing.
  return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as Renewed]))
}

/** The key of this number for this use: the one that lies there, or else this new one. */
export async function renewedKey(
  { server, set, vault }: RenewedPlace,
  number: number,
  entry: Omit<ParticipantKey, 'jwk' | 'suite'>,
): Promise<Renewed> {
  const place = itemAt(`${renewedFolder(set)}${entry.gebruik}-${number}`)
  const made = await generateKeys(2, entry.gebruik, entry.kid)
  const fresh: Renewed = { entry: { ...entry, suite: 2, jwk: made.public.jwk }, secret: made.private }
  if (await server.putNew(place, await lock(JSON.stringify(fresh), vault))) return fresh
  const before = await server.text(place)
  const text = before === undefined ? undefined : await unlock(before, vault)
  if (text === undefined) throw new Error('a renewed key does not open')
  return JSON.parse(text) as Renewed
}

/** Its handle, which nobody reads out. */
export async function handleOf({ secret }: Renewed): Promise<PrivateKey> {
  const key = await importPrivateKey(secret)
  if (!key.ok) throw new Error('a renewed key is not in form')
  return key.value
}

type Items = { readonly stukken: readonly { readonly tekst: string }[] }
