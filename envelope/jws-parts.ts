/** Reads the outside of a compact JWS strictly, before any library sees it. */
import { bytesIn, fromBase64url, isBase64url } from './base64url.ts'
import { objectTypes } from './object-types.ts'
import { readCompactObject } from './strict-text.ts'
import type { UncheckedObject } from './strict-text.ts'

/** Most bytes of any header that is read at all. */
const mostHeaderBytes = Math.max(...Object.values(objectTypes).map(({ headerBytes }) => headerBytes))

/** The parts of a compact JWS: claims, as long as the signature is not verified. */
export type JwsParts = {
  readonly header: UncheckedObject
  readonly headerBytes: number
  readonly payload: string
  readonly signatureBytes: number
}

/** The parts of a compact JWS in canonical base64url with a JSON header that can be read in one way only. */
export function jwsParts(jws: unknown): JwsParts | undefined {
  if (typeof jws !== 'string') return undefined
  const [head = '', payload = '', signature = '', ...more] = jws.split('.', 4)
  if (more.length > 0 || signature === '' || bytesIn(head) > mostHeaderBytes) return undefined
  if (![head, payload, signature].every(isBase64url)) return undefined
  const header = readCompactObject(fromBase64url(head))
  if (header === undefined) return undefined
  return { header, headerBytes: bytesIn(head), payload, signatureBytes: bytesIn(signature) }
}

/**
 * `kid` that a signed object claims, to look up the key; nothing when the object is not in form.
 *
 * @since 0.1.0
 * @beta
 */
export function objectKid(jws: unknown): string | undefined {
  const kid = jwsParts(jws)?.header['kid']
  return typeof kid === 'string' ? kid : undefined
}

/**
 * Certificates (base64 DER, the signer's first) that a signed object claims; nothing when there are none.
 *
 * @since 0.1.0
 * @beta
 */
export function objectCertificates(jws: unknown): readonly string[] | undefined {
  const chain = jwsParts(jws)?.header['x5c']
  return isChain(chain) ? chain : undefined
}

/** One to five certificates in base64. */
export function isChain(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= 5 &&
    value.every((one) => typeof one === 'string' && /^[A-Za-z0-9+/]+={0,2}$/.test(one))
  )
}
