/** What `skp explain` explains: rules, steps of conversions, and codes. */
import { findingCodes } from '../schemas/index.ts'
import type { ConversionStep, Rule } from '../schemas/index.ts'
import { lawVersions, readConversions, readRules } from '../schemas/read.ts'

/** Every rule of every version. */
export function allRules(): readonly Rule[] {
  return lawVersions().flatMap(({ module, version }) => readRules(module, version))
}

/** Every step of every conversion. */
export function allSteps(): readonly ConversionStep[] {
  return readConversions().flatMap(({ stappen }) => stappen)
}

/** Everything that can be explained. */
export async function allNames(): Promise<readonly string[]> {
  const { csvFindingCodes } = await import('../csv/index.ts')
  const ofLaw = [...allRules(), ...allSteps()].map(({ id }) => id)
  return [...ofLaw, ...Object.keys(findingCodes), ...Object.keys(csvFindingCodes)]
}
