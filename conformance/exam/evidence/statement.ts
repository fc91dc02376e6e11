/** Statement: what a result came to, with the digests of all that it rests on; signed by whoever took the exam. */
import { canonical, signObject, verifyObject } from '../../../envelope/visible.ts'
import type { PrivateKey, PublicKey } from '../../../envelope/visible.ts'
import type { ParticipantResult } from '../participant/participant-result.ts'
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
  /** The exam of the participant, when it was taken too. */
  readonly deelnemersexamen?: Omit<ParticipantResult, 'formaat' | 'controles' | 'bepalingen'> & {
    readonly uitslag: string
  }
}

/**
 * What a report is about: the result of the judge, and of the participant when that was examined too.
 *
 * @since 0.1.0
 * @alpha
 */
export type Examined = { readonly result: ExamResult; readonly participant?: ParticipantResult | undefined }

/** What can be signed of these results. */
async function statementOf({ result, participant }: Examined): Promise<ReportStatement> {
  const { gereedschap, kit, schemaset, aanspraak, proefstuk, zaad, deel, oordeel, totaal } = result
  return {
    formaat: statementForm,
    uitslag: await documentDigest(result),
    ...{ gereedschap, kit, schemaset, aanspraak, proefstuk, zaad, oordeel, totaal },
    ...(deel === undefined ? {} : { deel }),
    ...(participant === undefined ? {} : { deelnemersexamen: await participantStatement(participant) }),
  }
}

async function participantStatement(
  participant: ParticipantResult,
): Promise<NonNullable<ReportStatement['deelnemersexamen']>> {
  const { formaat: _form, controles: _checks, bepalingen: _clauses, ...head } = participant
  return { ...head, uitslag: await documentDigest(participant) }
}

/**
 * The signed report of a result, and of that of the participant when there is one, as a compact JWS.
 *
 * @since 0.1.0
 * @alpha
 */
export async function signReport(
  result: ExamResult,
  key: PrivateKey,
  participant?: ParticipantResult,
): Promise<string> {
  const statement = await statementOf({ result, participant })
  return signObject('skp-examenrapport+jws', new TextEncoder().encode(canonical(statement)), key)
}

/**
 * Whether this is the report of these results by this key: `handtekening` when it is not by the key, `ander-rapport` when it
 * is about something else.
 *
 * @since 0.1.0
 * @alpha
 */
export async function reportFaults(
  jws: string,
  examined: Examined,
  key: PublicKey,
): Promise<readonly ('handtekening' | 'ander-rapport')[]> {
  const statement = readSigned(await verifyObject('skp-examenrapport+jws', jws, key))
  if (statement === undefined) return ['handtekening']
  return canonical(statement) === canonical(await statementOf(examined)) ? [] : ['ander-rapport']
}
