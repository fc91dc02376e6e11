/** Reads the OIN that a certificate carries (PKI001: in `serialNumber` of the subject). */
import type { X509Certificate } from 'node:crypto'
// Whole before `toLegacyObject` needs a part of it: Node 20 leaves TLS without `createSecureContext` when that comes first.
import 'node:tls'
import { isName } from '../schemas/index.ts'

/**
 * The OIN; nothing when the subject has no serialNumber, more than one, or one in another form.
 *
 * @since 0.1.0
 * @beta
 */
export function oinOf(certificate: X509Certificate): string | undefined {
  const { subject } = certificate.toLegacyObject()
  // A repeated attribute becomes a list, which the types of Node do not tell.
  const serialNumber = (subject as unknown as Readonly<Record<string, unknown>>)['serialNumber']
  return typeof serialNumber === 'string' && isName('oin', serialNumber) ? serialNumber : undefined
}
