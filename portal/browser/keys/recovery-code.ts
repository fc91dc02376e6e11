/** The recovery code: 128 random bits as people copy them from paper, and the key that is made of them. */

/** Digits and letters without those that look alike (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bits = 128
const characters = Math.ceil(bits / 5)

/** A new code of these random bytes (16), in groups of four or less. */
export function writeCode(bytes: Uint8Array): string {
  return inLetters(bytes, characters)
}

/** These bytes in so many letters, in groups of four or less. */
export function inLetters(bytes: Uint8Array, characters: number): string {
  let value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let text = ''
  for (let place = 0; place < characters; place += 1) {
    text = `${letters[Number(value & 31n)] ?? ''}${text}`
    value >>= 5n
  }
  return text.match(/.{1,4}/g)?.join('-') ?? ''
}

/** The bytes of a code as somebody typed it: case, blanks and hyphens are free, and `O`, `I` and `L` are read as meant. */
export function readCode(typed: string): Uint8Array<ArrayBuffer> | undefined {
  const text = plain(typed)
  if (text.length !== characters || [...text].some((each) => !letters.includes(each))) return undefined
  const value = [...text].reduce((sum, each) => (sum << 5n) | BigInt(letters.indexOf(each)), 0n)
  if (value >> BigInt(bits) !== 0n) return undefined
  return Uint8Array.from({ length: bits / 8 }, (_, place) => Number((value >> BigInt(bits - 8 * (place + 1))) & 255n))
}

/** Whether somebody typed the last two groups of this code, read as the whole code is: then it was written down. */
export function isEndOf(typed: string, code: string): boolean {
  return plain(typed) === code.split('-').slice(-2).join('')
}

/** Whether somebody typed this code, read as every code is. */
export function isTyped(typed: string, code: string): boolean {
  return plain(typed) === code.replaceAll('-', '')
}

function plain(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}

/** The key of a code, for this organisation alone. The bits are random: nothing has to slow guessing down. */
export async function keyOfCode(bytes: Uint8Array<ArrayBuffer>, oin: string): Promise<CryptoKey> {
  const encoder = new TextEncoder()
  const base = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey'])
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: encoder.encode(oin),
    info: encoder.encode('skp herstelcode'),
  }
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
