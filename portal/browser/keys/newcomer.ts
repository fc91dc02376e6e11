/**
 * A device that asks to be let in: it makes a key for one time, and a device that is in locks the keys of the organisation to it.
 * Both people compare a code of that key: 80 bits of a hash, so that whoever carries the key cannot find another one with that code.
 */
import { CompactEncrypt, compactDecrypt } from 'jose'
import type { LockHead } from './locker.ts'
import { inLetters } from './recovery-code.ts'

/** Bytes of the hash in a code, and letters of the code. */
const [codeBytes, codeLetters] = [10, 16] as const
/** The curve of keys that others lock to. */
export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const
const header = { alg: 'ECDH-ES', enc: 'A256GCM' } as const
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]

/** A device that asks: its public key as text, the code of that, and how to open what is locked to it. */
export type Newcomer = {
  readonly key: string
  readonly code: string
  readonly open: (locked: string) => Promise<string | undefined>
}

/** A new key for this organisation; its private half is nowhere but in this page. */
export async function makeNewcomer(oin: string): Promise<Newcomer> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey)
  const key = `${x}.${y}`
  return { key, code: await codeOfKey(oin, key), open: (locked) => openWithKey(locked, privateKey) }
}

/** The text that was locked to the public half of this key; nothing when it was locked to another. */
export async function openWithKey(locked: string, privateKey: CryptoKey): Promise<string | undefined> {
  try {
    const options = { keyManagementAlgorithms: [header.alg], contentEncryptionAlgorithms: [header.enc] }
    return decoder.decode((await compactDecrypt(locked, privateKey, options)).plaintext)
  } catch {
    return undefined
  }
}

/** What both people compare of this key. */
export async function codeOfKey(oin: string, key: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', encoder.encode(`skp toelating ${oin} ${key}`))
  return inLetters(new Uint8Array(hash).slice(0, codeBytes), codeLetters)
}

/** The text, locked to the key of a device. */
export async function lockToKey(secret: string, key: string, head: LockHead = {}): Promise<string> {
  const [x = '', y = ''] = key.split('.')
  const jwk = { kty: 'EC', crv: curve.namedCurve, x, y }
  const publicKey = await crypto.subtle.importKey('jwk', jwk, curve, false, [])
  return new CompactEncrypt(encoder.encode(secret)).setProtectedHeader({ ...head, ...header }).encrypt(publicKey)
}
