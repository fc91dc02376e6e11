/** Digests of what an exam is about and of what came of it. */
import { canonical, sha256 } from '../../envelope/visible.ts'

/**
 * The digest of a document of the exam, over its canonical form (RFC 8785): how it is laid out does not matter.
 *
 * @since 0.1.0
 * @alpha
 */
export async function documentDigest(document: unknown): Promise<string> {
  return `sha256-${await sha256(canonical(document))}`
}

/**
 * The digest of a signed document: of its very characters.
 *
 * @since 0.1.0
 * @alpha
 */
export async function signedDigest(jws: string): Promise<string> {
  return `sha256-${await sha256(jws)}`
}
