/** Valid cases: messages of every type that nothing must be said of, on every boundary and drawn. */
import type { JsonObject } from '../../../json/index.ts'
import { seededChoices } from '../../../samples/index.ts'
import type { ExamCase } from '../../exam-case.ts'
import { placesAsked } from '../keyword-places.ts'
import type { KitMessage } from '../kit-law.ts'
import { fresh } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import { byRules } from './expected.ts'
import { mostText, named } from './case-of.ts'
import type { CaseContext } from './case-of.ts'

/** Messages drawn beside those on a boundary; every other one with rare characters. */
const drawn = 10

/** The valid cases of one type. Each names the places that no case before it was asked about. */
export function validCases(
  { seed, code }: CaseContext,
  message: KitMessage,
  { boundary, coverage }: { readonly boundary: readonly JsonObject[]; readonly coverage: Coverage },
): readonly ExamCase[] {
  const { type, sampler, schema } = message
  const draws = Array.from({ length: drawn }, (_, index) =>
    sampler.valid({ choices: seededChoices(seed, index), wild: index % 2 === 1 }),
  )
  return [...boundary, ...draws].flatMap((each, index): readonly ExamCase[] => {
    const text = JSON.stringify(each)
    if (text.length > mostText) return []
    const clauses = fresh(
      coverage.passed,
      [...placesAsked(schema, each)].map((place) => `${code}/${type}#${place}`),
    )
    return [
      {
        id: named('geldig', type, index + 1),
        kind: 'geldig',
        message: type,
        clauses,
        text,
        expect: byRules(sampler, each),
      },
    ]
  })
}
