/** Dossier: the one file that is handed in, and everything that must be right about it. */
import { importPublicKey } from '../../../envelope/visible.ts'
import type { KeyRecord, PublicKey } from '../../../envelope/visible.ts'
import { isObject } from '../../../json/index.ts'
import type { ExamCase } from '../../exam-case.ts'
import type { ParticipantResult } from '../participant/participant-result.ts'
import { readParticipantResult } from '../participant/read-participant-result.ts'
import type { ScenarioSet } from '../participant/scenario-set.ts'
import { readResult } from '../read-result.ts'
import { isWhole } from '../result.ts'
import type { ExamResult } from '../result.ts'
import { scoreCase } from '../score.ts'
import { isSealed, readTicket, registrationOf } from './registration.ts'
import { documentDigest, signedDigest } from '../digests.ts'
import type { EvidenceFault } from './evidence-fault.ts'
import { participantFaults, participantPassFaults } from './participant-faults.ts'
import { reportFaults } from './statement.ts'
import { isStated, statementFaults } from './vendor-statement.ts'
import type { EnvironmentStatement } from './vendor-statement.ts'

/**
 * The form of what is handed in.
 *
 * @since 0.1.0
 * @alpha
 */
export const dossierForm = 'skp-examendossier-1'

/**
 * What is handed in: result, signed report with the public key, the vendor's statement with its signature, and what the
 * environment signed; of a claim of a participant both results.
 *
 * @since 0.1.0
 * @alpha
 */
export type Dossier = {
  readonly formaat: typeof dossierForm
  readonly uitslag: ExamResult
  /** Of a claim that names a kind of participant: the exam of the participant itself. */
  readonly deelnemersuitslag?: ParticipantResult
  readonly rapport: string
  readonly sleutel: KeyRecord
  readonly verklaring: EnvironmentStatement
  /** The signature under the statement, by the key of the report. */
  readonly ondertekening: string
  readonly kaartje?: string
  readonly zegel?: string
}

/**
/**
 * How much a proof says: examined by one's own seed, by a seed that the environment gave, or sealed by it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Standing = 'zelftest' | 'gegeven-zaad' | 'medeondertekend'

/**
 * The key that must have signed a report, to verify with and as it was registered.
 *
 * @since 0.1.0
 * @alpha
 */
export type VendorKey = { readonly key: PublicKey; readonly record: KeyRecord }

/**
 * What to check a proof by: whom to trust, the cases that the exam had to put and the scenarios that it had to play; without
 * these that is not looked at.
 *
 * @since 0.1.0
 * @alpha
 */
export type EvidenceCheck = {
  readonly vendor?: VendorKey
  readonly environment?: PublicKey
  readonly exam?: { readonly kit: string; readonly cases: readonly ExamCase[] }
  readonly scenarios?: ScenarioSet
}

/**
 * A result with what was signed about it.
 *
 * @since 0.1.0
 * @alpha
 */
export type Evidence = {
  readonly result: ExamResult
  readonly participant?: ParticipantResult
  readonly report?: string
  readonly ticket?: string
  readonly seal?: string
}

/**
 * What is wrong with a result and what was signed about it, and how much it says.
 *
 * @since 0.1.0
 * @alpha
 */
export async function checkEvidence(
  evidence: Evidence,
  check: EvidenceCheck,
): Promise<{ readonly faults: readonly EvidenceFault[]; readonly standing: Standing }> {
  const { result, report, participant } = evidence
  const faults: EvidenceFault[] = [...caseFaults(result, check.exam), ...participantFaults(evidence, check.scenarios)]
  if (check.vendor !== undefined) {
    if (report === undefined) faults.push('rapport-ontbreekt')
    else faults.push(...(await reportFaults(report, { result, participant }, check.vendor.key)))
  }
  if (result.zaad.van === 'zelf') return { faults, standing: 'zelftest' }
  const given = await ticketFaults(evidence, check)
  if (given.length > 0) return { faults: [...faults, ...given], standing: 'zelftest' }
  const { ticket, seal } = evidence
  if (seal === undefined || report === undefined || ticket === undefined) return { faults, standing: 'gegeven-zaad' }
  const sealed =
    check.environment !== undefined && (await isSealed(seal, { ticket, report, result }, check.environment))
  return sealed
    ? { faults, standing: faults.length === 0 ? 'medeondertekend' : 'gegeven-zaad' }
    : { faults: [...faults, 'zegel-ongeldig'], standing: 'gegeven-zaad' }
}

