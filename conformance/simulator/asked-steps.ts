/** What an exam of a participant has to ask: the scenarios that are played with it, and each step in which it does something. */
import type { Catalog } from '../../schemas/read.ts'
import type { Direction } from '../direction.ts'
import { castsOf } from './cast.ts'
import type { Cast, ParticipantPart } from './cast.ts'
import { receivingSteps } from './receiving.ts'
import type { NamedScenario, Step } from './scenario.ts'
import { sendingSteps } from './sending.ts'

/**
 * A step of which something must be said.
 *
 * @since 0.1.0
 * @alpha
 */
export type AskedStep = {
  readonly scenario: string
  readonly role: string
  readonly step: number
  readonly direction: Direction
  /** What keeps a participant that runs by itself from being asked this: time that must pass or a restart, earlier on. */
  readonly excuses: readonly ('own-clock' | 'no-restart')[]
}

/** The direction in which something is asked of who plays this party; nothing when nothing is. */
export function directionAsked(step: Step, role: string): Direction | undefined {
  if (!('voorbeeld' in step)) return undefined
  if (step.van === role) return step.doet in sendingSteps ? 'verzenden' : undefined
  // What is only offered to it asks nothing of it yet.
  return step.naar === role && step.doet in receivingSteps && step.doet !== 'aanbieden' ? 'ontvangen' : undefined
}

/** Every way in which this kind of participant is examined in this version, in the order of the exam. */
export function examinedCasts(
  scenarios: readonly NamedScenario[],
  part: ParticipantPart,
  catalog: Catalog,
): readonly Cast[] {
  return scenarios
    .filter(({ module }) => module === undefined || (module.module === part.module && module.version === part.version))
    .flatMap((scenario) => castsOf(scenario, part, catalog))
}

/** Every step of these of which something must be said. */
export function askedSteps(casts: readonly Cast[]): readonly AskedStep[] {
  return casts.flatMap(({ scenario, role }) =>
    scenario.stappen.flatMap((step, index) => {
      const direction = directionAsked(step, role)
      const excuses = excusesOf(scenario.stappen.slice(0, index))
      return direction === undefined ? [] : [{ scenario: scenario.name, role, step: index + 1, direction, excuses }]
    }),
  )
}

function excusesOf(earlier: readonly Step[]): AskedStep['excuses'] {
  const has = (what: Step['doet']): boolean => earlier.some(({ doet }) => doet === what)
  return [...(has('wachten') ? (['own-clock'] as const) : []), ...(has('herstart') ? (['no-restart'] as const) : [])]
}
