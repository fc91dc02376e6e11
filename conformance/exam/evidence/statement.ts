/** Statement: what a result came to, with the digests of all that it rests on; signed by whoever took the exam. */
import { canonical, signObject, verifyObject } from '../../../envelope/visible.ts'
import type { PrivateKey, PublicKey } from '../../../envelope/visible.ts'
import type { ExamResult } from '../result.ts'
import { documentDigest } from '../digests.ts'
import { readSigned } from './read-signed.ts'

const statementForm = 'skp-examenrapport-1'

/**
 * What is signed of a result: everything but the cases, which the digest of the whole holds fast.
 *
 * @since 0.1.0
 * @alpha
 */
export type ReportStatement = Pick<
  ExamResult,
  'gereedschap' | 'kit' | 'schemaset' | 'aanspraak' | 'proefstuk' | 'zaad' | 'deel' | 'oordeel' | 'totaal'
> & {
  readonly formaat: typeof statementForm
  /** Digest of the whole result. */
  readonly uitslag: string
}

/** What can be signed of this result. */
async function statementOf(result: ExamResult): Promise<ReportStatement> {
  const { gereedschap, kit, schemaset, aanspraak, proefstuk, zaad, deel, oordeel, totaal } = result
  return {
    formaat: statementForm,
    uitslag: await documentDigest(result),
    ...{ gereedschap, kit, schemaset, aanspraak, proefstuk, zaad, oordeel, totaal },
    ...(deel === undefined ? {} : { deel }),
  }
}

/**
 * The signed report of a result, as a compact JWS.
 *
 * @since 0.1.0
 * @alpha
 */
export async function signReport(result: ExamResult, key: PrivateKey): Promise<string> {
  return signObject('skp-examenrapport+jws', new TextEncoder().encode(canonical(await statementOf(result))), key)
}

/**
 * Whether this is the report of this result by this key: `handtekening` when it is not by the key, `ander-rapport` when it
 * is about something else.
 *
 * @since 0.1.0
 * @alpha
 */
export async function reportFaults(
  jws: string,
  result: ExamResult,
  key: PublicKey,
): Promise<readonly ('handtekening' | 'ander-rapport')[]> {
  const statement = readSigned(await verifyObject('skp-examenrapport+jws', jws, key))
  if (statement === undefined) return ['handtekening']
  return canonical(statement) === canonical(await statementOf(result)) ? [] : ['ander-rapport']
}
