/** The keys of an organisation: readable at their birth only, locked at once, and taken in again so that nobody reads them out. */
import { enrolByLogin } from '../../../directory/index.ts'
import type { Participant, ParticipantKey } from '../../../directory/index.ts'
import {
  generateKeys,
  importPrivateKey,
  importPublicKey,
  signObject,
  toBase64url,
  verifyObject,
} from '../../../envelope/index.ts'
import type { KeyRecord, PrivateKey } from '../../../envelope/index.ts'
import { lock, unlock, vaultKeyOf } from './locker.ts'
import { keyOfCode, writeCode } from './recovery-code.ts'

/** Handles to sign, to open and to lock with; none of them can be read out. */
export type OrganisationKeys = {
  readonly signer: PrivateKey
  readonly opener: PrivateKey
  /** Keys that open besides, which came after the first. */
  readonly renewed?: readonly PrivateKey[]
  readonly vault: CryptoKey
  /** Keys of the vault before this one, which open what nobody has locked anew yet. */
  readonly earlier?: readonly CryptoKey[]
  /** Where in the vault lies what this key locked: beside what other keys locked, that nobody opens any more. */
  readonly folder: string
}

/** New keys: what goes to the server, the code that must be kept on paper, and the readable text for one more lock. */
export type Born = {
  readonly claim: Pick<Participant, 'sleutels' | 'inschrijving'>
  /** Name of this set of keys. */
  readonly set: string
  readonly coded: Coded
  readonly secret: string
  readonly vault: CryptoKey
}

/** A recovery code, and what it locks. */
export type Coded = { readonly code: string; readonly locked: string }

const day = 24 * 60 * 60 * 1000
/** Milliseconds that a key lasts. */
export const lifeOf = { teken: 365 * day, zegel: 90 * day } as const

/** What is locked: private keys as records, and the vault's key. */
type Secret = {
  readonly teken: KeyRecord
  readonly zegel: KeyRecord
  readonly kluis: string
  /** Folder of the vault; the first keys of an organisation have none. */
  readonly map?: string
}

/** Makes keys for this organisation; `before` are those that the address book has of it, which stay there as evidence. */
export function bearKeys(oin: string, now: Date, before: readonly ParticipantKey[] = []): Promise<Born> {
  return born(oin, now, { before, mapOf: (set) => (before.length === 0 ? undefined : `stel/${set}/`) })
}

/** Makes keys that come in the place of those that this text holds, and work on in the same folder of the vault. */
export function bearReplacement(
  oin: string,
  now: Date,
  { before, secret }: { readonly before: readonly ParticipantKey[]; readonly secret: string },
): Promise<Born> {
  return born(oin, now, { before, mapOf: () => (JSON.parse(secret) as Secret).map })
}

/** What of a set is needed after it: the key of what it locked, and the key of what was sealed to it. */
export function leftOf(secret: string): Pick<Secret, 'kluis' | 'zegel'> {
  const { kluis, zegel } = JSON.parse(secret) as Secret
  return { kluis, zegel }
}

type Bearing = { readonly before: readonly ParticipantKey[]; readonly mapOf: (set: string) => string | undefined }

async function born(oin: string, now: Date, { before, mapOf }: Bearing): Promise<Born> {
  const suffix = toBase64url(crypto.getRandomValues(new Uint8Array(6)))
  const make = (use: 'teken' | 'zegel') => generateKeys(2, use, `${oin}-${use}-${suffix}`)
  const [teken, zegel] = [await make('teken'), await make('zegel')]
  const sleutels = [...before, entryOf(teken.public, now), entryOf(zegel.public, now)]
  const map = mapOf(suffix)
  const secret: Secret = {
    teken: teken.private,
    zegel: zegel.private,
    kluis: toBase64url(crypto.getRandomValues(new Uint8Array(32))),
    ...(map === undefined ? {} : { map }),
  }
  const text = JSON.stringify(secret)
  const { signer, vault } = await takeIn(text)
  return {
    claim: { sleutels, inschrijving: await enrolByLogin({ oin, sleutels }, signer) },
    ...{ set: suffix, secret: text, vault, coded: await codeFor(text, oin) },
  }
}

/** A new recovery code for this text. */
export async function codeFor(secret: string, oin: string): Promise<Coded> {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return { code: writeCode(bytes), locked: await lock(secret, await keyOfCode(bytes, oin)) }
}

function entryOf({ kid, suite, gebruik, jwk }: KeyRecord, now: Date): ParticipantKey {
  const tot = new Date(now.getTime() + lifeOf[gebruik]).toISOString()
  return { kid, suite, gebruik, jwk, van: now.toISOString(), tot }
}

/** The keys that are locked so, by the key of a code; nothing when it is another code. */
export async function openKeys(locked: string, key: CryptoKey): Promise<OrganisationKeys | undefined> {
  const text = await unlock(locked, key)
  return text === undefined ? undefined : takeIn(text)
}

/** Handles of the keys that this text holds. */
export async function takeIn(secret: string): Promise<OrganisationKeys> {
  const { teken, zegel, kluis, map: folder = '' } = JSON.parse(secret) as Secret
  const [signer, opener] = [await importPrivateKey(teken), await importPrivateKey(zegel)]
  if (!signer.ok || !opener.ok) throw new Error('keys that were locked here are not in form')
  return { signer: signer.value, opener: opener.value, vault: await vaultKeyOf(kluis), folder }
}

/** Whether the signing key is one that this entry of the address book names: only who has that key can answer this. */
export async function isOfEntry(
  { signer }: OrganisationKeys,
  { sleutels }: Pick<Participant, 'sleutels'>,
): Promise<boolean> {
  const record = sleutels.find(({ kid, gebruik }) => kid === signer.kid && gebruik === 'teken')
  const key = record === undefined ? undefined : await importPublicKey(record)
  if (key?.ok !== true) return false
  const probe = await signObject('skp-sessie+jws', crypto.getRandomValues(new Uint8Array(32)), signer)
  return (await verifyObject('skp-sessie+jws', probe, key.value)).ok
}