/** Every case that had to be put is there, once, in its place, asked what it had to ask, and scored at each level that is claimed. */
function caseFaults(result: ExamResult, exam: EvidenceCheck['exam']): readonly EvidenceFault[] {
  if (exam === undefined) return []
  if (exam.kit !== result.kit) return ['andere-kit']
  const asked = exam.cases.map(({ id, clauses, expect }) => [id, expect.valid ? 'geldig' : 'ongeldig', clauses])
  const told = result.gevallen.map(({ id, verwacht, bepalingen }) => [id, verwacht, bepalingen])
  if (told.length < asked.length) return ['gevallen-ontbreken']
  const { niveaus } = result.aanspraak
  const isScored = exam.cases.every((each, index) => {
    const marks = result.gevallen[index]?.fout ?? {}
    return Object.keys(scoreCase(each, silent, niveaus).fout).every((level) => Object.hasOwn(marks, level))
  })
  return isScored && JSON.stringify(asked) === JSON.stringify(told) ? [] : ['gevallen-anders']
}

/** No answer at all: at every level at which a case asks something it is missed. */
const silent = { kind: 'fault', fault: 'gone' } as const

/** The seed is the one that the environment gave, for this claim and this kit, to the holder of this key. */
async function ticketFaults(
  { ticket, result }: Evidence,
  { environment, vendor }: EvidenceCheck,
): Promise<readonly EvidenceFault[]> {
  if (ticket === undefined) return ['kaartje-ontbreekt']
  const read = environment === undefined ? undefined : await readTicket(ticket, environment)
  if (read === undefined) return ['kaartje-ongeldig']
  const { niveaus: _, ...claim } = result.aanspraak
  const { zaad, kit } = result
  const same =
    read.kit === kit &&
    read.zaad === zaad.waarde &&
    read.rondes === zaad.rondes &&
    zaad.kaartje === (await signedDigest(ticket)) &&
    (await documentDigest(read.aanspraak)) === (await documentDigest(claim)) &&
    (vendor === undefined || read.aanmelding === (await documentDigest(registrationOf(claim, kit, vendor.record))))
  return same ? [] : ['kaartje-ander']
}

/**
 * Everything that is wrong with what somebody hands in; complete when nothing is.
 *
 * @since 0.1.0
 * @alpha
 */
export async function checkDossier(
  document: unknown,
  check: Omit<EvidenceCheck, 'vendor'>,
): Promise<{ readonly faults: readonly EvidenceFault[]; readonly standing: Standing }> {
  const wrong = (fault: EvidenceFault) => ({ faults: [fault], standing: 'zelftest' }) as const
  if (!isObject(document) || document['formaat'] !== dossierForm) return wrong('vorm')
  const { uitslag, deelnemersuitslag, rapport, sleutel, kaartje, zegel } = document
  const read = readResult(uitslag)
  if (!read.ok) return wrong(read.fault)
  const played = deelnemersuitslag === undefined ? undefined : readParticipantResult(deelnemersuitslag)
  if (played?.ok === false) return wrong(played.fault)
  const key = isObject(sleutel) ? await importPublicKey(sleutel as KeyRecord) : undefined
  if (key?.ok !== true) return wrong('sleutel')
  if (typeof rapport !== 'string') return wrong('rapport-ontbreekt')
  const { faults, standing } = await checkEvidence(
    {
      ...{ result: read.result, report: rapport },
      ...(played === undefined ? {} : { participant: played.result }),
      ...(typeof kaartje === 'string' ? { ticket: kaartje } : {}),
      ...(typeof zegel === 'string' ? { seal: zegel } : {}),
    },
    { ...check, vendor: { key: key.value, record: sleutel as KeyRecord } },
  )
  const content = [...contentFaults(read.result), ...participantPassFaults(read.result, played?.result)]
  return { faults: [...faults, ...content, ...(await statedFaults(document, rapport, key.value))], standing }
}

/** The statement is whole, and the holder of the key of the report said it beside that report. */
async function statedFaults(
  { verklaring, ondertekening }: Readonly<Record<string, unknown>>,
  report: string,
  key: PublicKey,
): Promise<readonly EvidenceFault[]> {
  const said = statementFaults(verklaring)
  const isOwn = said.length > 0 || (await isStated(ondertekening, { statement: verklaring, report }, key))
  return isOwn ? said : ['verklaring-ander']
}

function contentFaults(result: ExamResult): readonly EvidenceFault[] {
  const { oordeel, bekend } = result
  return [
    ...(isWhole(result) ? [] : (['deel'] as const)),
    ...(oordeel === 'gezakt' ? (['niet-geslaagd'] as const) : []),
    ...(bekend.length > 0 ? (['bekende-fouten'] as const) : []),
  ]
}
