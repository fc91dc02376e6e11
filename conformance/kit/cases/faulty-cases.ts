/**
 * Faulty cases: messages of every type with one fault each, until each place of its schema has refused a message, and would have taken
 * one if it asked less.
 */
import type { JsonObject } from '../../../json/index.ts'
import { faultyShapes, seededChoices } from '../../../samples/index.ts'
import type { FaultyMessage } from '../../../samples/index.ts'
import type { ExamCase } from '../../exam-case.ts'
import { looserMutants } from './looser-mutants.ts'
import type { LooserMutants } from './looser-mutants.ts'
import { placesOfFinding } from '../finding-places.ts'
import { placesAsked } from '../keyword-places.ts'
import type { KitMessage } from '../kit-law.ts'
import { mostText, named } from './case-of.ts'
import type { CaseContext } from './case-of.ts'
import { fresh } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { expecting } from './expected.ts'
import { identityFaults } from './identity-faults.ts'

/** Messages from which a fault at one place is tried. */
const mostTries = 3

/** A case before it is numbered. */
type Found = Pick<ExamCase, 'clauses' | 'text' | 'expect'>

/** The faulty cases of one type, made from messages on its boundaries. Each names the places that only it has refused so far. */
export function faultyCases(
  context: CaseContext,
  message: KitMessage,
  { boundary, coverage }: { readonly boundary: readonly JsonObject[]; readonly coverage: Coverage },
): readonly ExamCase[] {
  const { type } = message
  const clause = (place: string): string => `${context.code}/${type}#${place}`
  const tries = new Map<string, number>()
  const mutants = looserMutants(message.schema)
  const found: Found[] = []
  for (const start of boundary) {
    const open = [...placesAsked(message.schema, start)].filter(
      (place) => (!coverage.failed.has(clause(place)) || mutants.isOpen(place)) && (tries.get(place) ?? 0) < mostTries,
    )
    if (open.length === 0) continue
    for (const place of open) tries.set(place, (tries.get(place) ?? 0) + 1)
    found.push(...faultsFrom(context, message, { start, coverage, mutants }))
  }
  return found.map((each, index) => ({ id: named('fout', type, index + 1), kind: 'fout', message: type, ...each }))
}

/** Where faults are made, and what has been told of before. */
type From = { readonly start: JsonObject; readonly coverage: Coverage; readonly mutants: LooserMutants }

function faultsFrom(
  { seed, code }: CaseContext,
  { type, sampler, schema }: KitMessage,
  { start, coverage, mutants }: From,
): readonly Found[] {
  const found: Found[] = []
  const take = ({ message: faulty, finding }: FaultyMessage, places: readonly string[]): void => {
    const named = places.map((place) => `${code}/${type}#${place}`)
    // Most say nothing new: their text is not made.
    if (!places.some(mutants.isOpen) && named.every((clause) => coverage.failed.has(clause))) return
    const text = JSON.stringify(faulty)
    if (text.length > mostText) return
    const clauses = fresh(coverage.failed, named)
    if (mutants.tellsOf(places, faulty) || clauses.length > 0) found.push({ clauses, text, expect: expecting(finding) })
  }
  for (const { faulty, finding, like } of identityFaults(start))
    take({ message: faulty, finding }, placesOfFinding(schema, start, like))
  for (const fault of faultyShapes(sampler, start, { choices: seededChoices(seed, 0), wild: false })) {
    const { code: kind, pointer, params } = fault.finding
    const needs = params['needs'] === undefined ? {} : { needs: String(params['needs']) }
    take(fault, placesOfFinding(schema, fault.message, { code: kind, pointer, ...needs }))
  }
  return found
}
