/** One text, and one hash, for each JSON value: RFC 8785 with SHA-256. */
import canonicalize from 'canonicalize'
import { toBase64url } from './base64url.ts'
import { engine } from './engine.ts'

/**
 * The RFC 8785 form of a JSON value; members that are `undefined` are left out. Throws on what JSON cannot say.
 *
 * @since 0.1.0
 * @beta
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a value without a JSON form has no canonical form')
  return text
}

/**
 * SHA-256 as base64url (43 characters); text is hashed as UTF-8.
 *
 * @since 0.1.0
 * @beta
 */
export async function sha256(bytes: Uint8Array | string): Promise<string> {
  return toBase64url(await engine.digest(bytes))
}
