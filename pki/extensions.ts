/** Tells whether everything that a certificate or a list calls critical is something that the judge looks at. */

/** Basic constraints, key usage, extended key usage. */
const known: ReadonlySet<string> = new Set(['2.5.29.19', '2.5.29.15', '2.5.29.37'])

type Extended = { readonly extensions: readonly { readonly type: string; readonly critical: boolean }[] }

/** True when each critical extension of a certificate is known: one that is not must refuse it (RFC 5280, 4.2). */
export function isUnderstood({ extensions }: Extended): boolean {
  return extensions.every(({ type, critical }) => !critical || known.has(type))
}

/** True when a revocation list is a whole one: what is critical in a list says that it is only a part (RFC 5280, 5.2). */
export function isWhole({ extensions }: Extended): boolean {
  return extensions.every(({ critical }) => !critical)
}
