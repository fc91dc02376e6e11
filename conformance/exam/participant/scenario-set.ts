/** The scenarios of an exam of a participant as one thing: their digest, and each step of which something must be said. */
import type { Catalog } from '../../../schemas/read.ts'
import { askedSteps, examinedCasts } from '../../simulator/asked-steps.ts'
import type { AskedStep } from '../../simulator/asked-steps.ts'
import type { NamedScenario } from '../../simulator/scenario.ts'
import type { Claim } from '../claim.ts'
import { documentDigest } from '../digests.ts'

/**
 * The scenarios that a claim of a kind of participant asks for: the digest of all that is played, and the steps in the claimed
 * direction.
 *
 * @since 0.1.0
 * @alpha
 */
export type ScenarioSet = { readonly digest: string; readonly steps: readonly AskedStep[] }

/**
 * The scenarios of this claim; nothing when it names no kind of participant, for then nobody is examined as one.
 *
 * @since 0.1.0
 * @alpha
 */
export async function scenarioSet(
  { module, versie, deelnemer, richting }: Claim,
  scenarios: readonly NamedScenario[],
  catalog: Catalog,
): Promise<ScenarioSet | undefined> {
  if (deelnemer === undefined) return undefined
  const casts = examinedCasts(scenarios, { module, version: versie, kind: deelnemer }, catalog)
  const played = casts.map((cast) => ({
    ...{ scenario: cast.scenario, role: cast.role, kinds: cast.kinds },
    messages: cast.scenario.stappen.flatMap((step) => ('voorbeeld' in step ? [cast.example(step).message] : [])),
  }))
  return {
    digest: await documentDigest(played),
    steps: askedSteps(casts).filter(({ direction }) => richting === undefined || direction === richting),
  }
}
