/** What can be wrong with an address book, as data: codes and places. */

/**
 * Every kind of fault. Codes are public.
 *
 * @since 0.1.0
 * @beta
 */
export const directoryFaultCodes = [
  /** Not the JWS JSON serialisation with a payload and signatures. */
  'form',
  /** Fewer good signatures by trusted keys than the threshold asks. */
  'signatures',
  /** A member of the content is missing, unknown or in another form. */
  'member',
  /** An OIN or the name of a key stands twice. */
  'double',
  /** Past `geldigTot`, or issued in the future. */
  'period',
  /** An enrolment is not by a certificate of the private root with this OIN, or covers other keys. */
  'enrolment',
  /** A sealing key is valid for more than 90 days, or a period ends before it begins. */
  'key-period',
  /** The number is lower than the one in use, or the same with other content. */
  'rollback',
  /** `vorige` is not the hash of the number in use. */
  'chain',
  /** For the other environment. */
  'environment',
] as const

/**
 * One of the codes of `directoryFaultCodes`.
 *
 * @since 0.1.0
 * @beta
 */
export type DirectoryFaultCode = (typeof directoryFaultCodes)[number]

/**
 * One fault; `pointer` is a JSON Pointer into the content, `''` the whole of it.
 *
 * @since 0.1.0
 * @beta
 */
export type DirectoryFault = { readonly code: DirectoryFaultCode; readonly pointer: string }
