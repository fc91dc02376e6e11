/** Tells whether a certificate or a list is made with keys and hashes that still resist forgery (NCSC, PKIoverheid). */
import type { X509Certificate } from 'node:crypto'
import type * as x509 from '@peculiar/x509'

const hashes: ReadonlySet<string> = new Set(['SHA-256', 'SHA-384', 'SHA-512'])
const curves: ReadonlySet<string> = new Set(['prime256v1', 'secp384r1', 'secp521r1'])
const leastBits = 2048

/** Where certificates and lists say what their signature was made with. */
type Signed = Pick<x509.X509Certificate, 'signatureAlgorithm'>

/** True when the key is RSA of at least 2048 bits or on a curve of NIST; any other kind of key is none of ours. */
export function hasStrongKey({ publicKey }: X509Certificate): boolean {
  const { asymmetricKeyType, asymmetricKeyDetails } = publicKey
  if (asymmetricKeyType === 'rsa') return (asymmetricKeyDetails?.modulusLength ?? 0) >= leastBits
  return asymmetricKeyType === 'ec' && curves.has(asymmetricKeyDetails?.namedCurve ?? '')
}

/** True when the signature is over a hash of the SHA-2 family. */
export function hasStrongSignature({ signatureAlgorithm }: Signed): boolean {
  return hashes.has(signatureAlgorithm.hash.name)
}
