/** Reads the OIN that a certificate carries (PKI001: in `serialNumber` of the subject). */
import type { X509Certificate } from 'node:crypto'

/** Prefix of 8, number of 9 and suffix of 3 positions, with the prefixes that the OIN scheme knows. */
const oinForm = /^000000(?:0[1-46-9]|10|99)[0-9A-Za-z]{9}000$/

/** The OIN; nothing when the subject has no serialNumber, more than one, or one in another form. */
export function oinOf(certificate: X509Certificate): string | undefined {
  const { subject } = certificate.toLegacyObject()
  // A repeated attribute becomes a list, which the types of Node do not tell.
  const serialNumber = (subject as unknown as Readonly<Record<string, unknown>>)['serialNumber']
  return typeof serialNumber === 'string' && oinForm.test(serialNumber) ? serialNumber : undefined
}
