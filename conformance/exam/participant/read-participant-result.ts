/** Reads a result of a participant from a document: its form, and that its totals follow from its checks. */
import { canonicalText, isList, isObject } from '../../../json/index.ts'
import { directions } from '../../direction.ts'
import { checkReasons, participantChecks } from '../../simulator/checks.ts'
import { readClaim } from '../read-claim.ts'
import { participantForm, participantTotals } from './participant-result.ts'
import type { ParticipantResult } from './participant-result.ts'

/**
 * A result of a participant; or `deelnemersuitslag-vorm` when the document is none, and `telling` when its totals are not
 * those of its checks.
 *
 * @since 0.1.0
 * @alpha
 */
export function readParticipantResult(
  document: unknown,
):
  | { readonly ok: true; readonly result: ParticipantResult }
  | { readonly ok: false; readonly fault: 'deelnemersuitslag-vorm' | 'telling' } {
  if (!isParticipantResult(document)) return { ok: false, fault: 'deelnemersuitslag-vorm' }
  const { oordeel, totaal, bepalingen, controles } = document
  const told = { oordeel, totaal, bepalingen }
  return canonicalText(told) === canonicalText(participantTotals(controles))
    ? { ok: true, result: document }
    : { ok: false, fault: 'telling' }
}

/**
 * Whether a document says of itself that it is a result of a participant.
 *
 * @since 0.1.0
 * @alpha
 */
export function isOfParticipant(document: unknown): boolean {
  return isObject(document) && document['formaat'] === participantForm
}

function isParticipantResult(value: unknown): value is ParticipantResult {
  if (!isObject(value) || !isOfParticipant(value)) return false
  const { gereedschap, schemaset, scenarios, uitvoering, zaad, deel, controles } = value
  return (
    readClaim(value['aanspraak'])?.deelnemer !== undefined &&
    isObject(gereedschap) &&
    areTexts([gereedschap['naam'], gereedschap['versie'], schemaset, scenarios]) &&
    (uitvoering === 'side-car' || uitvoering === 'eigen') &&
    isSeed(zaad) &&
    (deel === undefined || (isList(deel) && areTexts(deel))) &&
    isList(controles) &&
    controles.every(isCheck)
  )
}

function isSeed(value: unknown): boolean {
  if (!isObject(value)) return false
  const { waarde, van, kaartje } = value
  return (
    Number.isSafeInteger(waarde) &&
    (van === 'zelf' || van === 'omgeving') &&
    (kaartje === undefined || typeof kaartje === 'string')
  )
}

const outcomes: readonly unknown[] = ['goed', 'fout', 'niet-uitgevoerd']
const checks: readonly unknown[] = ['step', ...Object.keys(participantChecks)]

function isCheck(value: unknown): boolean {
  if (!isObject(value)) return false
  const { scenario, rol, stap, richting, controle, bepalingen, uitkomst, reden } = value
  return (
    areTexts([scenario, rol]) &&
    Number.isSafeInteger(stap) &&
    directions.some((each) => each === richting) &&
    checks.includes(controle) &&
    isList(bepalingen) &&
    areTexts(bepalingen) &&
    outcomes.includes(uitkomst) &&
    (reden === undefined || checkReasons.some((each) => each === reden))
  )
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every((each) => typeof each === 'string')
}
