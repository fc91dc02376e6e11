/** Result: all that an exam found, as data that is the same for the same answers: no times, no values, no words of a subject. */
import { caseKinds } from './case-kinds.ts'
import type { CaseKind } from '../exam-case.ts'
import type { Claim } from './claim.ts'
import type { BrokenExpectation } from './expected-failures.ts'
import { isRight } from './score.ts'
import type { CaseResult, Mark, Marks } from './score.ts'
import { levels } from './subject.ts'
import type { Level, SubjectFault } from './subject.ts'

/** The form of a result; another form gets another name. */
export const resultForm = 'skp-examenuitslag-1'

/**
 * What the whole came to: everything right, every mistake a known one, or not.
 *
 * @since 0.1.0
 * @alpha
 */
export type Verdict = 'geslaagd' | 'bekend' | 'gezakt'

/**
 * How many were right, wrong and not answered.
 *
 * @since 0.1.0
 * @alpha
 */
export type Counts = { readonly [mark in Mark]: number }

/**
 * Where the fresh cases came from: a seed of one's own, or one that the conformance environment gave to this claim.
 *
 * @since 0.1.0
 * @alpha
 */
export type Seed = {
  readonly waarde: number
  readonly van: 'zelf' | 'omgeving'
  /** Rounds of fresh cases for each message. */
  readonly rondes: number
  /** Digest of the ticket with which the environment gave the seed. */
  readonly kaartje?: string
}

/**
 * Which part was examined, when it was not all.
 *
 * @since 0.1.0
 * @alpha
 */
export type Part = { readonly soorten?: readonly CaseKind[]; readonly filter?: string; readonly hoogstens?: number }

/**
 * A clause with the number of cases that examine it and the number that went wrong.
 *
 * @since 0.1.0
 * @alpha
 */
export type ClauseResult = { readonly bepaling: string; readonly gevallen: number; readonly missers: number }

/**
 * What stands around the cases: by what was examined, who, and about what.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamHead = {
  readonly gereedschap: { readonly naam: string; readonly versie: string }
  readonly kit: string
  readonly schemaset: string
  readonly aanspraak: Claim & { readonly niveaus: readonly Level[] }
  readonly proefstuk: { readonly naam: string; readonly versie: string } | { readonly stil: SubjectFault }
  readonly zaad: Seed
  readonly deel?: Part
}

/**
 * The result of an exam: `examenuitslag.json`.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamResult = { readonly formaat: typeof resultForm } & ExamHead &
  ExamTotals & { readonly gevallen: readonly CaseResult[] }

/**
 * What follows from the cases alone.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamTotals = {
  readonly oordeel: Verdict
  readonly totaal: { readonly gevallen: number; readonly goed: number; readonly bekend: number }
  /** By level, of what refuses; the verdict is the first. */
  readonly fout: { readonly [level in Level]?: Counts }
  readonly signalering: { readonly [level in Level]?: Counts }
  readonly soorten: { readonly [kind in CaseKind]?: { readonly gevallen: number; readonly goed: number } }
  /** The clauses that something went wrong at, most mistakes first. */
  readonly bepalingen: readonly ClauseResult[]
  /** Ids of cases that went wrong and were known to. */
  readonly bekend: readonly string[]
  readonly verwachtingen: readonly BrokenExpectation[]
}

/**
 * The most rounds of fresh cases: whoever checks a result draws them again.
 *
 * @since 0.1.0
 * @alpha
 */
export const mostRounds = 100

/** Whether the whole exam was taken: not a part of it, and not without cases that nobody saw. */
export function isWhole({ deel, zaad }: Pick<ExamResult, 'deel' | 'zaad'>): boolean {
  return deel === undefined && zaad.rondes > 0
}

/**
 * The totals of these cases: with known failures and expectations that do not hold, when there are.
 *
 * @since 0.1.0
 * @alpha
 */
export function totalsOf(
  cases: readonly CaseResult[],
  expected: { readonly known: ReadonlySet<string>; readonly broken: readonly BrokenExpectation[] },
): ExamTotals {
  const wrong = cases.filter((each) => !isRight(each))
  const known = wrong.filter(({ id }) => expected.known.has(id)).map(({ id }) => id)
  return {
    oordeel: verdictOf(cases.length, { wrong: wrong.length, known: known.length, broken: expected.broken.length }),
    totaal: { gevallen: cases.length, goed: cases.length - wrong.length, bekend: known.length },
    fout: countsBy(cases.map(({ fout }) => fout)),
    signalering: countsBy(cases.map(({ signalering }) => signalering)),
    soorten: Object.fromEntries(
      caseKinds.flatMap((kind) => {
        const own = cases.filter(({ soort }) => soort === kind)
        return own.length === 0 ? [] : [[kind, { gevallen: own.length, goed: own.filter(isRight).length }]]
      }),
    ),
    bepalingen: clausesOf(cases),
    bekend: known,
    verwachtingen: expected.broken,
  }
}

/** Nothing examined is nothing passed. */
function verdictOf(cases: number, { wrong, known, broken }: { wrong: number; known: number; broken: number }): Verdict {
  if (cases === 0 || wrong > known || broken > 0) return 'gezakt'
  return wrong === 0 ? 'geslaagd' : 'bekend'
}

function countsBy(marks: readonly Marks[]): { readonly [level in Level]?: Counts } {
  return Object.fromEntries(
    levels.flatMap((level) => {
      const own = marks.flatMap((each) => each[level] ?? [])
      const count = (mark: Mark): number => own.filter((each) => each === mark).length
      return own.length === 0 ? [] : [[level, { goed: count('goed'), fout: count('fout'), geen: count('geen') }]]
    }),
  )
}

function clausesOf(cases: readonly CaseResult[]): readonly ClauseResult[] {
  const found = new Map<string, { gevallen: number; missers: number }>()
  for (const each of cases)
    for (const clause of new Set(each.bepalingen)) {
      const { gevallen, missers } = found.get(clause) ?? { gevallen: 0, missers: 0 }
      found.set(clause, { gevallen: gevallen + 1, missers: missers + (isRight(each) ? 0 : 1) })
    }
  return [...found]
    .filter(([, { missers }]) => missers > 0)
    .map(([bepaling, counts]) => ({ bepaling, ...counts }))
    .sort((one, other) => other.missers - one.missers || (one.bepaling < other.bepaling ? -1 : 1))
}
