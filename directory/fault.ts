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
  /** An OIN or the name of a key stands twice, or one of a participant's kinds, modules, versions, flags or suppliers. */
  'double',
  /** A supplier that is the participant itself, or does not stand in the book. */
  'supplier',
  /** Past `geldigTot`, issued in the future, or a participation that ends before it begins. */
  'period',
  /** An enrolment is not by a certificate of the private root with this OIN, or covers other keys. */
  'enrolment',
  /** A sealing key is valid for more than 90 days, a period ends before it begins, or a revocation is from the future. */
  'key-period',
  /** The number is lower than the one in use, or the same with other content. */
  'rollback',
  /** `vorige` is not the hash of the number in use. */
  'chain',
  /** A signing key that is evidence is gone or changed, or its revocation was lifted. */
  'key-lost',
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
