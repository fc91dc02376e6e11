/** Locks text with a key of the browser, so that its length tells a size class and no more. */
import { CompactEncrypt, compactDecrypt } from 'jose'
import { sizeClasses } from '../../../envelope/index.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** What is larger than the largest class, as text with many quotes is, is filled up to a few of these. */
const largest = sizeClasses.at(-1) ?? 1

/** What whoever sees a lock is told: which key opens it, and a key that is locked itself. */
export type LockHead = { readonly kid?: string; readonly sleutel?: string }

/** A key of a vault, as it is locked among other keys, taken in so that nobody reads it out. */
export function vaultKeyOf(kluis: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty: 'oct', k: kluis }, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

/** The text as a compact JWE, filled up to a size class; what its head says is for whoever sees the lock. */
export async function lock(text: string, key: CryptoKey, head: LockHead = {}): Promise<string> {
  const content = encoder.encode(JSON.stringify(text))
  const size = sizeClasses.find((most) => most >= content.length) ?? Math.ceil(content.length / largest) * largest
  // Blanks after JSON are nothing to who reads it.
  const padded = new Uint8Array(size).fill(0x20)
  padded.set(content)
  return new CompactEncrypt(padded).setProtectedHeader({ ...head, alg: 'dir', enc: 'A256GCM' }).encrypt(key)
}

/** The text of a JWE by this key; nothing when it is of another key or was changed. */
export async function unlock(jwe: string, key: CryptoKey): Promise<string | undefined> {
  try {
    const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }
    const { plaintext } = await compactDecrypt(jwe, key, options)
    return JSON.parse(decoder.decode(plaintext)) as string
  } catch {
    return undefined
  }
}
