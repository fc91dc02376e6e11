/** Reads a result from a document: its form, and that its totals follow from its cases. */
import { canonicalText, isList, isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { caseKinds } from './case-kinds.ts'
import { readClaim } from './read-claim.ts'
import { resultForm, totalsOf } from './result.ts'
import type { ExamResult } from './result.ts'
import { levels, subjectFaults } from './subject.ts'

/**
 * A result; or `uitslag-vorm` when the document is none, and `telling` when its totals are not those of its cases.
 *
 * @since 0.1.0
 * @alpha
 */
export function readResult(
  document: unknown,
):
  | { readonly ok: true; readonly result: ExamResult }
  | { readonly ok: false; readonly fault: 'uitslag-vorm' | 'telling' } {
  if (!isResult(document)) return { ok: false, fault: 'uitslag-vorm' }
  const totals = totalsOf(document.gevallen, { known: new Set(document.bekend), broken: document.verwachtingen })
  const told = Object.fromEntries(
    Object.keys(totals).map((name) => [name, Object.entries(document).find(([key]) => key === name)?.[1]]),
  )
  return canonicalText(told as Json) === canonicalText(totals as unknown as Json)
    ? { ok: true, result: document }
    : { ok: false, fault: 'telling' }
}

function isResult(value: unknown): value is ExamResult {
  if (!isObject(value) || value['formaat'] !== resultForm || readClaim(value['aanspraak']) === undefined) return false
  const { gereedschap, kit, schemaset, proefstuk, zaad, bekend, verwachtingen, gevallen, aanspraak } = value
  return (
    [kit, schemaset].every((each) => typeof each === 'string') &&
    hasTexts(gereedschap, ['naam', 'versie']) &&
    (hasTexts(proefstuk, ['naam', 'versie']) || hasTexts(proefstuk, ['stil'])) &&
    isObject(aanspraak) &&
    areAmong(aanspraak['niveaus'], levels) &&
    isSeed(zaad) &&
    isTexts(bekend) &&
    isList(verwachtingen) &&
    isList(gevallen) &&
    gevallen.every(isCase)
  )
}

const marks = ['goed', 'fout', 'geen'] as const
const answers: readonly string[] = ['geldig', 'ongeldig', 'overgeslagen', ...subjectFaults]

function isCase(value: unknown): boolean {
  if (!isObject(value) || !hasTexts(value, ['id', 'soort', 'verwacht', 'antwoord'])) return false
  const { soort, verwacht, antwoord, bepalingen, fout, signalering } = value
  return (
    areAmong([soort], caseKinds) &&
    (verwacht === 'geldig' || verwacht === 'ongeldig') &&
    areAmong([antwoord], answers) &&
    isTexts(bepalingen) &&
    areMarks(fout) &&
    areMarks(signalering)
  )
}

function areMarks(value: unknown): boolean {
  return isObject(value) && areAmong(Object.keys(value), levels) && areAmong(Object.values(value), marks)
}

function isSeed(value: unknown): boolean {
  return (
    isObject(value) &&
    [value['waarde'], value['rondes']].every((each) => Number.isSafeInteger(each)) &&
    areAmong([value['van']], ['zelf', 'omgeving'])
  )
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isObject(value) && names.every((name) => typeof value[name] === 'string')
}

function isTexts(value: unknown): value is readonly string[] {
  return isList(value) && value.every((each) => typeof each === 'string')
}

function areAmong(values: unknown, known: readonly string[]): boolean {
  return isTexts(values) && values.every((each) => known.includes(each))
}
