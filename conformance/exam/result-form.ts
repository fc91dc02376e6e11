/**
 * The form of a result, member by member: a result comes from somebody else, and what of it is shown, scored or asked again may
 * be nothing but what an exam writes.
 */
import { isObject } from '../../json/index.ts'
import { caseKinds } from './case-kinds.ts'
import { among, isCount, isDigest, isProgram, listOf, wholeUpTo, withMembers } from './closed-form.ts'
import type { Check } from './closed-form.ts'
import { readClaim } from './read-claim.ts'
import { mostRounds, resultForm } from './result.ts'
import type { ExamResult } from './result.ts'
import { isShownName, isShownText } from './shown-text.ts'
import { claimedLevels, isReason, levels, subjectFaults } from './subject.ts'
import type { Level } from './subject.ts'

const isLevels: Check = (value) => {
  const known = listOf(among(levels))(value) ? (value as readonly Level[]) : undefined
  return known !== undefined && JSON.stringify(known) === JSON.stringify(claimedLevels(known))
}

const isClaim: Check = (value) => {
  const parts = { module: isShownName, versie: isShownName, niveaus: isLevels }
  return withMembers(parts, { deelnemer: isShownName, richting: isShownName })(value) && readClaim(value) !== undefined
}

const isMarks: Check = (value) =>
  isObject(value) &&
  Object.keys(value).every(among(levels)) &&
  Object.values(value).every(among(['goed', 'fout', 'geen']))

const isCase = withMembers(
  {
    id: isShownText,
    soort: among(caseKinds),
    bepalingen: listOf(isShownText),
    verwacht: among(['geldig', 'ongeldig']),
    antwoord: among(['geldig', 'ongeldig', 'overgeslagen', ...subjectFaults]),
    fout: isMarks,
    signalering: isMarks,
  },
  {
    bericht: isShownName,
    reden: (value) => typeof value === 'string' && isReason(value),
    mist: listOf(isShownName),
    teveel: listOf(isShownName),
  },
)

const isSilent = withMembers({ stil: among(subjectFaults) })

const isBroken = withMembers(
  { waarom: among(['ongebruikt', 'verlopen']) },
  { geval: isShownText, bepaling: isShownText },
)

/** What follows from the cases is looked at with them: here only that nothing else is there. */
const follows: Check = () => true

const isWholeResult = withMembers(
  {
    formaat: among([resultForm]),
    gereedschap: isProgram,
    kit: isDigest,
    schemaset: isDigest,
    aanspraak: isClaim,
    proefstuk: (value) => isProgram(value) || isSilent(value),
    zaad: withMembers(
      { waarde: isCount, van: among(['zelf', 'omgeving']), rondes: wholeUpTo(mostRounds) },
      { kaartje: isDigest },
    ),
    bekend: listOf(isShownText),
    verwachtingen: listOf(isBroken),
    gevallen: listOf(isCase),
    ...{
      oordeel: follows,
      totaal: follows,
      fout: follows,
      signalering: follows,
      soorten: follows,
      bepalingen: follows,
    },
  },
  { deel: withMembers({}, { soorten: listOf(among(caseKinds)), filter: isShownText, hoogstens: isCount }) },
)

/** Whether this document has the form of a result. */
export function hasResultForm(value: unknown): value is ExamResult {
  return isWholeResult(value)
}
