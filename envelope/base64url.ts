/** Base64url as RFC 7515 means it: no padding, no other characters, and one text for each row of bytes. */
import { base64url } from 'jose'

/**
 * Base64url without padding.
 *
 * @since 0.1.0
 * @beta
 */
export const toBase64url = (bytes: Uint8Array): string => base64url.encode(bytes)

/**
 * The bytes of base64url text.
 *
 * @since 0.1.0
 * @beta
 */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(base64url.decode(text))

// The last character holds bits that no byte uses; a decoder drops them, so two texts would give the same bytes.
const lastOfTwo = /[AQgw]$/
const lastOfThree = /[AEIMQUYcgkosw048]$/

/** Whether the text is canonical base64url: what encoding its own bytes would give. The empty text is. */
export function isBase64url(text: string): boolean {
  if (/[^A-Za-z0-9_-]/.test(text)) return false
  const rest = text.length % 4
  if (rest === 0) return true
  return rest === 2 ? lastOfTwo.test(text) : rest === 3 && lastOfThree.test(text)
}

/** How many bytes canonical base64url of this length stands for. */
export const bytesIn = (text: string): number => Math.floor((text.length * 3) / 4)

/** How many characters base64url of this many bytes has. */
export const charactersFor = (bytes: number): number => Math.ceil((bytes * 4) / 3)
