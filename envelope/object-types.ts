/** The kinds of signed objects. Every kind has its own `typ`, so that none is taken for another (C14). */

/**
 * One row for each kind: the members that its header has beside alg, typ and kid, and the most bytes of its header.
 *
 * @since 0.1.0
 * @beta
 */
export const objectTypes = {
  'skp-bericht+jws': { extra: ['kern', 'controlepunt'], headerBytes: 1024 },
  'skp-verklaring+jws': { extra: [], headerBytes: 1024 },
  'skp-bevestiging+jws': { extra: [], headerBytes: 1024 },
  'skp-bewijs+jws': { extra: [], headerBytes: 1024 },
  'skp-adresboek+jws': { extra: [], headerBytes: 1024 },
  // The certificate chain of an enrolment travels in its header.
  'skp-inschrijving+jws': { extra: ['x5c'], headerBytes: 32 * 1024 },
  // By the keys themselves: the login that stands behind them is judged by who signs the address book.
  'skp-portaalinschrijving+jws': { extra: [], headerBytes: 1024 },
  // By the signing key before: who had the keys says himself that these come after them.
  'skp-portaalopvolging+jws': { extra: [], headerBytes: 1024 },
  'skp-sessie+jws': { extra: [], headerBytes: 1024 },
  'skp-examenrapport+jws': { extra: [], headerBytes: 1024 },
  'skp-examenverklaring+jws': { extra: [], headerBytes: 1024 },
  'skp-examenkaartje+jws': { extra: [], headerBytes: 1024 },
  'skp-examenzegel+jws': { extra: [], headerBytes: 1024 },
} as const satisfies Readonly<Record<string, { readonly extra: readonly string[]; readonly headerBytes: number }>>

/**
 * The `typ` of a signed object.
 *
 * @since 0.1.0
 * @beta
 */
export type ObjectType = keyof typeof objectTypes
