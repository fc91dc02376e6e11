/** Reads a result of a participant from a document: its form, in which is nothing but what an exam writes, and that its totals follow from its checks. */
import { canonicalText, isObject } from '../../../json/index.ts'
import { directions } from '../../direction.ts'
import { checkReasons, participantChecks } from '../../simulator/checks.ts'
import { among, isCount, isDigest, isProgram, listOf, withMembers } from '../closed-form.ts'
import type { Check } from '../closed-form.ts'
import { isShownName, isShownText } from '../shown-text.ts'
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

const isClaim: Check = (value) => {
  const parts = { module: isShownName, versie: isShownName, deelnemer: isShownName }
  return withMembers(parts, { richting: among(directions) })(value)
}

const isCheck = withMembers(
  {
    scenario: isShownText,
    rol: isShownName,
    stap: isCount,
    richting: among(directions),
    controle: among(['step', ...Object.keys(participantChecks)]),
    bepalingen: listOf(isShownText),
    uitkomst: among(['goed', 'fout', 'niet-uitgevoerd']),
  },
  { reden: among(checkReasons) },
)

/** What follows from the checks is looked at with them: here only that nothing else is there. */
const follows: Check = () => true

const isWholeResult = withMembers(
  {
    ...{ formaat: among([participantForm]), gereedschap: isProgram, schemaset: isDigest, aanspraak: isClaim },
    ...{ scenarios: isDigest, uitvoering: among(['side-car', 'eigen']) },
    zaad: withMembers({ waarde: isCount, van: among(['zelf', 'omgeving']) }, { kaartje: isDigest }),
    controles: listOf(isCheck),
    ...{ oordeel: follows, totaal: follows, bepalingen: follows },
  },
  { deel: listOf(isShownText) },
)

function isParticipantResult(value: unknown): value is ParticipantResult {
  return isWholeResult(value)
}
