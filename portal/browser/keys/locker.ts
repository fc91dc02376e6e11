/** Locks text with a key of the browser, so that its length tells a size class and no more. */
import { CompactEncrypt, compactDecrypt } from 'jose'
import { sizeClasses } from '../../../envelope/index.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The text as a compact JWE, filled up to a size class; `kid` says, to whoever sees the lock, which key opens it. */
export async function lock(text: string, key: CryptoKey, kid?: string): Promise<string> {
  const content = encoder.encode(JSON.stringify(text))
  const size = sizeClasses.find((most) => most >= content.length) ?? content.length
  // Blanks after JSON are nothing to who reads it.
  const padded = new Uint8Array(size).fill(0x20)
  padded.set(content)
  const header = { alg: 'dir', enc: 'A256GCM', ...(kid === undefined ? {} : { kid }) }
  return new CompactEncrypt(padded).setProtectedHeader(header).encrypt(key)
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
