/** Result of the exam of a participant, as data: no times, no values, no words of who was examined. */
import type { CheckResult } from '../../simulator/run.ts'
import type { Direction } from '../../direction.ts'
import type { Claim } from '../claim.ts'

/** The form of a result of a participant; another form gets another name. */
export const participantForm = 'skp-deelnemersuitslag-1'

/**
 * How a check came out: right, wrong, or not made.
 *
 * @since 0.1.0
 * @alpha
 */
export type CheckOutcome = 'goed' | 'fout' | 'niet-uitgevoerd'

/**
 * One check of one step of a scenario: names and codes of the exam only.
 *
 * @since 0.1.0
 * @alpha
 */
export type ParticipantCheck = {
  readonly scenario: string
  readonly rol: string
  readonly stap: number
  readonly richting: Direction
  readonly controle: CheckResult['check']
  readonly bepalingen: readonly string[]
  readonly uitkomst: CheckOutcome
  readonly reden?: NonNullable<CheckResult['reason']>
}

/**
 * What stands above the checks: by what was examined, as whom, by which scenarios, from which seed, and how it was reached:
 * `side-car` for a participant that runs by itself, `eigen` for the gateway of this toolkit in the exam itself.
 *
 * @since 0.1.0
 * @alpha
 */
export type ParticipantHead = {
  readonly gereedschap: { readonly naam: string; readonly versie: string }
  readonly schemaset: string
  readonly aanspraak: Claim & { readonly deelnemer: string }
  readonly scenarios: string
  readonly uitvoering: 'side-car' | 'eigen'
  readonly zaad: { readonly waarde: number; readonly van: 'zelf' | 'omgeving'; readonly kaartje?: string }
  /** Texts by which scenarios were chosen, when it were not all. */
  readonly deel?: readonly string[]
}

/**
 * What follows from the checks alone.
 *
 * @since 0.1.0
 * @alpha
 */
export type ParticipantTotals = {
  readonly oordeel: 'geslaagd' | 'gezakt'
  readonly totaal: { readonly goed: number; readonly fout: number; readonly nietUitgevoerd: number }
  /** Clauses that something went wrong at, sorted. */
  readonly bepalingen: readonly string[]
}

/**
 * The result of the exam of a participant: `deelnemersuitslag.json`.
 *
 * @since 0.1.0
 * @alpha
 */
export type ParticipantResult = { readonly formaat: typeof participantForm } & ParticipantHead &
  ParticipantTotals & { readonly controles: readonly ParticipantCheck[] }

const outcomes = { passed: 'goed', failed: 'fout', skipped: 'niet-uitgevoerd' } as const

/**
 * The result of what was seen; with a direction in the claim, of the steps in that direction.
 *
 * @since 0.1.0
 * @alpha
 */
export function participantResult(head: ParticipantHead, seen: readonly CheckResult[]): ParticipantResult {
  const { richting } = head.aanspraak
  const controles = seen
    .filter(({ direction }) => richting === undefined || direction === richting)
    .map(({ scenario, role, step, direction, check, clauses, outcome, reason }) => ({
      ...{ scenario, rol: role, stap: step, richting: direction, controle: check, bepalingen: clauses },
      uitkomst: outcomes[outcome],
      ...(reason === undefined ? {} : { reden: reason }),
    }))
  return { formaat: participantForm, ...head, ...participantTotals(controles), controles }
}

/** Reasons for which a participant that runs by itself cannot be asked something: they take no pass away. */
const beyondReach: ReadonlySet<string> = new Set<NonNullable<CheckResult['reason']>>(['own-clock', 'no-restart'])

/** The totals of these checks. Nothing that was right is no pass. */
export function participantTotals(checks: readonly ParticipantCheck[]): ParticipantTotals {
  const count = (outcome: CheckOutcome): number => checks.filter(({ uitkomst }) => uitkomst === outcome).length
  const wrong = checks.filter(({ uitkomst }) => uitkomst === 'fout')
  const lost = checks.filter(
    ({ uitkomst, reden }) => uitkomst === 'niet-uitgevoerd' && !(reden !== undefined && beyondReach.has(reden)),
  )
  const totaal = { goed: count('goed'), fout: wrong.length, nietUitgevoerd: count('niet-uitgevoerd') }
  return {
    oordeel: wrong.length === 0 && lost.length === 0 && totaal.goed > 0 ? 'geslaagd' : 'gezakt',
    totaal,
    bepalingen: [...new Set(wrong.flatMap(({ bepalingen }) => bepalingen))].sort(),
  }
}
